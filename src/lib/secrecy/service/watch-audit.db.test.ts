import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aMember, aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { superuserClient } from '../../../../tests/support/database.ts';
import { auditChains } from '../../../cli/audit-chains.ts';
import { verifyAuditFile } from '../../../cli/verify-audit-file.ts';
import { recordAudit } from '../../audit/index.server.ts';
import { deleteExpiredEntries } from '../../audit/storage/expiry.server.ts';
import { csvHead, csvLines, jsonLines } from '../web/audit-file.ts';
import { exportAudit } from './export-audit.server.ts';
import { linkAuditEntries, verifyAuditChains, watchAuditChains } from './watch-audit.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

/** What somebody with the whole database in their hands does. */
async function asSuperuser(statement: string): Promise<void> {
	const { rows } = await platform.database.pool.query<{ name: string }>('select current_database() as name');
	const client = superuserClient(inject('databaseServer'), rows[0]?.name ?? '');
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

async function record(tenantId: string, times: number, at?: Date): Promise<void> {
	const today = await platform.contextOf({ kind: 'system' as const, tenantId });
	const context = at ? { ...today, now: at } : today;
	for (let time = 0; time < times; time += 1) {
		await platform.database.inTenant(context, (tx) =>
			recordAudit(tx, context, { verb: 'case.read', objectType: 'case', objectId: randomId() })
		);
	}
}

/** A tenant with a linked chain; gives the ids of its entries in the order of the chain. */
async function aChain(times = 5) {
	const tenantId = await aTenant(platform);
	await record(tenantId, times);
	await linkAuditEntries(platform)();
	const { rows } = await platform.asSystemOf(tenantId, 'select entry_id from audit.links order by sequence');
	return { tenantId, entries: rows.map((row: { entry_id: string }) => row.entry_id) };
}

const findingOf = async (tenantId: string) =>
	(await verifyAuditChains(platform)()).find((finding) => finding.tenantId === tenantId);

test('entries written by many at once are linked once each, and the chain holds', async () => {
	const tenantId = await aTenant(platform);
	await Promise.all([record(tenantId, 20), record(tenantId, 20), linkAuditEntries(platform)(), record(tenantId, 20)]);
	await Promise.all([linkAuditEntries(platform)(), linkAuditEntries(platform)()]);
	expect(await findingOf(tenantId)).toMatchObject({ links: 60, broken: undefined });
});

test.each([
	['changed', 'ENTRY_CHANGED', (id: string) => `update audit.entries set allowed = false where id = '${id}'`],
	[
		'said to have come through a token',
		'ENTRY_CHANGED',
		(id: string) => `update audit.entries set token_id = '${randomId()}' where id = '${id}'`
	],
	['removed', 'ENTRY_MISSING', (id: string) => `delete from audit.entries where id = '${id}'`],
	[
		'removed together with its link',
		'LINK_MISSING',
		(id: string) => `delete from audit.links where entry_id = '${id}'; delete from audit.entries where id = '${id}'`
	],
	[
		'given to somebody else with a fitting hash',
		'LINK_CHANGED',
		(id: string) =>
			`update audit.entries set actor_id = '${randomId()}' where id = '${id}';
		update audit.links l set hash = audit.link_hash(l.previous_hash, e) from audit.entries e where e.id = l.entry_id and e.id = '${id}'`
	]
] as const)('an entry that was %s by a superuser is named', async (_how, kind, tamper) => {
	const { tenantId, entries } = await aChain();
	await asSuperuser(tamper(entries[2] ?? ''));
	const broken = (await findingOf(tenantId))?.broken;
	// a link that no longer fits the one before shows at its neighbour
	const place = kind === 'LINK_CHANGED' || kind === 'LINK_MISSING' ? 3 : 2;
	expect(broken).toEqual({ sequence: place + 1, entryId: entries[place], kind });
});

test('the doctor names the tenant and the entry where a chain does not hold', async () => {
	const { tenantId, entries } = await aChain();
	await asSuperuser(`update audit.entries set verb = 'case.opened' where id = '${entries[3]}'`);
	const finding = await auditChains(platform.database.pool);
	expect(finding.ok).toBe(false);
	expect(finding.advice).toContain(`ort-${tenantId.slice(0, 8)}: entry ${entries[3]} (ENTRY_CHANGED)`);
});

test('an entry that was slipped in beside the chain is named', async () => {
	const { tenantId } = await aChain();
	const id = randomId();
	await asSuperuser(`insert into audit.entries (tenant_id, id, at, actor_kind, verb, object_type)
		values ('${tenantId}', '${id}', now(), 'system', 'case.read', 'case');
		delete from audit.waiting where entry_id = '${id}'`);
	expect((await findingOf(tenantId))?.broken).toEqual({ sequence: null, entryId: id, kind: 'ENTRY_ADDED' });
});

test('the programme itself can neither change nor remove a link', async () => {
	const { tenantId } = await aChain();
	await expect(platform.asSystemOf(tenantId, `update audit.links set hash = previous_hash`)).rejects.toThrow(
		/permission/
	);
	await expect(platform.asSystemOf(tenantId, `delete from audit.links`)).rejects.toThrow(/permission/);
});

test('at night a break is told to administrators and the data-protection officer, and a whole chain to nobody', async () => {
	const whole = await aChain();
	const { tenantId, entries } = await aChain();
	await asSuperuser(`update audit.entries set verb = 'case.opened' where id = '${entries[0]}'`);
	await watchAuditChains(platform)();
	const told = (await platform.waitingJobs('notifications.tell')) as {
		tenantId: string;
		kind: string;
		roles: string[];
	}[];
	expect(told.filter((job) => job.tenantId === tenantId)).toMatchObject([
		{ kind: 'audit.broken', roles: ['TENANT_ADMIN', 'DATA_PROTECTION_OFFICER'], objectId: entries[0] }
	]);
	expect(told.filter((job) => job.tenantId === whole.tenantId)).toEqual([]);
});

async function exported(tenantId: string, roles: ['DATA_PROTECTION_OFFICER'] | ['CONFLICT_MANAGER']) {
	const member = await aMember(platform, { tenantId, roles });
	const outcome = await exportAudit(platform)(await platform.contextOf(member));
	if (!outcome.ok) return undefined;
	const links = [];
	for await (const batch of outcome.value) links.push(...batch);
	return links;
}

test('the exported file can be checked without the house; a changed line, a missing one and a cut end are named', async () => {
	const { tenantId, entries } = await aChain();
	const links = (await exported(tenantId, ['DATA_PROTECTION_OFFICER'])) ?? [];
	expect(links).toHaveLength(5);
	expect(csvLines(links).split('\r\n')).toHaveLength(6);
	const directory = mkdtempSync('/tmp/koko-audit-');
	const check = (text: string, head?: string) => {
		writeFileSync(`${directory}/log.jsonl`, text);
		return verifyAuditFile(`${directory}/log.jsonl`, head);
	};
	const text = jsonLines(links);
	const head = (await findingOf(tenantId))?.head ?? '';
	expect(await check(text, head)).toEqual({ links: 5, head });
	expect((await check(text.replace('"case.read"', '"case.open"'))).problem).toContain(entries[0]);
	expect((await check(text.split('\n').toSpliced(1, 1).join('\n'))).problem).toContain('Link 2 is missing');
	expect((await check(text.split('\n').slice(0, 3).join('\n'), head)).problem).toContain('cut off');
	rmSync(directory, { recursive: true });
});

test('taking the log away stands in the log, also the attempt without the right', async () => {
	const { tenantId } = await aChain(1);
	await exported(tenantId, ['DATA_PROTECTION_OFFICER']);
	expect(await exported(tenantId, ['CONFLICT_MANAGER'])).toBeUndefined();
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select allowed from audit.entries where verb = 'audit.exported' order by id`
	);
	expect(rows).toEqual([{ allowed: true }, { allowed: false }]);
});

test('the table for the auditor keeps its columns, whether an act came through a token or not', () => {
	const link = { sequence: 1, previousHash: 'p', hash: 'h' };
	const parts = ['t', 'e', 'at', 'member', 'a', 'report.read', 'report', 'o', null, true];
	const [plain = '', byToken = ''] = csvLines([
		{ ...link, entry: parts },
		{ ...link, entry: [...parts, 'k'] }
	]).split('\r\n');
	expect(plain.split(';')).toHaveLength(csvHead.split(';').length);
	expect(byToken.split(';').slice(-4)).toEqual(['k', 'p', 'h', '']);
});

/** Entries of 2020 and of today, expired by rule R13; three more are written afterwards. */
async function anExpiredChain() {
	const tenantId = await aTenant(platform);
	const old = new Date('2020-06-15T08:00:00Z');
	await record(tenantId, 3, old);
	await record(tenantId, 1);
	await record(tenantId, 1, old);
	await linkAuditEntries(platform)();
	const entries = await entriesOf(tenantId);
	expect(await expire(tenantId, '2021-01-01')).toBe(4);
	await record(tenantId, 3);
	await linkAuditEntries(platform)();
	return { tenantId, entries };
}
async function entriesOf(tenantId: string): Promise<string[]> {
	const { rows } = await platform.asSystemOf(tenantId, 'select entry_id from audit.links order by sequence');
	return rows.map((row: { entry_id: string }) => row.entry_id);
}
async function expire(tenantId: string, caseBefore: string): Promise<number> {
	const context = await platform.contextOf({ kind: 'system' as const, tenantId });
	return platform.database.inTenant(context, (tx) => deleteExpiredEntries(tx, { securityBefore: null, caseBefore }));
}
async function checkFile(text: string, head?: string) {
	const directory = mkdtempSync('/tmp/koko-audit-');
	writeFileSync(`${directory}/log.jsonl`, text);
	const finding = await verifyAuditFile(`${directory}/log.jsonl`, head);
	rmSync(directory, { recursive: true });
	return finding;
}

test('after a retention run the chain holds: in the database, for the doctor, at night and in the exported file', async () => {
	const { tenantId } = await anExpiredChain();
	const { rows } = await platform.asSystemOf(tenantId, 'select verb from audit.entries order by id');
	expect(rows).toHaveLength(5); // one of before, the proof of the run, three of after
	expect(await findingOf(tenantId)).toMatchObject({ links: 9, broken: undefined });
	await watchAuditChains(platform)();
	expect(await platform.waitingJobs('notifications.tell')).not.toContainEqual(expect.objectContaining({ tenantId }));
	expect((await auditChains(platform.database.pool)).advice).not.toContain(`ort-${tenantId.slice(0, 8)}`);
	const links = (await exported(tenantId, ['DATA_PROTECTION_OFFICER'])) ?? [];
	expect(links.map(({ entry }) => entry === null)).toEqual([
		...[true, true, true, false, true],
		...Array(4).fill(false)
	]);
	expect(csvLines(links).split('\r\n')[0]?.split(';')).toHaveLength(15);
	const head = (await findingOf(tenantId))?.head ?? '';
	expect(await checkFile(jsonLines(links), head)).toEqual({ links: 9, head });
});

test('a second run goes on where the first ended, and its proof outlives all', async () => {
	const { tenantId } = await anExpiredChain();
	expect(await expire(tenantId, '2026-07-01')).toBe(4);
	expect(await expire(tenantId, '2026-07-01')).toBe(0);
	expect(await findingOf(tenantId)).toMatchObject({ links: 10, broken: undefined });
	const links = (await exported(tenantId, ['DATA_PROTECTION_OFFICER'])) ?? [];
	expect((await checkFile(jsonLines(links))).problem).toBeUndefined();
});

test('what waits to be linked is not deleted yet, or its gap would have no link', async () => {
	const tenantId = await aTenant(platform);
	await record(tenantId, 2, new Date('2020-06-15T08:00:00Z'));
	expect(await expire(tenantId, '2021-01-01')).toBe(0);
	await linkAuditEntries(platform)();
	expect(await expire(tenantId, '2021-01-01')).toBe(2);
});

test.each([
	['an entry deleted by hand', 4, (id: string) => `delete from audit.entries where id = '${id}'`],
	[
		'an entry deleted by hand and noted for the old run',
		1,
		(
			id: string
		) => `insert into audit.expired_links select tenant_id, sequence, (select run_entry_id from audit.expired_links x
			where x.tenant_id = l.tenant_id limit 1) from audit.links l where entry_id = '${id}';
			delete from audit.entries where id = '${id}'`
	],
	['the proof of the run deleted by hand', 1, () => `delete from audit.entries where verb = 'audit.expired'`]
] as const)(
	'beside a retention run %s is still noticed, in the database and in the file',
	async (_what, place, tamper) => {
		const { tenantId, entries } = await anExpiredChain();
		await asSuperuser(tamper(entries[3] ?? ''));
		expect((await findingOf(tenantId))?.broken).toEqual({
			sequence: place,
			entryId: entries[place - 1],
			kind: 'ENTRY_MISSING'
		});
		const links = (await exported(tenantId, ['DATA_PROTECTION_OFFICER'])) ?? [];
		expect((await checkFile(jsonLines(links))).problem).toMatch(/is missing|does not prove it/);
	}
);

test('in a file, a line emptied by hand is named even when it claims to have expired', async () => {
	const { tenantId } = await anExpiredChain();
	const links = (await exported(tenantId, ['DATA_PROTECTION_OFFICER'])) ?? [];
	const claim = links[0]?.expiredBy ?? '';
	const forged = links.map((link, place) => (place === 3 ? { ...link, entry: null, expiredBy: claim } : link));
	expect((await checkFile(jsonLines(forged))).problem).toContain(claim);
	const foreign = links.map((link, place) =>
		place === 3 ? { ...link, entry: [randomId(), ...(link.entry ?? []).slice(1)] } : link
	);
	expect((await checkFile(jsonLines(foreign))).problem).toContain('another chain');
});

test('nobody but the run can note a gap', async () => {
	const { tenantId } = await aChain(1);
	await expect(
		platform.asSystemOf(tenantId, `insert into audit.expired_links values ('${tenantId}', 1, '${randomId()}')`)
	).rejects.toThrow(/permission/);
});
