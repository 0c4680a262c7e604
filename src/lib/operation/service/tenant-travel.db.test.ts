import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { zstdCompressSync } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import { sql, type RawBuilder } from 'kysely';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	aMember,
	aPlatform,
	aReport,
	aTenant,
	steppedUp,
	type TestPlatform
} from '../../../../tests/support/builders.ts';
import { travelParts } from '../../../compose.server.ts';
import { demoService } from '../../../demo/demo-service.server.ts';
import { identityService, listTenants, peopleForOperators } from '../../identity/index.server.ts';
import { openIdentity } from '../../intake/service/open-identity.server.ts';
import { readAttachment } from '../../intake/service/read-report.server.ts';
import { submitReport } from '../../intake/service/submit-report.server.ts';
import type { Member } from '../../platform/pure/actor.ts';
import { openDatabase } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { verifyAuditChains } from '../../secrecy/index.server.ts';
import { columnsLeft, tablesLeft } from '../domain/tenant-archive.ts';
import { readArchive } from '../storage/archive-reader.server.ts';
import { BackupTrouble } from '../storage/backup-trouble.server.ts';
import { startLineSum } from '../storage/tenant-rows.server.ts';
import { exportTenantToFile, type TenantExport } from './export-tenant.server.ts';
import { importTenant } from './import-tenant.server.ts';

const passphrase = 'four words make one';
const slug = 'brueckhausen';
const reporter = 'Oğuz Wandersmann';
const tell = () => {};
const now = () => new Date();
let place: string;
let source: TestPlatform;
let target: TestPlatform;
let tenantId: string;
let manager: Member;
let reportId: string;
let exported: TenantExport;
let twice: { readonly there: string; readonly here: string };
const file = () => join(place, 'tenant.koko');
const parts = new Map<string, Buffer>();

beforeAll(async () => {
	place = mkdtempSync('/tmp/koko-travel-');
	source = await aPlatform();
	target = await aPlatform(undefined, { KOKO_INSTANCE_KEY: 'ab'.repeat(32) });
	expect(await demoService(source).load()).toEqual({ ok: true, value: undefined });
	tenantId = (await identityService(source).findTenant(slug))?.id ?? '';
	manager = await aMember(source, { tenantId, roles: ['CONFLICT_MANAGER', 'TENANT_ADMIN', 'OPERATOR'] });
	reportId = await aReportWithNameAndFile();
	twice = await somebodyKnownOnBothSides();
	await source.asSystemOf(tenantId, `select audit.link_waiting('${tenantId}', 100000)`);
	exported = await exportIt(file());
	await readArchive(file(), passphrase, async ({ name, content }) => void parts.set(name, await buffer(content)));
}, 180_000);
afterAll(async () => {
	await source.drop();
	await target.drop();
	rmSync(place, { recursive: true, force: true });
});

const exportIt = (to: string) =>
	exportTenantToFile(source, travelParts(source))({ tenantId, file: to, passphrase, version: '0.1.0', now, tell });

async function importIt(into: TestPlatform, from = file(), key = passphrase) {
	const owner = openDatabase(into.logins.owner, 1);
	try {
		return await importTenant(into, owner, travelParts(into))({ file: from, passphrase: key, now, tell });
	} finally {
		await owner.close();
	}
}

async function aReportWithNameAndFile(): Promise<string> {
	const context = await source.contextOf({ kind: 'reporter' as const, tenantId });
	const content = Buffer.from('%PDF Foto vom Hof');
	const sent = await submitReport(source)(
		context,
		aReport({
			identityMode: 'VAULTED',
			identity: { name: reporter, contact: '0201 555' },
			attachments: [{ mediaType: 'application/pdf', content, width: null, height: null }]
		})
	);
	if (!sent.ok) throw new Error(sent.reason);
	return sent.value.reportId;
}

