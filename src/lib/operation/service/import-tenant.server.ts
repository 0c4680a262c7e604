import { once } from 'node:events';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { recordAudit } from '../../audit/index.server.ts';
import { startSum } from '../domain/content-sum.ts';
import { differences, whyForeign, type TenantHeader, type TenantManifest } from '../domain/tenant-archive.ts';
import { bindingOf } from '../../platform/server/data-keys.server.ts';
import type { Database, Tx } from '../../platform/server/database.server.ts';
import { openEnvelopes, type Envelopes } from '../../platform/server/envelopes.server.ts';
import { sealStream } from '../../platform/server/files/sealed-stream.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import {
	countTakenIds,
	holdArrivals,
	idsHere,
	insertAccounts,
	insertEarlierIds,
	isHere,
	markOwned,
	readSchema
} from '../storage/arriving-tenant.server.ts';
import { BackupTrouble, troubleOf } from '../storage/backup-trouble.server.ts';
import { summedFile } from '../storage/kept-files.server.ts';
import { walkTenant, type TravellingAccount, type TravellingKey } from '../storage/tenant-format.server.ts';
import { makeRoom, putDown, startLineSum, sumOfLines, takeIn, tenantRows } from '../storage/tenant-rows.server.ts';
import { listTenantTables, type TenantTable } from '../storage/tenant-tables.server.ts';
import type { Tell } from './back-up.server.ts';
import type { OwnedFile, TravelParts } from './travel-parts.ts';

export type TenantImportWish = {
	readonly file: string;
	readonly passphrase: string;
	readonly now: () => Date;
	readonly tell: Tell;
};
export type TenantImport = {
	readonly header: TenantHeader;
	/** Proven: what was read back is what the archive says. */
	readonly manifest: TenantManifest;
	/** People who had no account here and must choose a password. */
	readonly newAccounts: number;
	/** People who were known here by their address and keep their way in. */
	readonly knownAccounts: number;
	readonly seconds: number;
};

/**
 * Takes in a tenant that comes from another installation: all of it in one transaction, or nothing. The archive is read
 * from end to end before anything is touched; what was written is read back and compared before it counts.
 * `owner` is a database opened with the login that owns the tables. Throws {@link BackupTrouble}.
 */
export const importTenant =
	(platform: Platform, owner: Pick<Database, 'onWholeTenant'>, parts: TravelParts) =>
	async (wish: TenantImportWish): Promise<TenantImport> => {
		const started = wish.now();
		const archive = await verifyTenant(wish, await platform.database.atGate(readSchema));
		const stored: string[] = [];
		try {
			const counts = await owner.onWholeTenant(archive.header.tenant.id, 'import', (tx) =>
				takeInAll(tx, { platform, parts, wish, archive, stored })
			);
			const seconds = (wish.now().getTime() - started.getTime()) / 1000;
			return { header: archive.header, manifest: archive.manifest, ...counts, seconds };
		} catch (error) {
			await Promise.allSettled(stored.map((name) => platform.files.remove(name)));
			throw refusalOf(error);
		}
	};

type VerifiedTenant = {
	readonly header: TenantHeader;
	readonly manifest: TenantManifest;
	readonly keys: ReadonlyMap<number, Buffer>;
	readonly accounts: readonly TravellingAccount[];
};

/** Reads an archive from end to end and compares each row and file with what was noted; touches no database. */
async function verifyTenant({ file, passphrase, tell }: TenantImportWish, here: string): Promise<VerifiedTenant> {
	const tables = new Map<string, ReturnType<typeof startLineSum>>();
	const accountSum = startLineSum();
	const accounts: TravellingAccount[] = [];
	const files = startSum();
	let header: TenantHeader | undefined;
	let keys: readonly TravellingKey[] = [];
	const manifest = await walkTenant(file, passphrase, {
		header: (read) => {
			const reason = whyForeign(read, here);
			if (reason) throw new BackupTrouble(reason, read.schema);
			header = read;
			for (const { name } of read.tables) tables.set(name, startLineSum());
		},
		keys: (read) => void (keys = read),
		accounts: (lines, read) => {
			for (const line of lines) accountSum.add(line);
			accounts.push(...read);
		},
		rows: (table, lines) => {
			const sum = tables.get(table);
			if (!sum) throw new BackupTrouble('damaged', table);
			for (const line of lines) sum.add(line);
			tell(`checking ${table}`, sum.result().count, sum.result().bytes);
		},
		file: (id, _size, content) => finished(summedFile(content, id, files))
	});
	if (!header) throw new BackupTrouble('not-a-tenant');
	const found = {
		tables: Object.fromEntries([...tables].map(([name, sum]) => [name, sum.result()])),
		accounts: accountSum.result(),
		files: files.result()
	};
	const different = differences(manifest, found);
	if (different.length > 0) throw new BackupTrouble('different', different.join(', '));
	return { header, manifest, keys: new Map(keys.map(({ version, key }) => [version, key])), accounts };
}

