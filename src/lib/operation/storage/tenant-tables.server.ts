import { sql } from 'kysely';
import { columnsLeft, inOrderOfKeys, tablesLeft } from '../domain/tenant-archive.ts';
import type { Tx } from '../../platform/server/database.server.ts';

/** A table whose rows belong to one tenant each, as the catalogue has it. */
export type TenantTable = {
	readonly name: string;
	/** Column with the tenant: `id` for the tenants themselves. */
	readonly owner: string;
	/** Those that hold data of their own and travel. */
	readonly columns: readonly string[];
	readonly pointsTo: readonly string[];
};

/** Every table that travels with its tenant, in the order its rows can be written. Asked of the catalogue: none is forgotten. */
export async function listTenantTables(tx: Tx): Promise<TenantTable[]> {
	const { rows } = await sql<TenantTable>`
		select n.nspname || '.' || c.relname as name,
			case when c.oid = 'identity.tenants'::regclass then 'id' else 'tenant_id' end as owner,
			(select array_agg(a.attname::text order by a.attnum) from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
			array(select distinct tn.nspname || '.' || t.relname from pg_constraint k
				join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
				where k.contype = 'f' and k.conrelid = c.oid) as "pointsTo"
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and n.nspname not like 'pg\\_%' and (c.oid = 'identity.tenants'::regclass
			or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped))`.execute(
		tx
	);
	const travelling = rows.filter(({ name }) => !tablesLeft[name]);
	return inOrderOfKeys(travelling).map((table) => ({
		...table,
		columns: table.columns.filter((column) => !columnsLeft[table.name]?.[column])
	}));
}
