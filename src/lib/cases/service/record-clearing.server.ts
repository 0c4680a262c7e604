import { v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import { insertClearing, type NewClearing } from '../storage/clearing.server.ts';

export type ClearingInput = Pick<
	NewClearing,
	'reportId' | 'caseId' | 'checklist' | 'result' | 'reason' | 'referredTo' | 'nextStep'
>;

/** Stores the clearing of a report inside the caller's transaction; gives its id. */
export async function recordClearing(tx: Tx, context: MemberContext, clearing: ClearingInput): Promise<string> {
	const id = newId();
	await insertClearing(tx, {
		...clearing,
		tenantId: context.actor.tenantId,
		id,
		decidedBy: context.actor.userId,
		decidedAt: context.now
	});
	await recordAudit(tx, context, {
		verb: 'clearing.decided',
		objectType: 'report',
		objectId: clearing.reportId,
		caseId: clearing.caseId ?? undefined
	});
	return id;
}
