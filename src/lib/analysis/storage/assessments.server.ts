import type { Stage } from '../domain/escalation.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type StoredAssessment = {
	readonly id: string;
	readonly actorId: string;
	readonly stage: Stage;
	readonly assessedOn: string;
	readonly evidence: string;
	readonly authorId: string;
};

/** All estimates of a case, oldest first. */
export const listAssessments = (tx: Tx, tenantId: string, caseId: string): Promise<StoredAssessment[]> =>
	tx
		.selectFrom('analysis.escalationAssessments')
		.select(['id', 'actorId', 'stage', 'assessedOn', 'evidence', 'authorId'])
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.orderBy('assessedOn')
		.orderBy('createdAt')
		.orderBy('id')
		.execute() as Promise<StoredAssessment[]>;

export async function insertAssessment(
	tx: Tx,
	assessment: StoredAssessment & { readonly tenantId: string; readonly caseId: string; readonly createdAt: Date }
): Promise<void> {
	await tx.insertInto('analysis.escalationAssessments').values(assessment).execute();
}
