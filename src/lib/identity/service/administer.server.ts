import { recordAudit } from '../../audit/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { may } from '../domain/may.ts';
import { hasSteppedUp } from '../domain/step-up.ts';

export type Deed<A extends 'people' | 'settings' = 'people' | 'settings'> = {
	readonly verb: string;
	readonly objectType: string;
	readonly objectId?: string | undefined;
	/** People and roles, or how the tenant works. */
	readonly about: A;
};

/**
 * Runs one act of administration: right, change and audit entry in one transaction. Whoever lacks the right leaves
 * an entry and changes nothing; an act that refuses leaves neither. Acts upon people go through administerGravely.
 */
export const administer = <T, R extends string>(
	platform: Platform,
	context: MemberContext,
	deed: Deed<'settings'>,
	act: (tx: Tx) => Promise<Outcome<T, R>>
): Promise<Outcome<T, R | 'forbidden'>> =>
	platform.database.inTenant(context, (tx) => withRight(tx, context, deed, () => act(tx)));

/**
 * The same for acts upon people, roles and ways in, which need a fresh second factor as well: an unwatched screen or a
 * stolen session must not be enough to become administrator.
 */
export const administerGravely = <T, R extends string>(
	platform: Platform,
	context: MemberContext,
	deed: Deed,
	act: (tx: Tx) => Promise<Outcome<T, R>>
): Promise<Outcome<T, R | 'forbidden' | 'step-up-needed'>> =>
	platform.database.inTenant(context, (tx) =>
		withRight<T, R | 'step-up-needed'>(tx, context, deed, async () =>
			hasSteppedUp(context.actor) ? act(tx) : refuse('step-up-needed')
		)
	);

async function withRight<T, R extends string>(
	tx: Tx,
	context: MemberContext,
	{ about, ...entry }: Deed,
	act: () => Promise<Outcome<T, R>>
): Promise<Outcome<T, R | 'forbidden'>> {
	if (!may(context.actor, 'write', { kind: about })) {
		await recordAudit(tx, context, { ...entry, allowed: false });
		return refuse('forbidden');
	}
	const outcome = await act();
	if (outcome.ok) await recordAudit(tx, context, entry);
	return outcome;
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
