import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../platform/server/database.server.ts';

export type Unit = {
	readonly id: string;
	readonly name: string;
	readonly abbreviation: string;
	readonly parentId: string | null;
	/** Last day of a unit that was closed, or null. */
	readonly validTo: string | null;
	readonly version: string;
};

export const listUnits = (tx: Tx, tenantId: string): Promise<Unit[]> =>
	tx
		.selectFrom('identity.units')
		.select(['id', 'name', 'abbreviation', 'parentId', 'validTo', sql<string>`xmin::text`.as('version')])
		.where('tenantId', '=', tenantId)
		.orderBy(sql`name collate "de-x-icu"`)
		.execute();

export type UnitFields = Pick<Unit, 'name' | 'abbreviation' | 'parentId'>;

export async function insertUnit(tx: Tx, tenantId: string, unit: UnitFields, validFrom: string): Promise<void> {
	await tx
		.insertInto('identity.units')
		.values({ tenantId, id: newId(), ...unit, validFrom })
		.execute();
}

/** False when the unit was changed since `version` was read. */
export async function updateUnit(
	tx: Tx,
	tenantId: string,
	id: string,
	version: string,
	change: Partial<UnitFields & Pick<Unit, 'validTo'>>
): Promise<boolean> {
	const result = await tx
		.updateTable('identity.units')
		.set(change)
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.where(sql<string>`xmin::text`, '=', version)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}
