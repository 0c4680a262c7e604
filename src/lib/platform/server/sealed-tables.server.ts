import { sql } from 'kysely';
import type { Tx } from './database.server.ts';
import type { Place } from './envelope.server.ts';
import type { Envelopes, Sealer, Stored } from './envelopes.server.ts';

/** A table that keeps something sealed; its module offers it, so that keys can be renewed without knowing the module. */
export type SealedTable = {
	/** As in the database, e.g. `intake.vaulted_identities`. */
	readonly table: string;
	/** The column beside `own_key` that holds the sealed bytes; undefined when what the own key encrypts is a file elsewhere. */
	readonly column: string | undefined;
	/** Column of the row's id in its place. */
	readonly idColumn: string;
	readonly placeOf: (tenantId: string, rowId: string) => Place;
};

type Row = { readonly rowId: string; readonly sealed: Buffer; readonly ownKey: Buffer | null };

/**
 * Brings up to `most` rows to the sealer's data key, skipping those somebody is working on; gives how many. A content is
 * encrypted anew with a new own key; for a file elsewhere the own key is wrapped anew and the file stays.
 */
export async function resealBatch(
	tx: Tx,
	table: SealedTable,
	tenantId: string,
	{ envelopes, sealer, most }: { readonly envelopes: Envelopes; readonly sealer: Sealer; readonly most: number }
): Promise<number> {
	const { rows } = await sql<Row>`select ${sql.ref(table.idColumn)}::text as "rowId", own_key as "ownKey",
			${table.column ? sql.ref(table.column) : sql`''::bytea`} as sealed
		from ${sql.table(table.table)}
		where tenant_id = ${tenantId} and ${isOlderThan(table, sealer.version)}
		limit ${most} for update skip locked`.execute(tx);
	for (const row of rows) {
		const place = table.placeOf(tenantId, row.rowId);
		const renewed = table.column
			? sealer.seal(place, await envelopes.open(tx, place, row))
			: { ownKey: await rewrapped(tx, envelopes, sealer, place, row) };
		await store(tx, table, tenantId, row.rowId, renewed);
	}
	return rows.length;
}

async function rewrapped(tx: Tx, envelopes: Envelopes, sealer: Sealer, place: Place, { ownKey }: Row): Promise<Buffer> {
	if (!ownKey) throw new Error(`a file of ${place.table} has no key`);
	return sealer.rewrap(place, await envelopes.openKey(tx, place, ownKey));
}

async function store(
	tx: Tx,
	table: SealedTable,
	tenantId: string,
	rowId: string,
	renewed: { readonly ownKey: Buffer } & Partial<Stored>
): Promise<void> {
	const content = table.column && renewed.sealed ? sql`, ${sql.ref(table.column)} = ${renewed.sealed}` : sql``;
	await sql`update ${sql.table(table.table)} set own_key = ${renewed.ownKey}${content}
		where tenant_id = ${tenantId} and ${sql.ref(table.idColumn)} = ${rowId}`.execute(tx);
}

/** How many rows lie under which version of the data key; 0 is the format before there were own keys. Erased rows have none. */
export async function countVersions(
	tx: Tx,
	table: SealedTable,
	tenantId: string
): Promise<ReadonlyMap<number, number>> {
	const { rows } = await sql<{ version: number; count: number }>`
		select ${versionIn} as version, count(*)::int as count from ${sql.table(table.table)}
		where tenant_id = ${tenantId} and ${isSealed(table)} group by 1`.execute(tx);
	return new Map(rows.map(({ version, count }) => [version, count]));
}

/** Bytes 5 to 8 of an envelope (see envelope.server.ts). */
const versionIn = sql<number>`case when own_key is null then 0
	else (get_byte(own_key, 4)::bigint << 24) + (get_byte(own_key, 5) << 16) + (get_byte(own_key, 6) << 8) + get_byte(own_key, 7) end`;

const isSealed = ({ column }: SealedTable) =>
	column ? sql`(own_key is not null or ${sql.ref(column)} <> '')` : sql`own_key is not null`;

const isOlderThan = (table: SealedTable, version: number) => sql`${isSealed(table)} and ${versionIn} < ${version}`;