async function finished(content: Readable): Promise<void> {
	content.resume();
	await once(content, 'end');
}

type Arrival = {
	readonly platform: Platform;
	readonly parts: TravelParts;
	readonly wish: TenantImportWish;
	readonly archive: VerifiedTenant;
	/** Names of files put into the store, to be removed when the rest fails. */
	readonly stored: string[];
};

async function takeInAll(tx: Tx, arrival: Arrival): Promise<Pick<TenantImport, 'newAccounts' | 'knownAccounts'>> {
	const { platform, wish, archive } = arrival;
	const { id, slug } = archive.header.tenant;
	await holdArrivals(tx);
	if (await isHere(tx, id, slug)) throw new BackupTrouble('already-here', slug);
	if ((await countTakenIds(tx, archive.accounts)) > 0) throw new BackupTrouble('account-differs');
	const tables = await tablesOf(tx, archive.header);
	const known = await idsHere(tx, archive.accounts);
	const renamed = new Map([...known].filter(([arriving, here]) => arriving !== here));
	await makeRoom(tx);
	await loadParts(tx, arrival, tables, { known, renamed });
	await proveEqual(tx, arrival, tables, renamed);
	if (renamed.size > 0) await insertEarlierIds(tx, id, renamed);
	await markOwned(tx);
	const context = await platform.contextOf({ kind: 'system', tenantId: id } as const);
	await recordAudit(tx, context, { verb: 'tenant.imported', objectType: 'tenant', objectId: id });
	wish.tell('done', 0, 0);
	return { newAccounts: archive.accounts.length - known.size, knownAccounts: known.size };
}

/** The tables as this installation has them; the archive's list must say the same, and is used for nothing else. */
async function tablesOf(tx: Tx, header: TenantHeader): Promise<TenantTable[]> {
	const tables = await listTenantTables(tx);
	const here = JSON.stringify(tables.map(({ name, columns }) => ({ name, columns })));
	if (JSON.stringify(header.tables) !== here) throw new BackupTrouble('other-schema', header.schema);
	return tables;
}

type Accounts = { readonly known: ReadonlyMap<string, string>; readonly renamed: ReadonlyMap<string, string> };

async function loadParts(tx: Tx, arrival: Arrival, tables: readonly TenantTable[], accounts: Accounts): Promise<void> {
	const { wish, archive } = arrival;
	const tenantId = archive.header.tenant.id;
	const steps = [...tables];
	const isMine = (line: string): boolean => !accounts.known.has((JSON.parse(line) as TravellingAccount).id);
	const toHere = replacing(accounts.renamed);
	const newcomers: string[] = [];
	let files: ReadonlyMap<string, OwnedFile> | undefined;
	/** Every table up to the wanted one is complete by then: the archive has them in the order their keys need. */
	const closeUntil = async (name: string | undefined): Promise<void> => {
		while (steps[0] && steps[0].name !== name) {
			const table = steps.shift() as TenantTable;
			await takeIn(tx, tenantId, table, table.name === dataKeys ? ['keeper_key', 'wrapped'] : []);
			wish.tell(`loading ${table.name}`, 0, 0);
		}
	};
	await walkTenant(wish.file, wish.passphrase, {
		header: () => {},
		keys: () => {},
		accounts: (lines) => void newcomers.push(...lines.filter(isMine)),
		rows: async (name, lines) => {
			await closeUntil(name);
			if (steps.length === 0) throw new BackupTrouble('damaged', name);
			await putDown(tx, await arrivingLines(arrival, name, lines, toHere));
		},
		file: async (id, size, content) => {
			await closeUntil(undefined);
			files ??= new Map((await arrival.parts.filesOf(tx, tenantId)).map((file) => [file.id, file]));
			const file = files.get(id);
			if (!file || file.size !== size) throw new BackupTrouble('damaged', `files/${id}`);
			await storeFile(tx, arrival, file, content);
		}
	});
	await closeUntil(undefined);
	await insertAccounts(tx, newcomers);
	await checkFiles(tx, arrival);
}

const dataKeys = 'platform_keys.data_keys';

