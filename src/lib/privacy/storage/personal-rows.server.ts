import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Anchor, PersonalTable } from '../../platform/server/privacy-door.server.ts';

/** One row of a module's table in which something was found. */
export type FoundRow = {
	readonly table: string;
	readonly rowId: string;
	readonly column: string;
	readonly text: string;
	readonly reportId: string | null;
	readonly caseId: string | null;
};

export type Passage = { readonly table: string; readonly rowId: string; readonly column: string };

const searchable = (table: PersonalTable): boolean => !table.isGateOnly && !table.isAuthorsOnly;
const columnsOf = (table: PersonalTable): readonly string[] => [...(table.texts ?? []), ...(table.json ?? [])];
const isJson = (table: PersonalTable, column: string): boolean => table.json?.includes(column) ?? false;
const anchorOf = (table: PersonalTable, anchor: Anchor): RawBuilder<unknown> => {
	const column = table.belongsTo[anchor];
	return column ? sql.ref(column) : sql`null::uuid`;
};

/** Where one of the words stands in the typed columns of a table; inside the wall of the transaction. */
export async function findWords(
	tx: Tx,
	tenantId: string,
	table: PersonalTable,
	words: readonly string[],
	limit: number
): Promise<FoundRow[]> {
	if (!searchable(table) || words.length === 0) return [];
	const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
	const found: FoundRow[] = [];
	for (const column of columnsOf(table)) {
		const { rows } = await sql<Omit<FoundRow, 'table' | 'column'>>`
			select ${sql.ref(table.key)}::text as row_id, ${sql.ref(column)}::text as text,
				${anchorOf(table, 'report')} as report_id, ${anchorOf(table, 'case')} as case_id
			from ${sql.table(table.name)}
			where tenant_id = ${tenantId} and ${sql.ref(column)}::text ilike any (${patterns}) limit ${limit}`.execute(tx);
		found.push(...rows.map((row) => ({ ...row, table: table.name, column })));
	}
	return found;
}

/** Replaces the passage in one column of one row; search indexes follow by themselves. False when it stands there no more. */
export async function replaceInRow(
	tx: Tx,
	tenantId: string,
	table: PersonalTable,
	{ rowId, column }: Passage,
	change: { readonly passage: string; readonly marker: string }
): Promise<boolean> {
	const target = sql.ref(column);
	const longest = table.longest?.[column];
	const replaced = isJson(table, column)
		? sql`replace(${target}::text, ${escaped(change.passage)}, ${escaped(change.marker)})::jsonb`
		: sql`replace(${target}, ${change.passage}, ${change.marker})`;
	const { numAffectedRows } = await sql`update ${sql.table(table.name)}
		set ${target} = ${longest ? sql`left(${replaced}, ${longest})` : replaced}
		where tenant_id = ${tenantId} and ${sql.ref(table.key)}::text = ${rowId}
			and position(${isJson(table, column) ? escaped(change.passage) : change.passage} in ${target}::text) > 0`.execute(tx);
	return Number(numAffectedRows ?? 0n) > 0;
}

/** A text as it stands inside a JSON document. */
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Ids of what hangs on an anchor and is an anchor itself: the reports of a case. */
export async function reportsOfCases(
	tx: Tx,
	tenantId: string,
	tables: readonly PersonalTable[],
	caseIds: readonly string[]
): Promise<string[]> {
	const found: string[] = [];
	for (const table of tables) {
		if (table.belongsTo.report !== table.key || table.key !== 'id' || !table.belongsTo.case) continue;
		const { rows } = await sql<{ id: string }>`select id from ${sql.table(table.name)}
			where tenant_id = ${tenantId} and ${sql.ref(table.belongsTo.case)} = any (${caseIds})`.execute(tx);
		found.push(...rows.map(({ id }) => id));
	}
	return found;
}

/** Removes every row that hangs on one of the anchors and does not outlive it, the anchor itself last. */
export async function eraseAnchored(
	tx: Tx,
	tenantId: string,
	tables: readonly PersonalTable[],
	anchor: 'report' | 'case',
	ids: readonly string[]
): Promise<void> {
	if (ids.length === 0) return;
	const own = tables.filter((table) => table.belongsTo[anchor] && !table.outlives?.includes(anchor));
	const [roots, branches] = [
		own.filter((table) => isRoot(table, anchor)),
		own.filter((table) => !isRoot(table, anchor))
	];
	for (const table of [...branches.filter((table) => !isOtherRoot(table, anchor)), ...roots]) {
		await sql`delete from ${sql.table(table.name)}
			where tenant_id = ${tenantId} and ${anchorOf(table, anchor)} = any (${ids})`.execute(tx);
	}
}

const isRoot = (table: PersonalTable, anchor: Anchor): boolean =>
	table.belongsTo[anchor] === 'id' && table.key === 'id';
/** A report is no mere row of its case: it is erased as an anchor of its own. */
const isOtherRoot = (table: PersonalTable, anchor: Anchor): boolean => anchor === 'case' && isRoot(table, 'report');

/** Whole rows of a table that hang on the anchors, without what is sealed; for the archive. */
export async function exportAnchored(
	tx: Tx,
	tenantId: string,
	table: PersonalTable,
	anchor: 'report' | 'case',
	ids: readonly string[]
): Promise<Record<string, unknown>[]> {
	if (!table.belongsTo[anchor] || !searchable(table) || ids.length === 0) return [];
	const hidden = [...(table.unsearched ?? []), 'search', 'code_hash', 'token_hash'];
	const { rows } = await sql<{ row: Record<string, unknown> }>`
		select to_jsonb(t) - ${sql.val(hidden)}::text[] as row from ${sql.table(table.name)} t
		where tenant_id = ${tenantId} and ${anchorOf(table, anchor)} = any (${ids})`.execute(tx);
	return rows.map(({ row }) => row);
}

/** One whole row of a table, without what is sealed. */
export async function exportOne(
	tx: Tx,
	tenantId: string,
	table: PersonalTable,
	id: string
): Promise<Record<string, unknown> | undefined> {
	const { rows } = await sql<{ row: Record<string, unknown> }>`
		select to_jsonb(t) - ${table.unsearched ?? []}::text[] as row from ${sql.table(table.name)} t
		where tenant_id = ${tenantId} and ${sql.ref(table.key)} = ${id}`.execute(tx);
	return rows[0]?.row;
}

/** The case a report belongs to, or null. */
export async function caseOfReport(
	tx: Tx,
	tenantId: string,
	tables: readonly PersonalTable[],
	reportId: string
): Promise<string | null> {
	const table = tables.find((one) => isRoot(one, 'report') && one.belongsTo.case);
	if (!table) return null;
	const { rows } = await sql<{ caseId: string | null }>`select ${anchorOf(table, 'case')} as case_id
		from ${sql.table(table.name)} where tenant_id = ${tenantId} and id = ${reportId}`.execute(tx);
	return rows[0]?.caseId ?? null;
}

/** What stands in one column of one row. */
export async function readInRow(
	tx: Tx,
	tenantId: string,
	table: PersonalTable,
	{ rowId, column }: Passage
): Promise<string | undefined> {
	const { rows } = await sql<{ text: string }>`select ${sql.ref(column)}::text as text from ${sql.table(table.name)}
		where tenant_id = ${tenantId} and ${sql.ref(table.key)}::text = ${rowId}`.execute(tx);
	return rows[0]?.text;
}
