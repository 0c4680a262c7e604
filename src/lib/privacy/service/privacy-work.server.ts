import { recordAudit } from '../../audit/index.server.ts';
import { may, type Act } from '../../identity/index.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';

export type Deed = {
	readonly verb: string;
	readonly objectType: string;
	readonly objectId?: string | undefined;
};

/**
 * Runs one act of the data-protection officer: right, change and audit entry in one transaction. Whoever lacks the
 * right leaves an entry and changes nothing; an act that refuses leaves neither.
 */
export const asOfficer = <T, R extends string>(
	platform: Platform,
	context: MemberContext,
	act: Act,
	deed: Deed,
	work: (tx: Tx) => Promise<Outcome<T, R>>
): Promise<Outcome<T, R | 'not-yours'>> =>
	platform.database.inTenant<Outcome<T, R | 'not-yours'>>(context, async (tx) => {
		if (!may(context.actor, act, { kind: 'privacy' })) {
			await recordAudit(tx, context, { ...deed, allowed: false });
			return refuse('not-yours');
		}
		const outcome = await work(tx);
		if (outcome.ok) await recordAudit(tx, context, deed);
		return outcome;
	});

/** Shows something to the data-protection officer; the look stands in the log, and so does a refused one. */
export const shownToOfficer = <T>(
	platform: Platform,
	context: MemberContext,
	deed: Deed,
	read: (tx: Tx) => Promise<T>
): Promise<Outcome<T, 'not-yours'>> =>
	asOfficer<T, never>(platform, context, 'read', deed, async (tx) => succeed(await read(tx)));
