import type { ClearingChecklist } from '../domain/clearing.ts';
import type { ClearingResult } from '../domain/case-words.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type NewClearing = {
	readonly tenantId: string;
	readonly id: string;
	readonly reportId: string;
	readonly caseId: string | null;
	readonly checklist: ClearingChecklist;
	readonly result: ClearingResult;
	readonly reason: string;
	readonly referredTo: string;
	readonly nextStep: string;
	readonly decidedBy: string;
	readonly decidedAt: Date;
};

export async function insertClearing(tx: Tx, clearing: NewClearing): Promise<void> {
	await tx
		.insertInto('cases.clearingDecisions')
		.values({ ...clearing, checklist: JSON.stringify(clearing.checklist) })
		.execute();
}

export type ReferralTarget = {
	readonly id: string;
	readonly name: string;
	readonly competentFor: string;
	readonly contact: string;
	readonly hint: string;
};

/** The referral catalogue in its order: where something may be handed on to. */
export const listReferralTargets = (tx: Tx, tenantId: string): Promise<ReferralTarget[]> =>
	tx
		.selectFrom('cases.referralTargets')
		.select(['id', 'name', 'competentFor', 'contact', 'hint'])
		.where('tenantId', '=', tenantId)
		.where('active', '=', true)
		.orderBy('position')
		.orderBy('name')
		.execute();