/** One address, two installations, two accounts. */
async function somebodyKnownOnBothSides() {
	const elsewhere = await aTenant(target);
	const here = await aMember(target, { tenantId: elsewhere, roles: ['CONFLICT_MANAGER'] });
	const email = `${here.userId.slice(0, 8)}@example.org`;
	const there = await aMember(source, { tenantId, roles: ['CONFLICT_MANAGER'], displayName: 'Doro Doppelt' });
	await source.database.atGate((tx) =>
		tx.updateTable('identity.users').set({ email }).where('id', '=', there.userId).execute()
	);
	const context = await source.contextOf(steppedUp(there));
	expect((await openIdentity(source)(context, { reportId, reason: 'Rückruf für den Termin' })).ok).toBe(true);
	return { there: there.userId, here: here.userId };
}

/** The archive written anew with some parts changed, added or left out; a weak lock is quicker to open. */
async function tampered(change: (name: string, content: Buffer) => Buffer | undefined, more: [string, string][] = []) {
	const tar = pack();
	for (const [part, content] of parts) {
		if (part === 'manifest.json') for (const [added, text] of more) tar.entry({ name: added }, text);
		const changed = change(part, content);
		if (changed) tar.entry({ name: part }, changed);
	}
	tar.finalize();
	const encrypter = new Encrypter();
	encrypter.setPassphrase(passphrase);
	encrypter.setScryptWorkFactor(10);
	const name = join(place, `tampered-${randomUUID()}.koko`);
	writeFileSync(name, await encrypter.encrypt(zstdCompressSync(await buffer(tar))));
	return name;
}
const troubleOf = async (act: Promise<unknown>): Promise<string> => {
	const error = await act.then(
		() => undefined,
		(thrown: unknown) => thrown
	);
	if (!(error instanceof BackupTrouble)) throw error ?? new Error('nothing was refused');
	return error.trouble;
};
const replaced = (from: string | RegExp, to: string) => (content: Buffer) =>
	Buffer.from(content.toString().replace(from, to));

describe('an archive', () => {
	test('has every table of a tenant or says why not', async () => {
		const { rows } = await asked<{ name: string }>(sql`
			select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
			join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
			where c.relkind = 'r' and n.nspname not like 'pg\\_%' order by 1`);
		const named = [...exported.header.tables.map(({ name }) => name), ...Object.keys(tablesLeft)].sort();
		expect(named).toEqual([...rows.map(({ name }) => name), 'identity.tenants'].sort());
		expect(exported.header.tables.length).toBeGreaterThan(40);
	});

	test('leaves out only columns that may be empty', async () => {
		for (const [table, columns] of Object.entries(columnsLeft).filter(([name]) => name !== 'platform_keys.data_keys')) {
			const { rows } = await asked<{ name: string }>(sql`
				select attname as name from pg_attribute where attrelid = ${table}::regclass and attname = any (${Object.keys(columns)})
				and not attnotnull`);
			expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(columns).sort());
		}
	});

	test('names no other tenant and nobody who belongs to another', async () => {
		const everything = Buffer.concat([...parts.values()]).toString();
		const others = (await source.database.atGate(listTenants)).filter(({ id }) => id !== tenantId);
		expect(others.length).toBeGreaterThan(3);
		expect(others.filter(({ id }) => everything.includes(id)).map(({ slug: name }) => name)).toEqual([]);
		const strangers = await peopleElsewhere();
		expect(strangers.length).toBeGreaterThan(5);
		expect(strangers.filter((name) => everything.includes(name))).toEqual([]);
	});

	test('carries no password, no second factor, no session and no operator of the machine', () => {
		const everything = [...parts]
			.filter(([name]) => !name.startsWith('header'))
			.map(([, content]) => content.toString());
		const words = everything.join('\n');
		expect(words).not.toContain('password_hash');
		expect(words).not.toContain('totp');
		expect([...parts.keys()].filter((name) => name.includes('identity.sessions/'))).toEqual([]);
		expect(words).not.toContain('"OPERATOR"');
	});

	test('has the name of a reporter sealed, and opens only with its passphrase', () => {
		expect(Buffer.concat([...parts.values()]).includes(reporter)).toBe(false);
		expect(readFileSync(file()).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
	});
});

