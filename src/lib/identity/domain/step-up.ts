import type { Actor } from '../../platform/pure/actor.ts';

/** So long a second factor counts as fresh. */
export const stepUpMinutes = 10;

/**
 * True when the person showed the second factor within the last ten minutes. Asked by every act that would do most
 * harm in a session left open or stolen: opening a protected identity, changing who may do what, exporting a tenant.
 * The worker and the command line have no session that could be stolen.
 */
export const hasSteppedUp = (actor: Actor): boolean =>
	actor.kind === 'system' || (actor.kind === 'member' && actor.hasSteppedUp === true);
