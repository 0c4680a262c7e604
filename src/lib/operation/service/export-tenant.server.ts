import { existsSync, statSync } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { recordAudit } from '../../audit/index.server.ts';
import type { ContentSum } from '../domain/content-sum.ts';
import { startSum } from '../domain/content-sum.ts';
import { everythingLeft, tenantFormat, type TenantHeader, type TenantManifest } from '../domain/tenant-archive.ts';
import { bindingOf } from '../../platform/server/data-keys.server.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import { openStream } from '../../platform/server/files/sealed-stream.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { packInto, writeArchive, type Packer } from '../storage/archive-writer.server.ts';
import { areKeysDestroyed, holdExport, listWrappedKeys, readSchema } from '../storage/arriving-tenant.server.ts';
import { BackupTrouble, troubleOf } from '../storage/backup-trouble.server.ts';
import { summedFile } from '../storage/kept-files.server.ts';
import { partNames } from '../storage/tenant-format.server.ts';
import { accountRows, startLineSum, tenantRows } from '../storage/tenant-rows.server.ts';
import { listTenantTables, type TenantTable } from '../storage/tenant-tables.server.ts';
import { shortestPassphrase, type Tell } from './back-up.server.ts';
import type { OwnedFile, TravelParts } from './travel-parts.ts';

export type TenantExportWish = {
	readonly tenantId: string;
	readonly passphrase: string;
	readonly version: string;
	readonly now: () => Date;
	readonly tell: Tell;
};
export type TenantExport = {
	readonly header: TenantHeader;
	readonly manifest: TenantManifest;
	readonly seconds: number;
};

/** For the command line: into a file that has its name only once it is whole. Throws {@link BackupTrouble}. */
export const exportTenantToFile =
	(platform: Platform, parts: TravelParts) =>
	async (wish: TenantExportWish & { readonly file: string }): Promise<TenantExport & { readonly bytes: number }> => {
		if (existsSync(wish.file)) throw new BackupTrouble('file-exists', wish.file);
		if (wish.passphrase.length < shortestPassphrase)
			throw new BackupTrouble('passphrase-short', String(shortestPassphrase));
		await noteExport(platform, wish.tenantId);
		const result = await writeWith(platform, parts, wish, () => writeArchive(wish.file, wish.passphrase));
		return { ...result, bytes: statSync(wish.file).size };
	};

/** For a page: into a stream; whoever calls has checked and noted who asks. */
export const streamTenant =
	(platform: Platform, parts: TravelParts) =>
	(wish: TenantExportWish, output: Writable): Promise<TenantExport> =>
		writeWith(platform, parts, wish, () => packInto(output, wish.passphrase));

async function noteExport(platform: Platform, tenantId: string): Promise<void> {
	const context = await platform.contextOf({ kind: 'system', tenantId } as const);
	await platform.database.inTenant(context, (tx) =>
		recordAudit(tx, context, { verb: 'tenant.exported', objectType: 'tenant', objectId: tenantId })
	);
}

async function writeWith(
	platform: Platform,
	parts: TravelParts,
	wish: TenantExportWish,
	open: () => Promise<Packer>
): Promise<TenantExport> {
	const started = wish.now();
	await parts.reseal(wish.tenantId);
	let packer: Packer | undefined;
	try {
		packer = await open();
		const { header, manifest } = await writeParts(platform, parts, wish, packer, started);
		await packer.add(partNames.manifest, json(manifest));
		await packer.finish();
		return { header, manifest, seconds: (wish.now().getTime() - started.getTime()) / 1000 };
	} catch (error) {
		await packer?.abandon();
		throw troubleOf(error);
	}
}

const json = (content: unknown): Buffer => Buffer.from(JSON.stringify(content));

type Opened = OwnedFile & { readonly key: Buffer };