describe('arriving', () => {
	let result: Awaited<ReturnType<typeof importIt>>;
	beforeAll(async () => {
		result = await importIt(target);
	}, 120_000);

	test('every table arrives with the content it left with', async () => {
		expect(result.manifest).toEqual(exported.manifest);
		const total = Object.values(result.manifest.tables).reduce((sum, { count }) => sum + count, 0);
		expect(total).toBeGreaterThan(500);
		const [here, there] = [await countsOf(target), await countsOf(source)];
		expect(here).toEqual(there);
	});

	test('the access log is whole on both sides', async () => {
		for (const platform of [source, target]) {
			const findings = await verifyAuditChains(platform)();
			expect(findings.find((one) => one.slug === slug)?.links).toBeGreaterThan(100);
			expect(findings.filter(({ broken }) => broken)).toEqual([]);
		}
		const { rows } = await target.asSystemOf(
			tenantId,
			`select verb from audit.entries where verb like 'tenant.%ported'`
		);
		expect(rows.map(({ verb }) => verb as string).sort()).toEqual(['tenant.exported', 'tenant.imported']);
	});

	test('a protected name opens and a file is read, under the keys of the new installation', async () => {
		const context = await target.contextOf(steppedUp(manager));
		const opened = await openIdentity(target)(context, { reportId, reason: 'Rückruf für den Termin' });
		expect(opened).toMatchObject({ ok: true, value: { name: reporter } });
		const { rows } = await target.asSystemOf(
			tenantId,
			`select id from intake.attachments where report_id = '${reportId}'`
		);
		const read = await readAttachment(target)(context, reportId, rows[0].id as string);
		if (!read.ok) throw new Error(read.reason);
		expect((await buffer(read.value.content)).toString()).toBe('%PDF Foto vom Hof');
		const keys = await target.asSystemOf(tenantId, 'select distinct keeper_key from platform_keys.data_keys');
		expect(keys.rows).toEqual([{ keeper_key: await target.keyKeeper.current() }]);
	});

	test('row security holds the tenant apart from those that were here', async () => {
		const stranger = await aMember(target, { tenantId: await aTenant(target), roles: ['CONFLICT_MANAGER'] });
		const seen = await target.database.inTenant(await target.contextOf(stranger), (tx) =>
			tx.selectFrom('intake.reports').select('id').execute()
		);
		expect(seen).toEqual([]);
	});

	test('people come without password; whoever is known here by address keeps their account and their name in the log', async () => {
		expect(result.knownAccounts).toBe(1);
		expect(result.newAccounts).toBeGreaterThan(3);
		const accounts = await target.database.atGate((tx) =>
			tx.selectFrom('identity.users').select(['id', 'passwordHash', 'status']).execute()
		);
		expect(accounts.map(({ id }) => id)).not.toContain(twice.there);
		expect(accounts.find(({ id }) => id === manager.userId)).toMatchObject({ passwordHash: null, status: 'ACTIVE' });
		const { rows } = await target.asSystemOf(
			tenantId,
			`select user_id from identity.memberships where display_name = 'Doro Doppelt'
			union all select opened_by from intake.identity_openings where opened_by = '${twice.here}'
			union all select user_id from identity.earlier_ids where earlier_id = '${twice.there}'`
		);
		expect(rows.map(({ user_id }) => user_id as string)).toEqual([twice.here, twice.here, twice.here]);
		const log = await target.asSystemOf(tenantId, `select 1 from audit.entries where actor_id = '${twice.there}'`);
		expect(log.rowCount).toBeGreaterThan(0);
	});

	test('a person who arrived gets a link, chooses a password and signs in', async () => {
		const email = `${manager.userId.slice(0, 8)}@example.org`;
		const identity = identityService(target);
		const password = 'Brücke-Ulme-Regen-47';
		const attempt = { email, password, address: '192.0.2.7', device: 'Test' };
		expect(await identity.signIn(attempt)).toMatchObject({ ok: false, reason: 'wrong-credentials' });
		const link = await peopleForOperators(target).resetPassword(email);
		if (!link.ok) throw new Error(link.reason);
		expect(await identity.chooseNewPassword(link.value, password)).toMatchObject({ ok: true });
		expect(await identity.signIn(attempt)).toMatchObject({ ok: true });
	});

	test('a second time it is refused and nothing is changed', async () => {
		const before = await countsOf(target);
		expect(await troubleOf(importIt(target))).toBe('already-here');
		expect(await countsOf(target)).toEqual(before);
	});
});

