import type pg from 'pg';

/** A table as the catalog knows it, so that tests about all tables cover tomorrow's as well. */
export type CatalogTable = {
	readonly name: string;
	readonly isWalled: boolean;
	readonly isForced: boolean;
	readonly isOpenToApp: boolean;
	readonly hasTenantWall: boolean;
};

const schemas = [
	'identity',
	'intake',
	'cases',
	'analysis',
	'measures',
	'notifications',
	'audit',
	'knowledge',
	'privacy',
	'interfaces',
	'live'
];

/** Every table with a tenant_id in the schemas of the modules. */
export async function tenantTables(client: pg.Client): Promise<CatalogTable[]> {
	const { rows } = await client.query<CatalogTable>(
		`select n.nspname || '.' || c.relname as name, c.relrowsecurity as "isWalled", c.relforcerowsecurity as "isForced",
			has_any_column_privilege('koko_app', c.oid, 'select, insert, update') or has_table_privilege('koko_app', c.oid, 'delete') as "isOpenToApp",
			exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive) as "hasTenantWall"
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
		where c.relkind in ('r', 'p') and n.nspname = any ($1) order by 1`,
		[schemas]
	);
	return rows;
}

/** Lets any value of the right type into the tables: walls are about who, not about what. */
export async function loosenConstraints(client: pg.Client, tables: readonly CatalogTable[]): Promise<void> {
	await client.query(`set session_replication_role = replica`); // no foreign keys in this connection
	for (const { name } of tables) {
		const { rows } = await client.query<{ conname: string }>(
			`select conname from pg_constraint where conrelid = $1::regclass and contype in ('c', 'f')`,
			[name]
		);
		for (const { conname } of rows) {
			await client.query(`alter table ${name} drop constraint ${client.escapeIdentifier(conname)}`);
		}
	}
}

/** An insert of one row of the tenant with a fresh value in every column that needs one. */
export async function insertionInto(client: pg.Client, table: string, tenantId: string): Promise<string> {
	const { rows } = await client.query<{ column: string; type: string }>(
		`select a.attname as column, t.typname as type
		from pg_attribute a join pg_type t on t.oid = a.atttypid
		where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
			and (a.attnotnull or a.attname like '%user_id' or a.attname = 'case_id')`,
		[table]
	);
	const names = rows.map(({ column }) => client.escapeIdentifier(column));
	const values = rows.map(({ column, type }) => (column === 'tenant_id' ? `'${tenantId}'` : valueOf(type)));
	return `insert into ${table} (${names.join(', ')}) values (${values.join(', ')})`;
}

function valueOf(type: string): string {
	const value: Record<string, string> = {
		uuid: 'gen_random_uuid()',
		_uuid: 'array[gen_random_uuid()]',
		text: 'gen_random_uuid()::text',
		_text: `array['x']`,
		bytea: `gen_random_uuid()::text::bytea`,
		jsonb: `'{}'`,
		bool: 'true',
		int4: '1',
		int8: '1',
		xid8: 'pg_current_xact_id()',
		float8: '1',
		date: 'current_date',
		timestamptz: 'now()'
	};
	const found = value[type];
	if (!found) throw new Error(`tests/support/catalog.ts knows no value for a column of type ${type}; add one.`);
	return found;
}
