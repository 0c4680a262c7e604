import { v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Stage } from '../domain/escalation.ts';
import { insertAssessment } from '../storage/assessments.server.ts';

export type NewAssessment = {
	readonly caseId: string;
	readonly actorId: string;
	readonly stage: Stage;
	readonly assessedOn: string;
	readonly evidence: string;
};

/** Writes an estimate inside the caller's transaction; the caller has checked the right to the case. */
export async function assessEscalation(
	tx: Tx,
	context: MemberContext,
	assessment: NewAssessment
): Promise<Outcome<string, 'day-in-future'>> {
	if (assessment.assessedOn > context.today) return refuse('day-in-future', 'assessedOn');
	const id = newId();
	const { tenantId, userId } = context.actor;
	await insertAssessment(tx, { ...assessment, tenantId, id, authorId: userId, createdAt: context.now });
	await recordAudit(tx, context, {
		verb: 'escalation.assessed',
		objectType: 'escalation-assessment',
		objectId: id,
		caseId: assessment.caseId
	});
	return succeed(id);
}
