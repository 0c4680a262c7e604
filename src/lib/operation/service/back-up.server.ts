import { existsSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import pg from 'pg';
import { backupFormat, rowsIn, type BackupHeader, type BackupManifest } from '../domain/backup-manifest.ts';
import { startSum, type ContentSum } from '../domain/content-sum.ts';
import type { Login } from '../../platform/server/database.server.ts';
import { writeArchive, type ArchiveWriter } from '../storage/archive-writer.server.ts';
import { filePart, headerName, manifestName, tablePart } from '../storage/backup-format.server.ts';
import { BackupTrouble, troubleOf } from '../storage/backup-trouble.server.ts';
import { copyOut } from '../storage/copy-tables.server.ts';
import { appliedMigrations, instanceKind, mayReadAll } from '../storage/instance-state.server.ts';
import { listKeptFiles, readKeptFile, summedFile } from '../storage/kept-files.server.ts';
import { insertSafeguard } from '../storage/safeguards.server.ts';
import { listSequences, listStoredTables, plainSettings, type StoredTable } from '../storage/stored-tables.server.ts';

export type Tell = (step: string, rows: number, bytes: number) => void;
export type BackupWish = {
	readonly owner: Login;
	readonly dataDir: string;
	/** What lies outside the data directory and is not part of the backup. */
	readonly apart: readonly string[];
	readonly file: string;
	readonly passphrase: string;
	readonly version: string;
	readonly now: () => Date;
	readonly tell: Tell;
};
export type BackupResult = {
	readonly manifest: BackupManifest;
	readonly rows: number;
	readonly bytes: number;
	readonly seconds: number;
};

export const shortestPassphrase = 12;

/**
 * Writes one sealed file with everything an installation is: every row of every table as of one moment, while others
 * go on writing, and every file below the data directory. Throws {@link BackupTrouble}; a file that could not be
 * finished is removed.
 */
export async function backUp(wish: BackupWish): Promise<BackupResult> {
	const started = wish.now();
	checkTarget(wish);
	const client = new pg.Client(wish.owner);
	await client.connect();
	try {
		if (!(await mayReadAll(client))) throw new BackupTrouble('migrate-first');
		const manifest = await writeWhole(client, wish, started);
		const bytes = statSync(wish.file).size;
		const seconds = (wish.now().getTime() - started.getTime()) / 1000;
		const rows = rowsIn(manifest);
		await insertSafeguard(client, {
			kind: 'BACKUP',
			at: started,
			version: wish.version,
			rowCount: rows,
			byteCount: bytes,
			seconds
		});
		return { manifest, rows, bytes, seconds };
	} finally {
		await client.end();
	}
}

function checkTarget({ file, dataDir, passphrase }: BackupWish): void {
	if (passphrase.length < shortestPassphrase) throw new BackupTrouble('passphrase-short', String(shortestPassphrase));
	if (existsSync(file)) throw new BackupTrouble('file-exists', file);
	if (resolve(file).startsWith(resolve(dataDir) + sep)) throw new BackupTrouble('inside-data-directory', dataDir);
}

async function writeWhole(client: pg.Client, wish: BackupWish, started: Date): Promise<BackupManifest> {
	let archive: ArchiveWriter | undefined;
	try {
		archive = await writeArchive(wish.file, wish.passphrase);
		const manifest = await writeParts(client, archive, wish, started);
		await archive.add(manifestName, Buffer.from(JSON.stringify(manifest)));
		await archive.finish();
		return manifest;
	} catch (error) {
		await archive?.abandon();
		throw troubleOf(error);
	}
}

async function writeParts(
	client: pg.Client,
	archive: ArchiveWriter,
	wish: BackupWish,
	started: Date
): Promise<BackupManifest> {
	await client.query(`begin isolation level repeatable read read only; ${plainSettings}`);
	const stored = await listStoredTables(client);
	const header: BackupHeader = {
		format: backupFormat,
		version: wish.version,
		createdAt: started.toISOString(),
		kind: await instanceKind(client),
		migrations: await appliedMigrations(client),
		tables: stored.map(({ name, columns }) => ({ name, columns })),
		apart: wish.apart
	};
	await archive.add(headerName, Buffer.from(JSON.stringify(header)));
	const tables = await writeTables(client, archive, stored, wish.tell);
	const sequences = await listSequences(client);
	await client.query('commit');
	return { tables, sequences, files: await writeFiles(archive, wish) };
}

async function writeTables(
	client: pg.Client,
	archive: ArchiveWriter,
	stored: readonly StoredTable[],
	tell: Tell
): Promise<Record<string, ContentSum>> {
	const sums: Record<string, ContentSum> = {};
	let rows = 0;
	let bytes = 0;
	for (const table of stored) {
		let piece = 0;
		const sum = await copyOut(client, table, table.columns, async (content) => {
			piece += 1;
			bytes += content.length;
			await archive.add(tablePart(table.name, piece), content);
			tell(table.name, rows, bytes);
		});
		rows += sum.count;
		tell(table.name, rows, bytes);
		sums[table.name] = sum;
	}
	return sums;
}

/**
 * After the rows: a file that a row of the snapshot names is on the disk by now. One that went since it was listed is
 * passed over: a draft that has its name now, or what the retention run of this minute removed.
 */
async function writeFiles(archive: ArchiveWriter, { dataDir, tell }: BackupWish): Promise<ContentSum> {
	const sum = startSum();
	if (!existsSync(dataDir)) return sum.result();
	for await (const file of listKeptFiles(dataDir)) {
		const opened = await readKeptFile(dataDir, file);
		if (!opened) continue;
		const content = summedFile(opened, file.path, sum);
		await archive.addStream(filePart(file.path), file.size, file.mode, content);
		tell('files', sum.result().count, sum.result().bytes);
	}
	return sum.result();
}
