import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../platform/server/database.server.ts';

export type CatalogueEntry = {
	readonly id: string;
	readonly name: string;
	readonly competentFor: string;
	readonly contact: string;
	readonly hint: string;
	readonly active: boolean;
	readonly version: string;
};
export type CatalogueFields = Omit<CatalogueEntry, 'id' | 'version'>;

/** The whole referral catalogue, also what is no longer offered. */
export const listCatalogue = (tx: Tx, tenantId: string): Promise<CatalogueEntry[]> =>
	tx
		.selectFrom('cases.referralTargets')
		.select(['id', 'name', 'competentFor', 'contact', 'hint', 'active', sql<string>`xmin::text`.as('version')])
		.where('tenantId', '=', tenantId)
		.orderBy('active', 'desc')
		.orderBy('position')
		.orderBy('name')
		.execute();

export async function insertCatalogueEntry(tx: Tx, tenantId: string, fields: CatalogueFields): Promise<void> {
	await tx
		.insertInto('cases.referralTargets')
		.values({
			tenantId,
			id: newId(),
			...fields,
			position: sql<number>`(select coalesce(max(position), 0) + 1 from cases.referral_targets where tenant_id = ${tenantId})`
		})
		.execute();
}

/** False when the entry was changed since `version` was read. */
export async function updateCatalogueEntry(
	tx: Tx,
	tenantId: string,
	id: string,
	version: string,
	fields: CatalogueFields
): Promise<boolean> {
	const result = await tx
		.updateTable('cases.referralTargets')
		.set(fields)
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.where(sql<string>`xmin::text`, '=', version)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}
