import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';

export type PublicPerson = { readonly displayName: string; readonly functionTitle: string };

/** People who agreed to stand on the public page, by name. */
export const listPublicPeople = (tx: Tx, tenantId: string): Promise<PublicPerson[]> =>
	tx
		.selectFrom('identity.memberships')
		.select(['displayName', 'functionTitle'])
		.where('tenantId', '=', tenantId)
		.where('publicContact', '=', true)
		.where('status', '=', 'ACTIVE')
		.orderBy(sql`display_name collate "de-x-icu"`)
		.execute();

export type AreaShape = { readonly id: string; readonly name: string; readonly boundary: unknown };

/** Districts in force that have a boundary. */
export const listAreaShapes = (tx: Tx, tenantId: string): Promise<AreaShape[]> =>
	tx
		.selectFrom('identity.areas')
		.select(['id', 'name', 'boundary'])
		.where('tenantId', '=', tenantId)
		.where('validTo', 'is', null)
		.where('boundary', 'is not', null)
		.execute();

/** True when there is something to draw a map from. */
export async function hasAreaShapes(tx: Tx, tenantId: string): Promise<boolean> {
	const row = await tx
		.selectFrom('identity.areas')
		.select('id')
		.where('tenantId', '=', tenantId)
		.where('validTo', 'is', null)
		.where('boundary', 'is not', null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
