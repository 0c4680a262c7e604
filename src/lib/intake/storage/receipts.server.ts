import type { Tx } from '../../platform/server/database.server.ts';

export async function insertReceipt(tx: Tx, tenantId: string, reportId: string, codeHash: Buffer): Promise<void> {
	await tx.insertInto('intake.receipts').values({ tenantId, reportId, codeHash }).execute();
}
