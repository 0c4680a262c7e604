import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';

export type Unit = { readonly id: string; readonly name: string };

/** Organisation units in force, by name. */
export const listUnits = (tx: Tx, tenantId: string): Promise<Unit[]> =>
	tx
		.selectFrom('identity.units')
		.select(['id', 'name'])
		.where('tenantId', '=', tenantId)
		.where('validTo', 'is', null)
		.orderBy(sql`name collate "de-x-icu"`)
		.execute();
