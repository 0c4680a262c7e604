import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
	aMember,
	aPlatform,
	aReport,
	aSession,
	aTenant,
	type TestPlatform
} from '../../../../tests/support/builders.ts';
import { emptyDatabase, type EmptyDatabase, type FreshDatabase } from '../../../../tests/support/database.ts';
import { addressOf } from '../../../../tests/support/own-server.ts';
import { intakeService } from '../../intake/index.server.ts';
import { openDatabase } from '../../platform/server/database.server.ts';
import { readOrCreateSecrets } from '../../platform/server/secrets.server.ts';
import { rowsIn } from '../domain/backup-manifest.ts';
import { readKeptFile } from '../storage/kept-files.server.ts';
import { isRestoreUnfinished } from '../storage/unfinished-restore.server.ts';
import { backUp, type BackupResult } from './back-up.server.ts';
import { restore, type RestoreResult } from './restore.server.ts';
import { verifyBackup } from './verify-backup.server.ts';

const passphrase = 'four words make one';
const now = () => new Date();
const tell = () => {};
let place: string;
let platform: TestPlatform;
let tenantId: string;
let made: BackupResult;
let acknowledgedBefore = 0;
let acknowledged = 0;
const targets: EmptyDatabase[] = [];

beforeAll(async () => {
	place = mkdtempSync('/tmp/koko-backup-');
	platform = await aPlatform();
	tenantId = await aTenant(platform);
	await aSession(platform, await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] })); // keys across walled tables
	readOrCreateSecrets(join(place, 'data'));
	mkdirSync(join(place, 'data', 'files', 'ab'), { recursive: true });
	writeFileSync(join(place, 'data', 'files', 'ab', 'sealed'), Buffer.alloc(300_000, 7), { mode: 0o600 });
	writeFileSync(join(place, 'data', 'files', 'empty'), '', { mode: 0o600 });
	made = await backUpAmidSubmissions();
});
afterAll(async () => {
	await platform.drop();
	for (const target of targets) await target.drop();
	rmSync(place, { recursive: true, force: true });
});

const file = () => join(place, 'one.koko');
const backUpNow = (target: string, logins: FreshDatabase['logins'] = platform.logins) =>
	backUp({
		owner: logins.owner,
		dataDir: join(place, 'data'),
		apart: ['the bucket town'],
		file: target,
		passphrase,
		version: '0.1.0',
		now,
		tell
	});

/** Reports keep coming in before, during and after the snapshot. */
async function backUpAmidSubmissions(): Promise<BackupResult> {
	const { submit } = intakeService(platform);
	const context = await platform.contextOf({ kind: 'reporter', tenantId });
	let goesOn = true;
	const flow = (async () => {
		while (goesOn) {
			await submit(context, aReport({ text: 'Zeile\nmit Umbruch, Tab\t und \\ Schrägstrich' }));
			acknowledged += 1;
		}
	})();
	while (acknowledged < 10) await sleep(10);
	acknowledgedBefore = acknowledged;
	const result = await backUpNow(file());
	goesOn = false;
	await flow;
	return result;
}

async function anEmptyPlace(): Promise<{
	dataDir: string;
	databaseUrl: string;
	databaseOwnerUrl: string;
	logins: EmptyDatabase['logins'];
}> {
	const target = await emptyDatabase(inject('databaseServer'));
	targets.push(target);
	const { app, owner } = target.logins;
	const dataDir = mkdtempSync(join(place, 'target-'));
	return { dataDir, databaseUrl: addressOf(app), databaseOwnerUrl: addressOf(owner), logins: target.logins };
}
const restoreInto = (
	access: Awaited<ReturnType<typeof anEmptyPlace>>,
	from = file(),
	key = passphrase
): Promise<RestoreResult> => restore({ access, file: from, passphrase: key, version: '0.1.0', now, tell });

test('a backup holds one moment while reports keep coming in, and nothing acknowledged before it is missing', () => {
	const reports = made.manifest.tables['intake.reports']?.count ?? 0;
	expect(reports).toBeGreaterThanOrEqual(acknowledgedBefore);
	expect(reports).toBeLessThan(acknowledged);
	expect(made.manifest.tables['intake.receipts']?.count).toBe(reports);
	expect(rowsIn(made.manifest)).toBe(made.rows);
});

