import type { Tx } from '../../platform/server/database.server.ts';

export async function insertSenderMark(
	tx: Tx,
	mark: { readonly tenantId: string; readonly reportId: string; readonly senderHash: Buffer }
): Promise<void> {
	await tx.insertInto('intake.senderMarks').values(mark).execute();
}
