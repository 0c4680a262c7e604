import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
	aMember,
	aPlatform,
	aReport,
	aTenant,
	steppedUp,
	type TestPlatform
} from '../../../../tests/support/builders.ts';
import { superuserClient } from '../../../../tests/support/database.ts';
import { dumpEverything } from '../../../../tests/support/dump.ts';
import { openIdentity } from '../../intake/service/open-identity.server.ts';
import { submitReport } from '../../intake/service/submit-report.server.ts';
import { eraseIdentity, sealedIdentities } from '../../intake/storage/identities.server.ts';
import { openDataKeys } from '../../platform/server/data-keys.server.ts';
import { openEnvelopes } from '../../platform/server/envelopes.server.ts';
import { fileKeeper, keyRingFile } from '../../platform/server/keys/file-keeper.server.ts';
import type { KeyKeeper } from '../../platform/server/keys/key-keeper.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { keyRenewal } from './renew-keys.server.ts';

let platform: TestPlatform;
let secrets: string;
beforeAll(async () => {
	platform = await aPlatform();
	secrets = mkdtempSync('/tmp/koko-keys-');
});
afterAll(async () => {
	rmSync(secrets, { recursive: true });
	await platform.drop();
});

/** Another process on the same database: nothing remembered, keys from `keeper`. */
const anotherProcess = (keeper: KeyKeeper = platform.keyKeeper, on: Platform = platform): Platform => ({
	...on,
	keyKeeper: keeper,
	envelopes: openEnvelopes(openDataKeys(on.database, keeper), on.keys)
});

const name = 'Yıldız Brömmelhaupt';
const contact = '0151 99887766';

async function aProtectedReport(on: Platform = platform, tenantId?: string) {
	const tenant = tenantId ?? (await aTenant(on));
	const context = await on.contextOf({ kind: 'reporter' as const, tenantId: tenant });
	const report = aReport({ identityMode: 'VAULTED', identity: { name, contact } });
	const sent = await submitReport(on)(context, report);
	if (!sent.ok) throw new Error(sent.reason);
	const manager = await aMember(on, { tenantId: tenant, roles: ['CONFLICT_MANAGER'] });
	const open = async (by: Platform = on) =>
		openIdentity(by)(await by.contextOf(steppedUp(manager)), {
			reportId: sent.value.reportId,
			reason: 'Rückruf wegen des Gesprächs'
		});
	return { tenantId: tenant, reportId: sent.value.reportId, open };
}

const opened = { ok: true, value: { name, contact } };
const renewal = (by: Platform = platform) => keyRenewal(by, [sealedIdentities]);
const versionsOf = async (tenantId: string) =>
	(await renewal().status()).find((tenant) => tenant.tenantId === tenantId)?.rows;

test('sealed bytes moved to another row do not open there', async () => {
	const first = await aProtectedReport();
	const second = await aProtectedReport(platform, first.tenantId);
	await platform.asSystemOf(
		first.tenantId,
		`update intake.vaulted_identities v set sealed = o.sealed, own_key = o.own_key
		from intake.vaulted_identities o where v.report_id = '${second.reportId}' and o.report_id = '${first.reportId}'`
	);
	expect(await first.open()).toEqual(opened);
	await expect(second.open()).rejects.toThrow();
});

test('what was sealed before there were data keys opens, before and after the worker has renewed it', async () => {
	const { tenantId, reportId, open } = await aProtectedReport();
	const old = platform.keys.seal(tenantId, JSON.stringify({ name, contact })).toString('hex');
	await platform.asSystemOf(
		tenantId,
		`update intake.vaulted_identities set sealed = '\\x${old}', own_key = null where report_id = '${reportId}'`
	);
	expect(await versionsOf(tenantId)).toEqual(new Map([[0, 1]]));
	expect(await open()).toEqual(opened);
	expect(await renewal().reseal(tenantId)).toBe(1);
	expect(await versionsOf(tenantId)).toEqual(new Map([[1, 1]]));
	expect(await open()).toEqual(opened);
});

test('while a data key is renewed old and new open, writes go on, and afterwards everything lies under the new one', async () => {
	const first = await aProtectedReport();
	const { tenantId } = first;
	const slow = anotherProcess(); // still writes with version 1: it remembers the key for some minutes
	const written = [await aProtectedReport(slow, tenantId)];
	expect(await renewal().rotateTenantKey(tenantId)).toBe(2);
	written.push(await aProtectedReport(slow, tenantId), await aProtectedReport(platform, tenantId));
	expect(await versionsOf(tenantId)).toEqual(new Map([[1, 3], [2, 1]])); // prettier-ignore
	const working = Promise.all(written.map(({ open }) => open()));
	await Promise.all([renewal().reseal(tenantId), renewal(anotherProcess()).reseal(tenantId)]);
	expect(await working).toEqual(written.map(() => opened));
	expect(await versionsOf(tenantId)).toEqual(new Map([[2, 4]]));
	for (const { open } of [first, ...written]) expect(await open(anotherProcess())).toEqual(opened);
});

