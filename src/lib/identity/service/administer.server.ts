import { recordAudit } from '../../audit/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { may } from '../domain/may.ts';

export type Deed = {
	readonly verb: string;
	readonly objectType: string;
	readonly objectId?: string | undefined;
	/** People and roles, or how the tenant works. */
	readonly about: 'people' | 'settings';
};

/**
 * Runs one act of administration: right, change and audit entry in one transaction. Whoever lacks the right leaves
 * an entry and changes nothing; an act that refuses leaves neither.
 */
export function administer<T, R extends string>(
	platform: Platform,
	context: MemberContext,
	deed: Deed,
	act: (tx: Tx) => Promise<Outcome<T, R>>
): Promise<Outcome<T, R | 'forbidden'>> {
	const { about, ...entry } = deed;
	return platform.database.inTenant(context, async (tx) => {
		if (!may(context.actor, 'write', { kind: about })) {
			await recordAudit(tx, context, { ...entry, allowed: false });
			return refuse('forbidden');
		}
		const outcome = await act(tx);
		if (outcome.ok) await recordAudit(tx, context, entry);
		return outcome;
	});
}

/** Reads something of the administration; undefined, with an entry, for whoever may not. */
export function lookInto<T>(
	platform: Platform,
	context: MemberContext,
	about: Deed['about'],
	read: (tx: Tx) => Promise<T>
): Promise<T | undefined> {
	return platform.database.inTenant(context, async (tx) => {
		if (may(context.actor, 'read', { kind: about })) return read(tx);
		await recordAudit(tx, context, { verb: `${about}.read`, objectType: about, allowed: false });
		return undefined;
	});
}