describe('what is refused, with nothing left behind', () => {
	let empty: TestPlatform;
	beforeAll(async () => {
		empty = await aPlatform();
	});
	afterAll(async () => {
		expect(await empty.database.atGate(listTenants)).toEqual([]);
		const accounts = await empty.database.atGate((tx) => tx.selectFrom('identity.users').select('id').execute());
		expect(accounts).toEqual([]);
		for await (const { name } of empty.files.list(tenantId)) throw new Error(`${name} was left in the store`);
		await empty.drop();
	});
	const refused = async (from: string, key = passphrase) => troubleOf(importIt(empty, from, key));
	const only = (wanted: string, change: (content: Buffer) => Buffer) => (name: string, content: Buffer) =>
		name.startsWith(wanted) ? change(content) : content;

	test('a wrong passphrase', async () => expect(await refused(file(), 'four words make two')).toBe('wrong-passphrase'));

	test('a file cut off anywhere', async () => {
		for (const share of [0.3, 0.9, 0.999]) {
			const cut = join(place, 'cut.koko');
			writeFileSync(cut, readFileSync(file()));
			truncateSync(cut, Math.floor(readFileSync(file()).length * share));
			expect(await refused(cut)).toBe('damaged');
		}
	});

	test('a file that is no archive, and one that is not there', async () => {
		writeFileSync(join(place, 'letter.txt'), 'Sehr geehrte Damen und Herren, '.repeat(100));
		expect(await refused(join(place, 'letter.txt'))).toBe('not-a-backup');
		expect(await refused(join(place, 'nowhere'))).toBe('no-file');
	});

	test('an archive of the whole installation', async () => {
		const other = await tampered((name, content) => (name === 'header.json' ? Buffer.from('{"format":1}') : content));
		expect(await refused(other)).toBe('not-a-tenant');
	});

	test('another version of the format', async () => {
		const newer = await tampered(only('header.json', replaced('"formatVersion":1', '"formatVersion":2')));
		expect(await refused(newer)).toBe('other-format');
	});

	test('another level of the database', async () => {
		const older = await tampered(only('header.json', replaced(exported.header.schema, '0001_walls.sql')));
		expect(await refused(older)).toBe('other-schema');
	});

	test('a row that was changed, left out or added', async () => {
		expect(
			await refused(await tampered(only('tables/cases.conflict_cases', replaced('"version":', '"version":1'))))
		).toBe('different');
		expect(
			await refused(await tampered((name, content) => (name.startsWith('tables/cases.tasks') ? undefined : content)))
		).toBe('different');
		expect(await refused(await tampered((name, content) => (name === 'manifest.json' ? undefined : content)))).toBe(
			'damaged'
		);
	});

	test('a file that was changed', async () => {
		expect(
			await refused(await tampered(only('files/', (content) => Buffer.concat([content.subarray(1), Buffer.from('!')]))))
		).toBe('different');
	});

	test('a name that would lead out of the archive', async () => {
		for (const name of [
			'files/../../etc/passwd',
			'/etc/passwd',
			'files/..',
			'tables/../x/000001.jsonl',
			'accounts/../x'
		]) {
			expect(['damaged', 'different']).toContain(
				await refused(await tampered((_, content) => content, [[name, '{}\n']]))
			);
		}
	});

	test('rows of another tenant, even when all sums fit', async () => {
		const foreign = '00000000-0000-4000-8000-000000000001';
		const forged = await forgedWith('tables/cases.lessons/000001.jsonl', { table: 'cases.lessons' }, (row) => ({
			...row,
			tenant_id: foreign
		}));
		expect(await refused(forged)).toBe('foreign-rows');
	});

	test('an operator of the machine, even when all sums fit', async () => {
		const forged = await forgedWith(
			'tables/identity.role_assignments/000001.jsonl',
			{ table: 'identity.role_assignments' },
			(row) => ({ ...row, role: 'OPERATOR' })
		);
		expect(await refused(forged)).toBe('foreign-rows');
	});

	/** Whoever knows the passphrase can make all sums fit; what then holds is row security. */
	async function forgedWith(
		part: string,
		{ table }: { table: string },
		change: (row: Record<string, unknown>) => Record<string, unknown>
	) {
		const lines = (parts.get(part)?.toString() ?? '').split('\n').filter(Boolean);
		expect(lines.length).toBeGreaterThan(0);
		const forged = lines.map((line, index) =>
			index === 0 ? JSON.stringify(change(JSON.parse(line) as Record<string, unknown>)) : line
		);
		const sum = startLineSum();
		for (const [name, content] of parts) {
			if (!name.startsWith(`tables/${table}/`)) continue;
			for (const line of name === part ? forged : content.toString().split('\n').filter(Boolean)) sum.add(line);
		}
		const manifest = JSON.parse(parts.get('manifest.json')?.toString() ?? '') as { tables: Record<string, unknown> };
		manifest.tables[table] = sum.result();
		return tampered((name, content) => {
			if (name === part) return Buffer.from(`${forged.join('\n')}\n`);
			return name === 'manifest.json' ? Buffer.from(JSON.stringify(manifest)) : content;
		});
	}
});

