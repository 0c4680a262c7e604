import { recordAudit } from '../../audit/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { isUuid } from '../../platform/pure/ids.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import { isWorkable } from '../domain/conflict-case.ts';
import { findCaseForUpdate, type CaseFile } from '../storage/case-file.server.ts';

/**
 * The case, locked, for an act inside the caller's transaction. Refuses `not-yours` (with an entry, which stays when the
 * caller gives the refusal back instead of throwing) and `not-possible-now` for a case nobody works on any more.
 */
export async function caseForWork(
	tx: Tx,
	context: MemberContext,
	caseId: string
): Promise<Outcome<CaseFile, 'not-yours' | 'not-possible-now'>> {
	const conflictCase = await readableCase(tx, context, caseId);
	if (!conflictCase) return refuse('not-yours');
	return isWorkable(conflictCase.state) ? succeed(conflictCase) : refuse('not-possible-now');
}

/** The case in any state, locked; undefined and an entry when the asker may not read it. */
export async function readableCase(tx: Tx, context: MemberContext, caseId: string): Promise<CaseFile | undefined> {
	const conflictCase = isUuid(caseId) ? await findCaseForUpdate(tx, context.actor.tenantId, caseId) : undefined;
	if (!conflictCase) await recordDenial(tx, context, caseId, 'case.change');
	return conflictCase;
}

/** Notes a refused attempt. An id that names no case is noted the same way, so that nobody learns which ones exist. */
export async function recordDenial(tx: Tx, context: MemberContext, caseId: string, verb: string): Promise<void> {
	const id = isUuid(caseId) ? caseId : undefined;
	await recordAudit(tx, context, { verb, objectType: 'case', objectId: id, caseId: id, allowed: false });
}
