import type { Tx } from '../../platform/server/database.server.ts';
import type { Place } from '../../platform/server/envelope.server.ts';
import type { Sealed, Stored } from '../../platform/server/envelopes.server.ts';
import type { SealedTable } from '../../platform/server/sealed-tables.server.ts';

export type ExportRelease = {
	readonly id: string;
	readonly releasedBy: string;
	readonly releasedAt: Date;
	readonly expiresAt: Date;
};

export const releasePlace = (tenantId: string, id: string): Place => ({
	tenantId,
	table: 'operation.export_releases',
	column: 'sealed',
	rowId: id
});

/** For renewing keys. */
export const sealedReleases: SealedTable = {
	table: 'operation.export_releases',
	column: 'sealed',
	idColumn: 'id',
	placeOf: releasePlace
};

/** The release that was neither used nor taken back; whether its time is over is the caller's question. */
export const findOpenRelease = (tx: Tx, tenantId: string): Promise<(ExportRelease & Stored) | undefined> =>
	tx
		.selectFrom('operation.exportReleases')
		.select(['id', 'releasedBy', 'releasedAt', 'expiresAt', 'sealed', 'ownKey'])
		.where('tenantId', '=', tenantId)
		.where('endedAt', 'is', null)
		.forUpdate()
		.executeTakeFirst();

export async function insertRelease(tx: Tx, tenantId: string, release: ExportRelease & Sealed): Promise<void> {
	await tx
		.insertInto('operation.exportReleases')
		.values({ tenantId, ...release })
		.execute();
}

/** Ends a release and forgets its passphrase; false when it was ended already. */
export async function endRelease(
	tx: Tx,
	tenantId: string,
	ended: { readonly id: string; readonly at: Date; readonly why: 'USED' | 'REPLACED' | 'TAKEN_BACK' }
): Promise<boolean> {
	const result = await tx
		.updateTable('operation.exportReleases')
		.set({ endedAt: ended.at, endedWhy: ended.why, sealed: Buffer.alloc(0), ownKey: null })
		.where('tenantId', '=', tenantId)
		.where('id', '=', ended.id)
		.where('endedAt', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}
