import { sql } from 'kysely';
import type { Language } from '../../platform/pure/language.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Place } from '../../platform/server/envelope.server.ts';
import type { Sealed } from '../../platform/server/envelopes.server.ts';
import type { SealedTable } from '../../platform/server/sealed-tables.server.ts';

export const addressPlace = (tenantId: string, reportId: string): Place => ({
	tenantId,
	table: 'intake.reporter_addresses',
	column: 'sealed',
	rowId: reportId
});

/** For renewing keys. */
export const sealedAddresses: SealedTable = {
	table: 'intake.reporter_addresses',
	column: 'sealed',
	idColumn: 'report_id',
	placeOf: addressPlace
};

export type NewAddress = Sealed & {
	readonly tenantId: string;
	readonly reportId: string;
	readonly language: Language;
	readonly createdAt: Date;
};

/** Stores the address, instead of one left before. */
export async function saveAddress(tx: Tx, address: NewAddress): Promise<void> {
	const { sealed, ownKey, language, createdAt } = address;
	await tx
		.insertInto('intake.reporterAddresses')
		.values(address)
		.onConflict((conflict) =>
			conflict.columns(['tenantId', 'reportId']).doUpdateSet({ sealed, ownKey, language, createdAt })
		)
		.execute();
}

export type StoredAddress = Sealed & { readonly language: Language };

export const findAddress = (tx: Tx, tenantId: string, reportId: string): Promise<StoredAddress | undefined> =>
	tx
		.selectFrom('intake.reporterAddresses')
		.select(['sealed', 'ownKey', 'language'])
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.executeTakeFirst() as Promise<StoredAddress | undefined>;

export async function deleteAddress(tx: Tx, tenantId: string, reportId: string): Promise<void> {
	await tx
		.deleteFrom('intake.reporterAddresses')
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.execute();
}

/** Deletes the addresses of codes that open nothing any more. */
export async function deleteAddressesOfExpired(tx: Tx, tenantId: string): Promise<void> {
	await sql`delete from intake.reporter_addresses a using intake.receipts c
		where a.tenant_id = ${tenantId} and c.tenant_id = a.tenant_id and c.report_id = a.report_id
			and c.expires_at <= now()`.execute(tx);
}
