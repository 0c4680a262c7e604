import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { mismatches, rowsIn, whyUnreadable, type BackupManifest } from '../domain/backup-manifest.ts';
import type { Login } from '../../platform/server/database.server.ts';
import type { Access, DatabaseAccess } from '../../platform/server/provision.server.ts';
import { accessDatabase, bringUpToDate } from '../../platform/server/provision.server.ts';
import { removeCluster } from '../../platform/server/embedded-postgres.server.ts';
import { listMigrations, migrate } from '../../platform/server/migrate.server.ts';
import { readOrCreateSecrets } from '../../platform/server/secrets.server.ts';
import { BackupTrouble, troubleOf } from '../storage/backup-trouble.server.ts';
import { walkBackup } from '../storage/backup-format.server.ts';
import { copyIn, copyOut, type TableLoader } from '../storage/copy-tables.server.ts';
import { clearRooms, countOtherSessions, isEmptyInstance } from '../storage/instance-state.server.ts';
import { listKeptFiles, sumKeptFiles } from '../storage/kept-files.server.ts';
import { insertSafeguard } from '../storage/safeguards.server.ts';
import {
	listStoredTables,
	plainSettings,
	setSequences,
	withOpenTables,
	type StoredTable
} from '../storage/stored-tables.server.ts';
import { isRestoreUnfinished, markRestore, unmarkRestore } from '../storage/unfinished-restore.server.ts';
import type { Tell } from './back-up.server.ts';
import { verifyBackup, type VerifiedBackup } from './verify-backup.server.ts';

export type RestoreWish = {
	readonly access: Access;
	readonly file: string;
	readonly passphrase: string;
	readonly version: string;
	readonly now: () => Date;
	readonly tell: Tell;
};
export type RestoreResult = {
	readonly manifest: BackupManifest;
	readonly rows: number;
	readonly madeBy: string;
	readonly createdAt: string;
	/** Migrations applied after the rows were back, when the backup is of an older version. */
	readonly upgradedBy: readonly string[];
	/** What the backup does not hold and must be brought back apart. */
	readonly apart: readonly string[];
	readonly seconds: number;
};

/**
 * Brings an empty installation to what a backup holds and proves it: every row and file is read back and compared.
 * The file is checked as a whole before anything is touched. While it runs, and when it was cut off, a mark in the data
 * directory keeps KoKo from starting; calling it again begins anew. Throws {@link BackupTrouble}.
 */
export async function restore(wish: RestoreWish): Promise<RestoreResult> {
	const started = wish.now();
	const { access } = wish;
	const backup = await verifyBackup(wish.file, wish.passphrase, (step, rows, bytes) =>
		wish.tell(`checking ${step}`, rows, bytes)
	);
	checkVersion(backup);
	try {
		if (!isRestoreUnfinished(access.dataDir)) await checkEmpty(access);
		markRestore(access.dataDir, started);
		const database = await freshTarget(access, backup);
		try {
			return await fill(wish, backup, database, started);
		} finally {
			await database.stop();
		}
	} catch (error) {
		throw troubleOf(error);
	}
}

function checkVersion({ header }: VerifiedBackup): void {
	const known = new Map(listMigrations().map(({ name, sha256 }) => [name, sha256]));
	const reason = whyUnreadable(header, known);
	if (reason) throw new BackupTrouble(reason, header.version);
}

/** Looks, and leaves everything as it was. */
async function checkEmpty(access: Access): Promise<void> {
	const isNew = !existsSync(join(access.dataDir, 'secrets.json'));
	if (!isNew) {
		for await (const { path } of listKeptFiles(access.dataDir)) {
			if (path !== 'secrets.json') throw new BackupTrouble('not-empty', path);
		}
	}
	if (isNew && !access.databaseUrl) return;
	const database = await accessDatabase(access, readOrCreateSecrets(access.dataDir), false);
	try {
		await withClient(database.owner, async (client) => {
			if (!(await isEmptyInstance(client))) throw new BackupTrouble('not-empty');
			if ((await countOtherSessions(client)) > 0) throw new BackupTrouble('in-use');
		});
	} finally {
		await database.stop();
		if (isNew) rmSync(join(access.dataDir, 'secrets.json'), { force: true });
	}
}

/** An empty database at the backup's level, with the secrets it belongs to. */
async function freshTarget(access: Access, { header, secrets }: VerifiedBackup): Promise<DatabaseAccess> {
	if (!access.databaseUrl) await dropCluster(access);
	for await (const { path } of listKeptFiles(access.dataDir)) rmSync(join(access.dataDir, path), { force: true });
	if (secrets) writeSecrets(access.dataDir, secrets);
	const database = await accessDatabase(access, readOrCreateSecrets(access.dataDir), true);
	try {
		if (access.databaseUrl) await withClient(database.owner, clearRooms);
		await migrate(database.owner, new Set(header.migrations.map(({ name }) => name)));
		return database;
	} catch (error) {
		await database.stop();
		throw error;
	}
}

