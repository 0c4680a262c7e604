import { recordAudit } from '../../audit/index.server.ts';
import { holds, type Actor, type Context } from '../../platform/pure/actor.ts';
import { refuse, type Refusal } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';

/** Reports are for the conflict managers of the tenant (reference 9.5); row security says the same a second time. */
export const mayWorkOnReports = (actor: Actor): boolean => holds(actor, 'CONFLICT_MANAGER');

/** Whoever works where conflicts begin may give a signal. */
export const maySignal = (actor: Actor): boolean => holds(actor, 'FRONTLINE', 'CONFLICT_GUIDE', 'CONFLICT_MANAGER');

/** Refuses and leaves a trace of the attempt; the caller returns the refusal, so that the trace is committed. */
export async function refuseAccess(
	tx: Tx,
	context: Context,
	verb: string,
	reportId?: string
): Promise<Refusal<'not-yours'>> {
	await recordAudit(tx, context, { verb, objectType: 'report', objectId: reportId, allowed: false });
	return refuse('not-yours');
}
