import type { CaseScope, CaseState } from '../domain/case-words.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type WorkedCase = {
	readonly id: string;
	readonly number: string;
	readonly state: CaseState;
	readonly scope: CaseScope;
	readonly leadId: string;
	readonly teamIds: readonly string[];
};

/** The facts of a case that decide what may be done inside it; nothing when the asker does not see it. */
export const findWorkedCase = (tx: Tx, tenantId: string, caseId: string): Promise<WorkedCase | undefined> =>
	tx
		.selectFrom('cases.conflictCases')
		.select(['id', 'number', 'state', 'scope', 'leadId', 'teamIds'])
		.where('tenantId', '=', tenantId)
		.where('id', '=', caseId)
		.executeTakeFirst() as Promise<WorkedCase | undefined>;

/** Who leads a case; read in the worker's name for whoever may not see the case, as a reporter with news. */
export async function findLead(tx: Tx, tenantId: string, caseId: string): Promise<string | undefined> {
	const row = await tx
		.selectFrom('cases.conflictCases')
		.select('leadId')
		.where('tenantId', '=', tenantId)
		.where('id', '=', caseId)
		.executeTakeFirst();
	return row?.leadId;
}
