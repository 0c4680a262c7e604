import { sql } from 'kysely';
import type { Client } from 'pg';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../platform/server/database.server.ts';

export type SafeguardKind = 'BACKUP' | 'RESTORE' | 'RESTORE_TEST';
export type Safeguard = {
	readonly kind: SafeguardKind;
	readonly at: Date;
	readonly version: string;
	readonly rowCount: number;
	readonly byteCount: number;
	readonly seconds: number;
};

/** Notes a backup made or a restore proven; only the owner of the tables may. */
export async function insertSafeguard(owner: Client, safeguard: Safeguard): Promise<void> {
	const { kind, at, version, rowCount, byteCount, seconds } = safeguard;
	await owner.query(
		`insert into platform.safeguards (id, kind, at, version, row_count, byte_count, seconds) values ($1, $2, $3, $4, $5, $6, $7)`,
		[newId(), kind, at, version, rowCount, byteCount, seconds]
	);
}

/** The last one of each kind. */
export const latestSafeguards = (tx: Tx): Promise<Safeguard[]> =>
	tx
		.selectFrom('platform.safeguards')
		.distinctOn('kind')
		.select(['kind', 'at', 'version', 'rowCount', 'byteCount', 'seconds'])
		.orderBy('kind')
		.orderBy('at', 'desc')
		.$castTo<Safeguard>() // counts arrive as numbers: the pool reads int8 so; the check of `kind` is in the table
		.execute();

/** Real seconds since the last backup, also in the demo world, whose day stands still. */
export async function readBackupAge(tx: Tx): Promise<number | null> {
	const { rows } = await sql<{ age: number | null }>`
		select extract(epoch from now() - max(at))::float8 as age from platform.safeguards where kind = 'BACKUP'`.execute(tx);
	return rows[0]?.age ?? null;
}
