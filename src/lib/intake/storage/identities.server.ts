import type { Tx } from '../../platform/server/database.server.ts';
import type { Place } from '../../platform/server/envelope.server.ts';
import type { Sealed, Stored } from '../../platform/server/envelopes.server.ts';
import type { SealedTable } from '../../platform/server/sealed-tables.server.ts';

/** Where name and contact of a report's author belong; sealed bytes open there only. */
export const identityPlace = (tenantId: string, reportId: string): Place => ({
	tenantId,
	table: 'intake.vaulted_identities',
	column: 'sealed',
	rowId: reportId
});

/** Stores a name and contact that were sealed before; the database never sees them open. */
export async function insertIdentity(
	tx: Tx,
	identity: Sealed & { readonly tenantId: string; readonly reportId: string; readonly createdAt: Date }
): Promise<void> {
	await tx.insertInto('intake.vaultedIdentities').values(identity).execute();
}

/** Why a name is gone for good: taken back by the reporter, its time was over, or somebody asked for it. */
export type ErasureReason = 'WITHDRAWN' | 'RETENTION' | 'REQUEST';

/** Destroys the identity's own key and its bytes; what stays is the day and the reason. */
export async function eraseIdentity(
	tx: Tx,
	tenantId: string,
	reportId: string,
	erasure: { readonly at: Date; readonly why: ErasureReason }
): Promise<void> {
	await tx
		.updateTable('intake.vaultedIdentities')
		.set({ sealed: Buffer.alloc(0), ownKey: null, erasedAt: erasure.at, erasedWhy: erasure.why })
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.where('erasedAt', 'is', null)
		.execute();
}

/** Name and contact as sealed bytes; nothing of it can be read without the tenant's key. */
export type StoredIdentity = Stored & { readonly erasedAt: Date | null; readonly erasedWhy: ErasureReason | null };

export const findIdentity = (tx: Tx, tenantId: string, reportId: string): Promise<StoredIdentity | undefined> =>
	tx
		.selectFrom('intake.vaultedIdentities')
		.select(['sealed', 'ownKey', 'erasedAt', 'erasedWhy'])
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.executeTakeFirst() as Promise<StoredIdentity | undefined>;

/** For renewing keys. */
export const sealedIdentities: SealedTable = {
	table: 'intake.vaulted_identities',
	column: 'sealed',
	idColumn: 'report_id',
	placeOf: identityPlace
};
