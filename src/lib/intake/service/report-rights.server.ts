import { recordAudit } from '../../audit/index.server.ts';
import { may } from '../../identity/index.ts';
import type { Actor, Context } from '../../platform/pure/actor.ts';
import { refuse, type Refusal } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';

/** The content of a report, whoever wrote it. */
const anyReport = { kind: 'report', id: '', createdBy: null } as const;

export const mayWorkOnReports = (actor: Actor): boolean => may(actor, 'write', anyReport);

/** Whoever works where conflicts begin may give a signal and see what became of their own. */
export const maySignal = (actor: Actor): boolean => may(actor, 'create', { kind: 'signal', createdBy: null });

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
