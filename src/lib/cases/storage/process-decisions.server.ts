import type { Method, MethodAdvice, MethodFacts } from '../domain/method-choice.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type ProcessDecision = {
	readonly id: string;
	readonly method: Method;
	readonly reasons: string;
	readonly alternative: Method;
	readonly alternativeReason: string;
	/** What the aid said at that time. */
	readonly advice: { readonly facts: MethodFacts; readonly ranked: readonly MethodAdvice[] };
	readonly ledBy: string;
	readonly decidedBy: string;
	readonly decidedAt: Date;
};

/** Newest first. */
export const listDecisions = (tx: Tx, tenantId: string, caseId: string): Promise<ProcessDecision[]> =>
	tx
		.selectFrom('cases.processDecisions')
		.select([
			'id',
			'method',
			'reasons',
			'alternative',
			'alternativeReason',
			'advice',
			'ledBy',
			'decidedBy',
			'decidedAt'
		])
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.orderBy('decidedAt', 'desc')
		.orderBy('id', 'desc')
		.execute() as unknown as Promise<ProcessDecision[]>; // the advice column holds what insertDecision wrote

export async function insertDecision(
	tx: Tx,
	decision: ProcessDecision & { readonly tenantId: string; readonly caseId: string }
): Promise<void> {
	await tx
		.insertInto('cases.processDecisions')
		.values({ ...decision, advice: JSON.stringify(decision.advice) })
		.execute();
}