test('a backup is readable by its owner only and says itself that it is whole', async () => {
	expect(statSync(file()).mode & 0o777).toBe(0o600);
	expect(readdirSync(place).filter((name) => name.endsWith('.part'))).toEqual([]);
	const { manifest, header } = await verifyBackup(file(), passphrase, tell);
	expect(manifest).toEqual(made.manifest);
	expect(header.apart).toEqual(['the bucket town']);
});

test('a file that goes while the backup is written is passed over, and the backup is whole', async () => {
	const going = join(place, 'data', 'files', 'going');
	writeFileSync(going, 'x');
	const target = join(place, 'going.koko');
	let wasThere = false;
	await backUp({
		...{ owner: platform.logins.owner, dataDir: join(place, 'data'), apart: [], file: target, passphrase },
		...{ version: '0.1.0', now },
		tell: (step) => {
			if (step !== 'files') return;
			wasThere ||= existsSync(going);
			rmSync(going, { force: true });
		}
	});
	expect(wasThere).toBe(true);
	const { manifest } = await verifyBackup(target, passphrase, tell);
	expect(manifest.files).toEqual(made.manifest.files);
	expect(await readKeptFile(join(place, 'data'), { path: 'files/going', size: 1, mode: 0o600 })).toBeUndefined();
});

test('a restored place holds the same rows and files, keeps its modes, and can go on', async () => {
	const target = await anEmptyPlace();
	const result = await restoreInto(target);
	expect(result.manifest).toEqual(made.manifest);
	expect(result.upgradedBy).toEqual([]);
	expect(isRestoreUnfinished(target.dataDir)).toBe(false);
	expect(statSync(join(target.dataDir, 'files/ab/sealed')).mode & 0o777).toBe(0o600);
	expect(readFileSync(join(target.dataDir, 'secrets.json'))).toEqual(readFileSync(join(place, 'data/secrets.json')));
	expect(await wallsOf(target.logins)).toEqual(await wallsOf(platform.logins));
	await submitInto(target.logins);
});

test('a place that holds data already is left as it is', async () => {
	const target = await anEmptyPlace();
	await restoreInto(target);
	const before = await countReports(target.logins);
	await expect(restoreInto(target)).rejects.toMatchObject({ trouble: 'not-empty' });
	expect(await countReports(target.logins)).toBe(before);
});

test('a place somebody works in is left alone', async () => {
	const target = await anEmptyPlace();
	const somebody = new pg.Client(target.logins.owner);
	await somebody.connect();
	await expect(restoreInto(target)).rejects.toMatchObject({ trouble: 'in-use' });
	await somebody.end();
});

test('a wrong passphrase, a cut and a changed file are told apart from each other and touch nothing', async () => {
	const target = await anEmptyPlace();
	const cut = join(place, 'cut.koko');
	copyFileSync(file(), cut);
	truncateSync(cut, statSync(cut).size - 1_000);
	const changed = join(place, 'changed.koko');
	const bytes = readFileSync(file());
	bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
	writeFileSync(changed, bytes);
	await expect(restoreInto(target, file(), 'not these four words')).rejects.toMatchObject({
		trouble: 'wrong-passphrase'
	});
	await expect(restoreInto(target, cut)).rejects.toMatchObject({ trouble: 'damaged' });
	await expect(restoreInto(target, changed)).rejects.toMatchObject({ trouble: 'damaged' });
	await expect(restoreInto(target, join(place, 'data/secrets.json'))).rejects.toMatchObject({
		trouble: 'not-a-backup'
	});
	await expect(restoreInto(target, join(place, 'nowhere'))).rejects.toMatchObject({ trouble: 'no-file' });
	expect(readdirSync(target.dataDir)).toEqual([]);
	expect(await countTables(target.logins)).toBe(0);
});

test('a backup that exists already is not written over, and none is put where it would be lost too', async () => {
	await expect(backUpNow(file())).rejects.toMatchObject({ trouble: 'file-exists' });
	await expect(backUpNow(join(place, 'data/inside.koko'))).rejects.toMatchObject({ trouble: 'inside-data-directory' });
});