async function arrivingLines(
	arrival: Arrival,
	table: string,
	lines: readonly string[],
	toHere: (line: string) => string
): Promise<readonly string[]> {
	if (table === dataKeys) return Promise.all(lines.map((line) => wrappedAnew(arrival, line)));
	return keepsIds(table) ? lines : lines.map(toHere);
}

/** The access log is hashed as it is; ids of people in it are explained by identity.earlier_ids. */
const keepsIds = (table: string): boolean => table.startsWith('audit.');

/** The data key goes under the instance key of here; one that was destroyed stays destroyed. */
async function wrappedAnew({ platform, archive }: Arrival, line: string): Promise<string> {
	const row = JSON.parse(line) as { version: number; destroyed_at: string | null };
	const key = archive.keys.get(row.version);
	if (row.destroyed_at || !key)
		return JSON.stringify({ ...row, keeper_key: 'destroyed before arrival', wrapped: null });
	const { keeperKey, wrapped } = await platform.keyKeeper.wrap(key, bindingOf(archive.header.tenant.id, row.version));
	return JSON.stringify({ ...row, keeper_key: keeperKey, wrapped: `\\x${wrapped.toString('hex')}` });
}

/** Ids are drawn at random and long: where one stands in a row, it is that person. */
function replacing(ids: ReadonlyMap<string, string>): (line: string) => string {
	if (ids.size === 0) return (line) => line;
	const any = new RegExp([...ids.keys()].join('|'), 'g');
	return (line) => line.replace(any, (id) => ids.get(id) ?? id);
}

async function storeFile(
	tx: Tx,
	{ platform, archive, stored }: Arrival,
	file: OwnedFile,
	content: Readable
): Promise<void> {
	if (!file.storedAs.startsWith(`${archive.header.tenant.id}/`)) throw new BackupTrouble('damaged', `files/${file.id}`);
	const key = await envelopesOf(archive).openKey(tx, file.place, file.ownKey);
	stored.push(file.storedAs);
	await platform.files.put(file.storedAs, sealStream(key, file.place, content));
}

/** Opens own keys with the data keys that came along; those of the database are not committed yet. */
const envelopesOf = ({ keys }: VerifiedTenant): Pick<Envelopes, 'openKey'> =>
	openEnvelopes(
		{
			newest: () => Promise.reject(new Error('nothing is sealed while a tenant arrives')),
			rotate: () => Promise.reject(new Error('no key is made while a tenant arrives')),
			ofVersion: (_tx, _tenantId, version) => {
				const key = keys.get(version);
				return key ? Promise.resolve(key) : Promise.reject(new BackupTrouble('damaged', `key ${version}`));
			}
		},
		{ open: () => '' }
	);

/** No row may name a file that did not come. */
async function checkFiles(tx: Tx, { parts, archive, stored }: Arrival): Promise<void> {
	const tenantId = archive.header.tenant.id;
	const arrived = new Set(stored);
	for (const { id, storedAs } of await parts.filesOf(tx, tenantId)) {
		if (!arrived.has(storedAs)) throw new BackupTrouble('damaged', `files/${id}`);
	}
}

/** Reads every row back, with the ids it had, and compares; only then does the arrival count. */
async function proveEqual(
	tx: Tx,
	{ archive, wish }: Arrival,
	tables: readonly TenantTable[],
	renamed: ReadonlyMap<string, string>
): Promise<void> {
	const tenantId = archive.header.tenant.id;
	const asBefore = replacing(new Map([...renamed].map(([arriving, here]) => [here, arriving])));
	const sums: Record<string, TenantManifest['files']> = {};
	for (const table of tables) {
		const back = tenantRows(tx, tenantId, table);
		sums[table.name] = await sumOfLines(back, keepsIds(table.name) ? undefined : asBefore);
		wish.tell(`comparing ${table.name}`, sums[table.name]?.count ?? 0, sums[table.name]?.bytes ?? 0);
	}
	const { accounts, files } = archive.manifest;
	const different = differences(archive.manifest, { tables: sums, accounts, files });
	if (different.length > 0) throw new BackupTrouble('different', different.join(', '));
}

/** What the database refuses of an archive somebody tampered with, in words an operator can use. */
function refusalOf(error: unknown): unknown {
	if (!(error instanceof pg.DatabaseError)) return troubleOf(error);
	if (error.code === '42501') return new BackupTrouble('foreign-rows', error.table ?? '', error);
	if (error.code?.startsWith('22') || error.code?.startsWith('23'))
		return new BackupTrouble('rows-refused', [error.table, error.constraint].filter(Boolean).join(' '), error);
	return troubleOf(error);
}
