import { sql } from 'kysely';
import { v4 as randomId } from 'uuid';
import type { Tx } from '../../platform/server/database.server.ts';
import type { AreaRow } from '../domain/area-rows.ts';

export type ListedArea = {
	readonly id: string;
	readonly name: string;
	readonly code: string;
	readonly population: number | null;
	readonly hasBoundary: boolean;
};

export const listAreasInForce = (tx: Tx, tenantId: string): Promise<ListedArea[]> =>
	tx
		.selectFrom('identity.areas')
		.select(['id', 'name', 'code', 'population', sql<boolean>`boundary is not null`.as('hasBoundary')])
		.where('tenantId', '=', tenantId)
		.where('validTo', 'is', null)
		.orderBy(sql`name collate "de-x-icu"`)
		.execute();

/** Known names keep their id and whatever the file does not say; gives how many names are new. */
export async function saveAreas(tx: Tx, tenantId: string, rows: readonly AreaRow[], today: string): Promise<number> {
	let added = 0;
	for (const row of rows) {
		const { rows: saved } = await sql<{ isNew: boolean }>`
			insert into identity.areas as a (tenant_id, id, name, code, population, boundary, valid_from)
			values (${tenantId}, ${randomId()}, ${row.name}, ${row.code}, ${row.population},
				${row.boundary ? JSON.stringify(row.boundary) : null}::jsonb, ${today})
			on conflict (tenant_id, name) where valid_to is null do update set
				code = coalesce(nullif(excluded.code, ''), a.code),
				population = coalesce(excluded.population, a.population),
				boundary = coalesce(excluded.boundary, a.boundary)
			returning xmax = 0 as is_new`.execute(tx);
		if (saved[0]?.isNew) added += 1;
	}
	return added;
}

/** Reports of the past keep their district; new ones no longer find it. */
export async function closeArea(tx: Tx, tenantId: string, id: string, today: string): Promise<boolean> {
	const result = await tx
		.updateTable('identity.areas')
		.set({ validTo: today })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.where('validTo', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}