/** The embedded cluster carries passwords of its own; an empty one is cheaper made again than opened with others. */
async function dropCluster(access: Access): Promise<void> {
	if (existsSync(join(access.dataDir, 'secrets.json'))) {
		const left = await accessDatabase(access, readOrCreateSecrets(access.dataDir), true);
		await left.stop(); // also a server that a killed restore left running
	}
	removeCluster(access.dataDir);
}

function writeSecrets(dataDir: string, secrets: Buffer): void {
	const draft = join(dataDir, 'secrets.json.restored');
	writeFileSync(draft, secrets, { mode: 0o600, flush: true });
	renameSync(draft, join(dataDir, 'secrets.json'));
}

async function fill(
	wish: RestoreWish,
	backup: VerifiedBackup,
	database: DatabaseAccess,
	started: Date
): Promise<RestoreResult> {
	await withClient(database.owner, async (client) => {
		await loadAll(client, wish, backup);
		await proveEqual(client, wish, backup);
	});
	const upgradedBy = await bringUpToDate(database);
	const rows = rowsIn(backup.manifest);
	const seconds = (wish.now().getTime() - started.getTime()) / 1000;
	await withClient(database.owner, (client) =>
		insertSafeguard(client, {
			kind: 'RESTORE',
			at: started,
			version: wish.version,
			rowCount: rows,
			byteCount: Object.values(backup.manifest.tables).reduce((sum, { bytes }) => sum + bytes, 0),
			seconds
		})
	);
	unmarkRestore(wish.access.dataDir);
	const { version: madeBy, createdAt, apart } = backup.header;
	return { manifest: backup.manifest, rows, madeBy, createdAt, upgradedBy, apart, seconds };
}

async function withClient<T>(login: Login, act: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client(login);
	client.on('error', () => {}); // the query under way tells of it
	await client.connect();
	try {
		return await act(client);
	} finally {
		await client.end();
	}
}

/** All rows in one transaction: a killed restore leaves an empty database, never half of one. */
async function loadAll(client: pg.Client, wish: RestoreWish, { manifest }: VerifiedBackup): Promise<void> {
	await client.query(`begin; ${plainSettings}`);
	const stored = await listStoredTables(client);
	await withOpenTables(client, stored, () => loadParts(client, wish, stored));
	await setSequences(client, manifest.sequences);
	await client.query('commit');
	await client.query('analyze');
}

async function loadParts(client: pg.Client, wish: RestoreWish, stored: readonly StoredTable[]): Promise<void> {
	const columns = new Map<string, readonly string[]>();
	let current: { name: string; loader: TableLoader } | undefined;
	let bytes = 0;
	const switchTo = async (name: string): Promise<TableLoader> => {
		if (current?.name === name) return current.loader;
		await current?.loader.end();
		const table = stored.find((one) => one.name === name);
		const wanted = columns.get(name) ?? [];
		if (!table || wanted.some((column) => !table.columns.includes(column)))
			throw new BackupTrouble('newer-version', name);
		current = { name, loader: copyIn(client, table, wanted) };
		return current.loader;
	};
	await walkBackup(wish.file, wish.passphrase, {
		header: ({ tables }) => tables.forEach((table) => columns.set(table.name, table.columns)),
		table: async (name, part) => {
			const loader = await switchTo(name);
			await loader.write(await buffer(part.content));
			bytes += part.size;
			wish.tell(`loading ${name}`, 0, bytes);
		},
		file: async (path, part) => {
			const target = join(wish.access.dataDir, path);
			mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
			await pipeline(
				part.content,
				createWriteStream(target, { mode: part.mode & 0o700 ? part.mode : 0o600, flush: true })
			);
		}
	});
	await current?.loader.end();
}

/** Reads everything back and compares; only then is the instance called restored. */
async function proveEqual(client: pg.Client, wish: RestoreWish, { header, manifest }: VerifiedBackup): Promise<void> {
	const columns = new Map(header.tables.map((table) => [table.name, table.columns]));
	const stored = await listStoredTables(client);
	await client.query(`begin; ${plainSettings}`);
	await client.query('savepoint walls');
	const found: Record<string, BackupManifest['tables'][string]> = {};
	for (const table of stored) {
		const known = columns.get(table.name);
		if (!known) continue;
		if (table.isWalled)
			await client.query(`alter table "${table.schema}"."${table.table}" no force row level security`);
		found[table.name] = await copyOut(client, { ...table, isWalled: false }, known, async () => {});
		wish.tell(`comparing ${table.name}`, found[table.name]?.count ?? 0, found[table.name]?.bytes ?? 0);
	}
	await client.query('rollback'); // the walls stand again
	const different = mismatches(manifest, {
		tables: found,
		sequences: manifest.sequences,
		files: await sumKeptFiles(wish.access.dataDir)
	});
	if (different.length > 0) throw new BackupTrouble('different', different.map(({ name }) => name).join(', '));
}