test.each([0, 250, 600])(
	'a restore killed %d ms after it began to write leaves a mark and no half database, and the next one succeeds',
	async (pause) => {
		const target = await anEmptyPlace();
		await killRestore(target, pause);
		if (isRestoreUnfinished(target.dataDir)) {
			const rows = await countReports(target.logins);
			expect([0, made.manifest.tables['intake.reports']?.count]).toContain(rows);
			expect((await koko(target, ['start'])).error).toContain('was not finished');
			await untilAlone(target.logins);
			expect((await restoreInto(target)).manifest).toEqual(made.manifest);
		}
		expect(await countReports(target.logins)).toBe(made.manifest.tables['intake.reports']?.count);
	}
);

/** What the walls of a database are: forced row security, policies, keys and triggers. */
const wallsOf = (logins: EmptyDatabase['logins']) =>
	asOwner(
		logins,
		`select c.oid::regclass::text as name, c.relrowsecurity, c.relforcerowsecurity,
			(select array_agg(p.polname::text order by p.polname) from pg_policy p where p.polrelid = c.oid) as policies,
			(select array_agg(conname || pg_get_constraintdef(k.oid) order by conname) from pg_constraint k where k.conrelid = c.oid) as keys,
			(select array_agg(tgname || tgenabled::text order by tgname) from pg_trigger t where t.tgrelid = c.oid and not tgisinternal) as triggers
		from pg_class c where c.relkind = 'r' and c.relnamespace::regnamespace::text not like 'pg\\_%' and c.relnamespace::regnamespace::text <> 'information_schema' order by 1`
	);

async function asOwner(logins: EmptyDatabase['logins'], statement: string): Promise<Record<string, unknown>[]> {
	const client = new pg.Client(logins.owner);
	await client.connect();
	try {
		return (await client.query<Record<string, unknown>>(statement)).rows;
	} finally {
		await client.end();
	}
}

const countTables = async (logins: EmptyDatabase['logins']): Promise<number> =>
	Number(
		(await asOwner(logins, `select count(*) as n from pg_tables where schemaname in ('intake', 'platform')`))[0]?.['n']
	);

async function countReports(logins: EmptyDatabase['logins']): Promise<number> {
	const [there] = await asOwner(logins, `select to_regclass('intake.reports') is not null as yes`);
	if (!there?.['yes']) return 0;
	const client = new pg.Client(logins.owner);
	await client.connect();
	try {
		await client.query('begin; set local role koko_backup');
		return (await client.query<{ n: number }>('select count(*)::int as n from intake.reports')).rows[0]?.n ?? -1;
	} catch (error) {
		if ((error as { code?: string }).code === '42501') return 0; // killed before the walls opened for the backup's role
		throw error;
	} finally {
		await client.end();
	}
}

async function submitInto(logins: EmptyDatabase['logins']): Promise<void> {
	const database = openDatabase(logins.app, 1);
	const { submit } = intakeService({ ...platform, database });
	const outcome = await submit(await platform.contextOf({ kind: 'reporter', tenantId }), aReport());
	expect(outcome.ok).toBe(true);
	await database.close();
}

type Place = Awaited<ReturnType<typeof anEmptyPlace>>;

function spawnKoko(target: Place, args: readonly string[]) {
	return spawn(process.execPath, ['src/cli/koko.ts', ...args], {
		env: {
			...process.env,
			KOKO_DATA_DIR: target.dataDir,
			DATABASE_URL: target.databaseUrl,
			DATABASE_OWNER_URL: target.databaseOwnerUrl
		},
		stdio: ['ignore', 'ignore', 'pipe']
	});
}

async function koko(target: Place, args: readonly string[]): Promise<{ code: number | null; error: string }> {
	const child = spawnKoko(target, args);
	let error = '';
	child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
	const [code] = (await once(child, 'exit')) as [number | null];
	return { code, error };
}

async function killRestore(target: Place, pause: number): Promise<void> {
	const key = join(place, 'passphrase');
	writeFileSync(key, `${passphrase}\n`, { mode: 0o600 });
	const child = spawnKoko(target, ['restore', file(), '--passphrase-file', key]);
	const ended = once(child, 'exit');
	while (!isRestoreUnfinished(target.dataDir) && child.exitCode === null) await sleep(5);
	await sleep(pause);
	child.kill('SIGKILL');
	await ended;
}

/** The server notices a killed client when it next speaks to it. */
async function untilAlone(logins: EmptyDatabase['logins']): Promise<void> {
	for (let waited = 0; waited < 10_000; waited += 50) {
		const [row] = await asOwner(
			logins,
			`select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
		);
		if (row?.['n'] === 0) return;
		await sleep(50);
	}
}
