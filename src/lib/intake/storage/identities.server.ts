import type { Tx } from '../../platform/server/database.server.ts';

/** Stores a name and contact that were sealed before; the database never sees them open. */
export async function insertIdentity(
	tx: Tx,
	identity: { readonly tenantId: string; readonly reportId: string; readonly sealed: Buffer; readonly createdAt: Date }
): Promise<void> {
	await tx.insertInto('intake.vaultedIdentities').values(identity).execute();
}

export async function deleteIdentity(tx: Tx, tenantId: string, reportId: string): Promise<void> {
	await tx
		.deleteFrom('intake.vaultedIdentities')
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.execute();
}
