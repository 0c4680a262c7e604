import type { Client } from 'pg';
import type { BackedUpTable, Sequence } from '../domain/backup-manifest.ts';

/** A table as the database has it now. */
export type StoredTable = BackedUpTable & {
	readonly schema: string;
	readonly table: string;
	/** The wall holds even the owner back; only the backup's own role reads all of it. */
	readonly isWalled: boolean;
};

/**
 * The queue knows its own version; its list of migrations stays as the target's library wrote it. Changes are remembered
 * by numbers of transactions, which mean nothing in another database.
 */
const left = ['graphile_worker.migrations', 'live.changes'];

/** Every table of the programme and its queue, with the columns that hold data of their own. */
export async function listStoredTables(client: Client): Promise<StoredTable[]> {
	const { rows } = await client.query<StoredTable>(
		`select n.nspname || '.' || c.relname as name, n.nspname as schema, c.relname as "table",
			c.relforcerowsecurity as "isWalled",
			(select array_agg(a.attname::text order by a.attnum) from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
			and not (n.nspname || '.' || c.relname = any ($1))
		order by 1`,
		[left]
	);
	return rows;
}

export async function listSequences(client: Client): Promise<Sequence[]> {
	const { rows } = await client.query<{ name: string }>(
		`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'S' and n.nspname not like 'pg\\_%' order by 1`
	);
	const sequences: Sequence[] = [];
	for (const { name } of rows) {
		const { rows: state } = await client.query<{ lastValue: string; isCalled: boolean }>(
			`select last_value::text as "lastValue", is_called as "isCalled" from ${name}`
		);
		if (state[0]) sequences.push({ name, ...state[0] });
	}
	return sequences;
}

export async function setSequences(client: Client, sequences: readonly Sequence[]): Promise<void> {
	for (const { name, lastValue, isCalled } of sequences) {
		await client.query('select setval($1::regclass, $2::bigint, $3)', [name, lastValue, isCalled]);
	}
}

/** Both sides write values the same way, whatever the servers are set to; otherwise equal rows would not look equal. */
export const plainSettings = `set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres';
	set local extra_float_digits = 1; set local bytea_output = 'hex'; set local statement_timeout = 0;
	set local idle_in_transaction_session_timeout = 0`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const nameOf = ({ schema, table }: StoredTable): string => `${quoted(schema)}.${quoted(table)}`;

/** Workers of the lost machine hold no job any more. */
const forgotten: Readonly<Record<string, readonly string[]>> = {
	'graphile_worker._private_jobs': ['locked_at', 'locked_by'],
	'graphile_worker._private_job_queues': ['locked_at', 'locked_by']
};

export function copyOutStatement(table: StoredTable, columns: readonly string[]): string {
	const left = forgotten[table.name] ?? [];
	const list = columns.map((column) => (left.includes(column) ? `null` : quoted(column))).join(', ');
	return left.length > 0
		? `copy (select ${list} from ${nameOf(table)}) to stdout`
		: `copy ${nameOf(table)} (${list}) to stdout`;
}

export const copyInStatement = (table: StoredTable, columns: readonly string[]): string =>
	`copy ${nameOf(table)} (${columns.map(quoted).join(', ')}) from stdin`;

type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string };

/**
 * Runs `load` with walls, triggers and foreign keys of the tables set aside, inside the caller's transaction, and puts
 * them back as they were. Keys are checked when they return: in one pass, and in whatever order the rows came.
 */
export async function withOpenTables<T>(
	client: Client,
	tables: readonly StoredTable[],
	load: () => Promise<T>
): Promise<T> {
	const keys = await listForeignKeys(client);
	for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
	for (const table of tables) {
		if (table.isWalled) await client.query(`alter table ${nameOf(table)} no force row level security`);
		await client.query(`alter table ${nameOf(table)} disable trigger user`);
	}
	await client.query(`truncate ${tables.map(nameOf).join(', ')}`); // what the migrations themselves wrote
	const result = await load();
	// While the walls are down: behind them the check would not find the rows a key points to.
	for (const { table, name, definition } of keys) {
		await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
	}
	for (const table of tables) {
		await client.query(`alter table ${nameOf(table)} enable trigger user`);
		if (table.isWalled) await client.query(`alter table ${nameOf(table)} force row level security`);
	}
	return result;
}

async function listForeignKeys(client: Client): Promise<ForeignKey[]> {
	const { rows } = await client.query<ForeignKey>(
		`select k.conrelid::regclass::text as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
		from pg_constraint k join pg_namespace n on n.oid = k.connamespace
		where k.contype = 'f' and n.nspname not like 'pg\\_%' order by 1, 2`
	);
	return rows;
}
