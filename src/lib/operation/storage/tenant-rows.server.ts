import { sql, type RawBuilder } from 'kysely';
import { startSum, type ContentSum } from '../domain/content-sum.ts';
import { rowsThatGo } from '../domain/tenant-archive.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import { digestOf } from './archive-writer.server.ts';
import type { TenantTable } from './tenant-tables.server.ts';

/** The rows of the tenant in pieces, one JSON object each; the order of rows and keys is the database's. */
export const tenantRows = (tx: Tx, tenantId: string, table: TenantTable): AsyncGenerator<string[]> =>
	readLines(
		tx,
		sql`select row_to_json(r)::text as line from (select ${columnsOf(table)} from ${sql.table(table.name)}
			where ${sql.ref(table.owner)} = ${sql.lit(tenantId)} and ${goes(table)}) r`
	);

/** Address and language of the accounts in the tenant. */
export const accountRows = (tx: Tx): AsyncGenerator<string[]> =>
	readLines(tx, sql`select row_to_json(a)::text as line from app.accounts_that_travel() a`);

const columnsOf = ({ columns }: TenantTable) => sql.join(columns.map((column) => sql.ref(column)));
const goes = ({ name }: TenantTable) => sql.raw(rowsThatGo[name]?.where ?? 'true');

const smallPiece = 256_000;
const largePiece = 2_000_000;

/** Memory holds one piece at a time: few rows at first, more while they turn out to be small. */
async function* readLines(tx: Tx, select: RawBuilder<{ line: string }>): AsyncGenerator<string[]> {
	await sql`declare leaving no scroll cursor for ${select}`.execute(tx);
	for (let wanted = 10; ;) {
		const { rows } = await sql.raw<{ line: string }>(`fetch ${wanted} from leaving`).execute(tx);
		if (rows.length === 0) break;
		const lines = rows.map(({ line }) => line);
		const size = lines.reduce((sum, { length }) => sum + length, 0);
		if (size < smallPiece) wanted = Math.min(wanted * 2, 5_000);
		if (size > largePiece) wanted = Math.max(1, Math.floor(wanted / 4));
		yield lines;
	}
	await sql.raw('close leaving').execute(tx);
}

/** Sum over lines, the same in whatever order they come. */
export function startLineSum(): { readonly add: (line: string) => void; readonly result: () => ContentSum } {
	const sum = startSum();
	return {
		add: (line) => {
			const bytes = Buffer.from(line, 'utf8');
			sum.add(digestOf(bytes), bytes.length);
		},
		result: sum.result
	};
}

/** Reads everything back and gives its sum; `asBefore` turns a line into the one that was exported. */
export async function sumOfLines(
	pieces: AsyncIterable<readonly string[]>,
	asBefore: (line: string) => string = (line) => line
): Promise<ContentSum> {
	const sum = startLineSum();
	for await (const lines of pieces) for (const line of lines) sum.add(asBefore(line));
	return sum.result();
}

/** Where arriving lines wait until their table is whole: a key may point from one row of a table to another. */
export const makeRoom = (tx: Tx): Promise<unknown> =>
	sql
		.raw('create temporary table arriving (number bigint generated always as identity, line text) on commit drop')
		.execute(tx);

export const putDown = (tx: Tx, lines: readonly string[]): Promise<unknown> =>
	sql`insert into arriving (line) select * from unnest(${lines}::text[])`.execute(tx);

/** Tables that fill themselves when rows arrive elsewhere; what arrives replaces that. */
const fillThemselves = ['audit.waiting', 'privacy.retention_rules'];

/** Writes the waiting lines into their table. */
export async function takeIn(
	tx: Tx,
	tenantId: string,
	table: TenantTable,
	more: readonly string[] = []
): Promise<void> {
	if (fillThemselves.includes(table.name))
		await sql`delete from ${sql.table(table.name)} where tenant_id = ${tenantId}`.execute(tx);
	const columns = sql.join([...table.columns, ...more].map((column) => sql.ref(column)));
	await sql`insert into ${sql.table(table.name)} (${columns})
		select ${columns} from (select r.* from arriving a,
			json_populate_record(null::${sql.table(table.name)}, a.line::json) r order by a.number) rows_in_order`.execute(tx);
	await sql.raw('delete from arriving').execute(tx);
}
