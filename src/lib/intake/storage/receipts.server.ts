import type { Tx } from '../../platform/server/database.server.ts';

export async function insertReceipt(tx: Tx, tenantId: string, reportId: string, codeHash: Buffer): Promise<void> {
	await tx.insertInto('intake.receipts').values({ tenantId, reportId, codeHash }).execute();
}

export type Receipt = {
	readonly tenantId: string;
	readonly reportId: string;
	readonly notedAt: Date | null;
	readonly expiresAt: Date | null;
};

/** Runs at the gate: the code alone says which tenant and which report. */
export const findReceipt = (tx: Tx, codeHash: Buffer): Promise<Receipt | undefined> =>
	tx
		.selectFrom('intake.receipts')
		.select(['tenantId', 'reportId', 'notedAt', 'expiresAt'])
		.where('codeHash', '=', codeHash)
		.executeTakeFirst();

export async function markNoted(tx: Tx, tenantId: string, reportId: string, at: Date): Promise<void> {
	await tx
		.updateTable('intake.receipts')
		.set({ notedAt: at })
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.where('notedAt', 'is', null)
		.execute();
}

export async function markUsed(tx: Tx, tenantId: string, reportId: string, at: Date): Promise<void> {
	await tx
		.updateTable('intake.receipts')
		.set({ lastUsedAt: at, lastVisitAt: at })
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.execute();
}