test('two exports of one tenant do not run at once', async () => {
	const release = Promise.withResolvers<void>();
	const held = source.database.onWholeTenant(tenantId, 'export', async (tx) => {
		await sql`select pg_advisory_xact_lock(hashtextextended('tenant export ' || ${tenantId}, 0))`.execute(tx);
		await release.promise;
	});
	expect(await troubleOf(exportIt(join(place, 'second.koko')))).toBe('export-running');
	release.resolve();
	await held;
	expect(() => readFileSync(join(place, 'second.koko'))).toThrow(/ENOENT/);
});

test('the role that exports sees one tenant and changes nothing', async () => {
	const other = (await source.database.atGate(listTenants)).find(({ id }) => id !== tenantId)?.id ?? '';
	const seen = await source.database.onWholeTenant(other, 'export', (tx) =>
		tx.selectFrom('cases.conflictCases').select('tenantId').distinct().execute()
	);
	expect(seen.filter((row) => row.tenantId !== other)).toEqual([]);
	await expect(
		source.database.onWholeTenant(tenantId, 'export', (tx) =>
			sql`update identity.memberships set display_name = 'x'`.execute(tx)
		)
	).rejects.toThrow(/permission denied|read-only/);
	await expect(source.database.onWholeTenant(tenantId, 'import', () => Promise.resolve())).rejects.toThrow(
		/permission denied/
	);
});

async function countsOf(platform: TestPlatform): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const { name } of exported.header.tables) {
		if (name.startsWith('audit.') || name === 'identity.earlier_ids' || name === 'intake.identity_openings') continue;
		const owner = name === 'identity.tenants' ? 'id' : 'tenant_id';
		const rows = await platform.database.onWholeTenant(tenantId, 'export', (tx) =>
			sql<{ count: number }>`select count(*)::int as count from ${sql.table(name)} where ${sql.ref(owner)} = ${tenantId}
				and ${name === 'identity.role_assignments' ? sql`role <> 'OPERATOR'` : sql`true`}`.execute(tx)
		);
		counts[name] = rows.rows[0]?.count ?? -1;
	}
	return counts;
}

async function peopleElsewhere(): Promise<string[]> {
	const own = await peopleOf(source, tenantId);
	const names = new Set<string>();
	for (const { id } of await source.database.atGate(listTenants)) {
		if (id !== tenantId) for (const name of await peopleOf(source, id)) if (!own.includes(name)) names.add(name);
	}
	return [...names];
}
const peopleOf = async (platform: Platform, id: string): Promise<string[]> =>
	platform.database.onWholeTenant(id, 'export', async (tx) =>
		(await tx.selectFrom('identity.memberships').select('displayName').where('tenantId', '=', id).execute()).map(
			({ displayName }) => displayName
		)
	);
const asked = <T>(question: RawBuilder<unknown>) =>
	source.database.onWholeTenant(tenantId, 'export', (tx) => (question as RawBuilder<T>).execute(tx));
