import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { privacyDoors } from '../../src/privacy-doors.server.ts';
import { freshDatabase, superuserClient, type FreshDatabase } from '../support/database.ts';

// Every column that can hold words or files says whether it is about people, and every table that is has an owner.

type Column = {
	readonly table: string;
	readonly column: string;
	readonly comment: string;
	readonly isCoded: boolean;
	readonly isMade: boolean;
};

let database: FreshDatabase;
let client: pg.Client;
let columns: Column[];

beforeAll(async () => {
	const server = inject('databaseServer');
	database = await freshDatabase(server);
	client = superuserClient(server, String(database.logins.app.database));
	await client.connect();
	// Coded: a constraint names its values or their form; such a column takes no typed text.
	const { rows } = await client.query<Column>(`
		select n.nspname || '.' || c.relname as table, a.attname as column,
			coalesce(col_description(c.oid, a.attnum), '') as comment, a.attgenerated <> '' as "isMade",
			a.attname ~ '_hash(es)?$' or exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
				and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ '(= ANY|~ )') as "isCoded"
		from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
		join pg_type t on t.oid = a.atttypid
		where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
			and t.typname in ('text', '_text', 'varchar', 'bytea', 'json', 'jsonb', 'tsvector')
			and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'platform', 'platform_rates')
		order by 1, 2`);
	columns = rows;
});
afterAll(async () => {
	await client.end();
	await database.drop();
});

const isPersonal = ({ comment }: Column): boolean => comment.startsWith('personal:');
const nameOf = ({ table, column }: Column): string => `${table}.${column}`;

test('every column of words or files is called personal or impersonal in its comment', () => {
	expect(columns.length).toBeGreaterThan(100);
	const silent = columns.filter(
		(column) => !column.isCoded && !isPersonal(column) && !column.comment.startsWith('impersonal:')
	);
	expect(silent.map(nameOf)).toEqual([]);
});

test('every table with a personal column has exactly one module that owns it', () => {
	const owners = new Map<string, string[]>();
	for (const { module, tables } of privacyDoors)
		for (const { name } of tables) owners.set(name, [...(owners.get(name) ?? []), module]);
	const personal = new Set(columns.filter(isPersonal).map(({ table }) => table));
	expect([...personal].filter((table) => owners.get(table)?.length !== 1)).toEqual([]);
});

test('every personal column is searched by its owner, or named as one that no search reads', () => {
	const tables = new Map(privacyDoors.flatMap((door) => door.tables.map((table) => [table.name, table] as const)));
	const forgotten = columns.filter((column) => {
		const table = tables.get(column.table);
		const known = [...(table?.texts ?? []), ...(table?.json ?? []), ...(table?.unsearched ?? [])];
		return isPersonal(column) && !column.isMade && !known.includes(column.column);
	});
	expect(forgotten.map(nameOf)).toEqual([]);
});

test('what a module says about its tables is true of the database', async () => {
	for (const { tables } of privacyDoors) {
		for (const table of tables) {
			const { rows } = await client.query<{ column: string }>(
				`select attname as column from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
				[table.name]
			);
			const real = rows.map(({ column }) => column);
			const said = [
				table.key,
				...(table.texts ?? []),
				...(table.json ?? []),
				...(table.unsearched ?? []),
				...Object.values(table.belongsTo)
			];
			expect([table.name, said.filter((column) => !real.includes(column))]).toEqual([table.name, []]);
		}
	}
});

test('whatever carries the id of a case or a report goes with it', async () => {
	const { rows } = await client.query<{ table: string; column: string }>(`
		select n.nspname || '.' || c.relname as table, a.attname as column
		from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and a.attname in ('case_id', 'report_id') and not a.attisdropped
			and n.nspname not in ('audit', 'graphile_worker')`);
	expect(rows.length).toBeGreaterThan(15);
	const anchored = new Set(
		privacyDoors.flatMap(({ tables }) =>
			tables.map(({ name, belongsTo }) => `${name} ${Object.values(belongsTo).join(' ')}`)
		)
	);
	const forgotten = rows.filter(
		({ table, column }) => ![...anchored].some((one) => one.startsWith(`${table} `) && one.includes(column))
	);
	expect(forgotten).toEqual([]);
});