test('an old data key is destroyed only when nothing lies under it and nobody can still be writing with it', async () => {
	const { tenantId, open } = await aProtectedReport();
	await renewal().rotateTenantKey(tenantId);
	await renewal().finish();
	const destroyed = async () =>
		(await platform.asSystemOf(tenantId, 'select version, destroyed_why from platform_keys.data_keys order by 1')).rows;
	expect(await destroyed()).toMatchObject([{ destroyed_why: null }, { destroyed_why: null }]);
	await platform.asSystemOf(tenantId, `update platform_keys.data_keys set created_at = now() - interval '2 hours'`);
	await renewal().finish();
	expect(await destroyed()).toMatchObject([{ destroyed_why: 'ROTATED' }, { destroyed_why: null }]);
	expect(await open(anotherProcess())).toEqual(opened);
});

test('a renewed instance key opens everything, and the ring without it nothing', async () => {
	const own = await aPlatform();
	const keeper = fileKeeper(secrets);
	const there = anotherProcess(keeper, own);
	const { tenantId, open } = await aProtectedReport(there);
	const before = await keeper.current();
	const wrappedBy = async () =>
		(await own.asSystemOf(tenantId, 'select keeper_key from platform_keys.data_keys')).rows as { keeper_key: string }[];
	expect(await wrappedBy()).toEqual([{ keeper_key: before }]);
	const oldRing = readFileSync(keyRingFile(secrets));
	expect(await renewal(there).rotateInstanceKey()).toBe(1);
	expect(await keeper.current()).not.toBe(before);
	expect(await wrappedBy()).toEqual([{ keeper_key: await keeper.current() }]);
	expect(await open(anotherProcess(fileKeeper(secrets), own))).toEqual(opened);
	writeFileSync(keyRingFile(secrets), oldRing);
	await expect(open(anotherProcess(fileKeeper(secrets), own))).rejects.toThrow(/lacks the instance key/);
	await own.drop();
});

test('an identity whose own key was destroyed is gone, with day and reason, and the others stay', async () => {
	const gone = await aProtectedReport();
	const kept = await aProtectedReport(platform, gone.tenantId);
	const context = await platform.contextOf({ kind: 'system' as const, tenantId: gone.tenantId });
	await platform.database.inTenant(context, (tx) =>
		eraseIdentity(tx, gone.tenantId, gone.reportId, { at: context.now, why: 'REQUEST' })
	);
	expect(await gone.open()).toEqual({ ok: false, reason: 'nothing-protected' });
	expect(await kept.open()).toEqual(opened);
	const { rows } = await platform.asSystemOf(
		gone.tenantId,
		`select erased_why, own_key from intake.vaulted_identities where report_id = '${gone.reportId}'`
	);
	expect(rows).toEqual([{ erased_why: 'REQUEST', own_key: null }]);
});

test('after the keys of a tenant were destroyed its names cannot be opened, with the reason left behind; other tenants go on', async () => {
	const leaving = await aProtectedReport();
	const staying = await aProtectedReport();
	await renewal().eraseTenant(leaving.tenantId);
	await expect(leaving.open(anotherProcess())).rejects.toThrow(/destroyed/);
	expect(await staying.open(anotherProcess())).toEqual(opened);
	await renewal().finish(); // what cannot be opened does not stop the worker
	const { rows } = await platform.asSystemOf(
		leaving.tenantId,
		'select wrapped, destroyed_why from platform_keys.data_keys'
	);
	expect(rows).toEqual([{ wrapped: null, destroyed_why: 'TENANT_LEFT' }]);
});

test('a stolen copy of the whole database names no reporter, and with another instance key nothing of it opens', async () => {
	const { open } = await aProtectedReport();
	const { rows } = await platform.database.pool.query<{ name: string }>('select current_database() as name');
	const thief = superuserClient(inject('databaseServer'), rows[0]?.name ?? '');
	await thief.connect();
	try {
		const copy = await dumpEverything(thief);
		expect(copy).toContain('Im Hof gibt es jeden Abend Streit'); // the report itself is there, so the search is no empty one
		for (const typed of [name, 'Brömmelhaupt', 'mmelhaupt', contact, '99887766']) expect(copy).not.toContain(typed);
	} finally {
		await thief.end();
	}
	const strangers = mkdtempSync('/tmp/koko-thief-');
	await expect(open(anotherProcess(fileKeeper(strangers)))).rejects.toThrow(/lacks the instance key/);
	rmSync(strangers, { recursive: true });
});