/** Rows first, as of one moment; a file that a row of the snapshot names is in the store by then. */
async function writeParts(
	platform: Platform,
	parts: TravelParts,
	wish: TenantExportWish,
	packer: Packer,
	started: Date
): Promise<{ header: TenantHeader; manifest: TenantManifest }> {
	const { tenantId } = wish;
	const { header, files, ...sums } = await platform.database.onWholeTenant(tenantId, 'export', async (tx) => {
		if (!(await holdExport(tx, tenantId))) throw new BackupTrouble('export-running');
		if (await areKeysDestroyed(tx)) throw new BackupTrouble('keys-destroyed');
		const tables = await listTenantTables(tx);
		const written = await headerOf(tx, parts, wish, tables, started);
		await packer.add(partNames.header, json(written));
		await packer.add(partNames.keys, json(await openedKeys(platform, tx, tenantId)));
		const accounts = await writeLines(packer, accountRows(tx), partNames.accounts, wish.tell, 'accounts');
		return {
			header: written,
			accounts,
			tables: await writeTables(tx, packer, wish, tables),
			files: await openedFiles(platform, tx, await parts.filesOf(tx, tenantId))
		};
	});
	return { header, manifest: { ...sums, files: await writeFiles(platform, packer, files, wish.tell) } };
}

async function headerOf(
	tx: Tx,
	parts: TravelParts,
	{ tenantId, version }: TenantExportWish,
	tables: readonly TenantTable[],
	started: Date
): Promise<TenantHeader> {
	const { id, slug, name } = await parts.tenantOf(tx, tenantId);
	return {
		format: tenantFormat.name,
		formatVersion: tenantFormat.version,
		version,
		createdAt: started.toISOString(),
		tenant: { id, slug, name },
		schema: await readSchema(tx),
		tables: tables.map((table) => ({ name: table.name, columns: table.columns })),
		left: everythingLeft()
	};
}

async function openedKeys(platform: Platform, tx: Tx, tenantId: string) {
	const keys: { version: number; key: string }[] = [];
	for (const { version, ...wrapped } of await listWrappedKeys(tx)) {
		const key = await platform.keyKeeper.unwrap(wrapped, bindingOf(tenantId, version));
		keys.push({ version, key: key.toString('base64') });
	}
	return keys;
}

async function writeTables(
	tx: Tx,
	packer: Packer,
	{ tenantId, tell }: TenantExportWish,
	tables: readonly TenantTable[]
): Promise<Record<string, ContentSum>> {
	const sums: Record<string, ContentSum> = {};
	for (const table of tables) {
		const partOf = (piece: number): string => partNames.table(table.name, piece);
		sums[table.name] = await writeLines(packer, tenantRows(tx, tenantId, table), partOf, tell, table.name);
	}
	return sums;
}

async function writeLines(
	packer: Packer,
	pieces: AsyncIterable<readonly string[]>,
	partOf: (piece: number) => string,
	tell: Tell,
	step: string
): Promise<ContentSum> {
	const sum = startLineSum();
	let piece = 0;
	for await (const lines of pieces) {
		for (const line of lines) sum.add(line);
		piece += 1;
		await packer.add(partOf(piece), Buffer.from(`${lines.join('\n')}\n`));
		tell(step, sum.result().count, sum.result().bytes);
	}
	return sum.result();
}

const openedFiles = (platform: Platform, tx: Tx, files: readonly OwnedFile[]): Promise<Opened[]> =>
	Promise.all(
		files.map(async (file) => ({ ...file, key: await platform.envelopes.openKey(tx, file.place, file.ownKey) }))
	);

async function writeFiles(
	platform: Platform,
	packer: Packer,
	files: readonly Opened[],
	tell: Tell
): Promise<ContentSum> {
	const sum = startSum();
	for (const { id, storedAs, key, place, size } of files) {
		const content = Readable.from(openStream(key, place, await sealedFile(platform, storedAs)));
		await packer.addStream(partNames.file(id), size, 0o600, summedFile(content, id, sum));
		tell('files', sum.result().count, sum.result().bytes);
	}
	return sum.result();
}

/** An export that silently lacks a file would be trusted; so it is broken off and says which one. */
async function sealedFile(platform: Platform, storedAs: string): Promise<Readable> {
	try {
		return await platform.files.get(storedAs);
	} catch (error) {
		throw new BackupTrouble('file-unreadable', storedAs, error);
	}
}
