import { sql } from 'kysely';
import { isUuid } from '../../platform/pure/ids.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Delimiter, Encoding } from '../domain/file-recognition.ts';
import type { BadRow, ImportMapping } from '../domain/import-row.ts';

export type ImportState = 'PREVIEW' | 'RUNNING' | 'DONE' | 'UNDONE' | 'FAILED';

export type ListedImport = {
	readonly id: string;
	readonly name: string;
	readonly state: ImportState;
	readonly rowsRead: number;
	readonly rowsAdded: number;
	readonly rowsKnown: number;
	readonly rowsBad: number;
	readonly rowsUndone: number;
	readonly createdAt: Date;
	readonly finishedAt: Date | null;
};

export type StoredImport = ListedImport & {
	readonly mapping: ImportMapping | null;
	readonly encoding: Encoding;
	readonly delimiter: Delimiter;
	readonly createdBy: string | null;
};

const listed = [
	'id',
	'name',
	'state',
	'rowsRead',
	'rowsAdded',
	'rowsKnown',
	'rowsBad',
	'rowsUndone',
	'createdAt',
	'finishedAt'
] as const;

export const listImports = async (tx: Tx, tenantId: string, limit: number): Promise<ListedImport[]> =>
	(await tx
		.selectFrom('intake.imports')
		.select(listed)
		.where('tenantId', '=', tenantId)
		.orderBy('createdAt', 'desc')
		.limit(limit)
		.execute()) as ListedImport[];

export async function findImport(tx: Tx, tenantId: string, id: string): Promise<StoredImport | undefined> {
	if (!isUuid(id)) return undefined; // addresses hold any text
	const row = await tx
		.selectFrom('intake.imports')
		.select([...listed, 'mapping', 'encoding', 'delimiter', 'createdBy'])
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row as StoredImport | undefined;
}

export type NewImport = {
	readonly tenantId: string;
	readonly id: string;
	readonly name: string;
	readonly state: ImportState;
	readonly mapping: ImportMapping | null;
	readonly fingerprint: string;
	readonly encoding: Encoding;
	readonly delimiter: Delimiter;
	readonly content: Buffer | null;
	readonly createdBy: string | null;
	readonly createdAt: Date;
};

export async function insertImport(tx: Tx, imported: NewImport): Promise<void> {
	await tx
		.insertInto('intake.imports')
		.values({ ...imported, mapping: JSON.stringify(imported.mapping) })
		.execute();
}

/** The running import of the same file with the same mapping: the one an interruption left behind. */
export async function findInterrupted(
	tx: Tx,
	tenantId: string,
	fingerprint: string,
	mapping: ImportMapping
): Promise<{ id: string; rowsRead: number } | undefined> {
	return tx
		.selectFrom('intake.imports')
		.select(['id', 'rowsRead'])
		.where('tenantId', '=', tenantId)
		.where('fingerprint', '=', fingerprint)
		.where('state', '=', 'RUNNING')
		.where('content', 'is', null)
		.where(sql<boolean>`mapping = ${JSON.stringify(mapping)}::jsonb`)
		.orderBy('createdAt', 'desc')
		.limit(1)
		.executeTakeFirst();
}

/** State and progress, held until the transaction ends, so that two runs of one import cannot both add a batch. */
export async function lockImport(
	tx: Tx,
	tenantId: string,
	id: string
): Promise<{ state: ImportState; rowsRead: number } | undefined> {
	const row = await tx
		.selectFrom('intake.imports')
		.select(['state', 'rowsRead'])
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	return row as { state: ImportState; rowsRead: number } | undefined;
}

export type BatchCounts = { readonly read: number; readonly added: number; readonly known: number };

/** More bad lines than these are counted, not listed: nobody reads them, the mapping is wrong. */
export const listedBadRows = 10_000;

export async function saveProgress(
	tx: Tx,
	tenantId: string,
	id: string,
	counts: BatchCounts,
	badRows: readonly BadRow[]
): Promise<void> {
	await sql`update intake.imports set rows_read = rows_read + ${counts.read}, rows_added = rows_added + ${counts.added},
		rows_known = rows_known + ${counts.known}, rows_bad = rows_bad + ${badRows.length},
		bad_rows = case when rows_bad < ${listedBadRows} then bad_rows || ${JSON.stringify(badRows)}::jsonb else bad_rows end
		where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}

export async function listBadRows(tx: Tx, tenantId: string, id: string): Promise<BadRow[]> {
	const row = await tx
		.selectFrom('intake.imports')
		.select('badRows')
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.executeTakeFirst();
	return (row?.badRows ?? []) as unknown as BadRow[];
}

/** The uploaded file, kept only until it is read. */
export async function getContent(tx: Tx, tenantId: string, id: string): Promise<Buffer | null> {
	const row = await tx
		.selectFrom('intake.imports')
		.select('content')
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row?.content ?? null;
}

export async function saveMapping(tx: Tx, tenantId: string, id: string, mapping: ImportMapping): Promise<void> {
	await tx
		.updateTable('intake.imports')
		.set({ mapping: JSON.stringify(mapping) })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.execute();
}

/** Moves an import on; the file itself is forgotten as soon as nothing will be read from it any more. */
export async function saveImportState(
	tx: Tx,
	tenantId: string,
	id: string,
	change: { readonly state: ImportState; readonly at: Date; readonly rowsUndone?: number }
): Promise<void> {
	const isOver = change.state !== 'RUNNING';
	await tx
		.updateTable('intake.imports')
		.set({
			state: change.state,
			...(isOver ? { finishedAt: change.at, content: null } : {}),
			...(change.rowsUndone === undefined ? {} : { rowsUndone: change.rowsUndone })
		})
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.execute();
}
