import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, steppedUp, type TestPlatform } from '../../../../tests/support/builders.ts';
import { compose, sealedTables, travelParts } from '../../../compose.server.ts';
import { listEntries } from '../../audit/index.server.ts';
import { roles, type Member } from '../../platform/pure/actor.ts';
import { keyRenewal } from '../../secrecy/index.server.ts';
import { readArchive } from '../storage/archive-reader.server.ts';
import { tenantMove, withPatience } from './tenant-move.server.ts';

const passphrase = 'four words make one';
let platform: TestPlatform;
let tenantId: string;
let officer: Member;
let admin: Member;
let place: string;
beforeAll(async () => {
	platform = await aPlatform();
	place = mkdtempSync('/tmp/koko-move-');
});
beforeEach(async () => {
	tenantId = await aTenant(platform);
	officer = await aMember(platform, { tenantId, roles: ['DATA_PROTECTION_OFFICER'], displayName: 'Dora Datenschutz' });
	admin = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] });
});
afterAll(async () => {
	await platform.drop();
	rmSync(place, { recursive: true, force: true });
});

const move = () => tenantMove(platform, travelParts(platform));
const as = (member: Member) => platform.contextOf(member);
const fresh = (member: Member) => platform.contextOf(steppedUp(member));
const verbs = async () =>
	platform.database.inTenant(await platform.contextOf({ kind: 'system' as const, tenantId }), async (tx) =>
		(await listEntries(tx, tenantId, { limit: 500 })).map(({ verb, allowed }) => `${verb}${allowed ? '' : ' refused'}`)
	);

test('the officer permits, the administrator takes the file once, and the passphrase is forgotten', async () => {
	expect(await move().release(await fresh(officer), passphrase)).toEqual({ ok: true, value: undefined });
	const page = await move().page(await as(admin));
	expect(page).toMatchObject({ mayFetch: true, mayRelease: false, release: { by: 'Dora Datenschutz', isOwn: false } });
	const fetched = await move().fetch(await fresh(admin), '0.1.0');
	if (!fetched.ok) throw new Error(fetched.reason);
	const file = join(place, 'one.koko');
	writeFileSync(file, await buffer(fetched.value));
	const names: string[] = [];
	await readArchive(file, passphrase, async ({ name }) => void names.push(name));
	expect(names.at(0)).toBe('header.json');
	expect(names.at(-1)).toBe('manifest.json');
	expect(await move().fetch(await fresh(admin), '0.1.0')).toMatchObject({ ok: false, reason: 'not-released' });
	const { rows } = await platform.asSystemOf(
		tenantId,
		'select sealed, own_key, ended_why from operation.export_releases'
	);
	expect(rows).toEqual([{ sealed: Buffer.alloc(0), own_key: null, ended_why: 'USED' }]);
	expect((await verbs()).sort()).toEqual(['tenant-export.released', 'tenant.exported']);
	expect((await platform.waitingJobs('notifications.tell')).map((job) => (job as { kind: string }).kind)).toEqual(
		expect.arrayContaining(['tenant-export.released', 'tenant.exported'])
	);
});

test('nobody does both halves, whatever roles they hold', async () => {
	const both = await aMember(platform, { tenantId, roles: ['DATA_PROTECTION_OFFICER', 'TENANT_ADMIN'] });
	await move().release(await fresh(both), passphrase);
	expect(await move().fetch(await fresh(both), '0.1.0')).toMatchObject({ ok: false, reason: 'own-release' });
	expect((await move().fetch(await fresh(admin), '0.1.0')).ok).toBe(true);
});

test('both halves ask for a fresh second factor', async () => {
	expect(await move().release(await as(officer), passphrase)).toMatchObject({ ok: false, reason: 'step-up-needed' });
	await move().release(await fresh(officer), passphrase);
	expect(await move().fetch(await as(admin), '0.1.0')).toMatchObject({ ok: false, reason: 'step-up-needed' });
	expect(await move().page(await as(admin))).toMatchObject({ hasSteppedUp: false });
});

test('no other role permits, fetches or looks, and each attempt is noted', async () => {
	await move().release(await fresh(officer), passphrase);
	for (const role of roles) {
		const member = await fresh(await aMember(platform, { tenantId, roles: [role] }));
		if (role !== 'DATA_PROTECTION_OFFICER') {
			expect(await move().release(member, passphrase)).toMatchObject({ ok: false, reason: 'forbidden' });
			expect(await move().takeBack(member)).toMatchObject({ ok: false, reason: 'forbidden' });
		}
		if (role !== 'TENANT_ADMIN')
			expect(await move().fetch(member, '0.1.0')).toMatchObject({ ok: false, reason: 'forbidden' });
		const maySee = role === 'TENANT_ADMIN' || role === 'DATA_PROTECTION_OFFICER';
		expect((await move().page(member)) !== undefined).toBe(maySee);
	}
	const refused = (await verbs()).filter((verb) => verb.endsWith('refused'));
	expect(refused.filter((verb) => verb.startsWith('tenant-export.read'))).toHaveLength(roles.length - 2);
	expect(refused.filter((verb) => verb.startsWith('tenant.exported'))).toHaveLength(roles.length - 1);
});

test('a permission ends after seven days, when it is taken back, and when a new one replaces it', async () => {
	await move().release(await fresh(officer), passphrase);
	const late = { ...(await fresh(admin)), now: new Date('2026-06-22T08:00:01Z') };
	expect(await move().fetch(late, '0.1.0')).toMatchObject({ ok: false, reason: 'not-released' });
	await move().release(await fresh(officer), `${passphrase} more`);
	expect((await move().takeBack(await fresh(officer))).ok).toBe(true);
	expect(await move().fetch(await fresh(admin), '0.1.0')).toMatchObject({ ok: false, reason: 'not-released' });
	const { rows } = await platform.asSystemOf(tenantId, 'select ended_why from operation.export_releases order by id');
	expect(rows.map(({ ended_why }) => ended_why as string)).toEqual(['REPLACED', 'TAKEN_BACK']);
});

test('the passphrase is not readable in the database and follows a new key', async () => {
	await move().release(await fresh(officer), passphrase);
	const { rows } = await platform.asSystemOf(tenantId, 'select sealed from operation.export_releases');
	expect((rows[0].sealed as Buffer).includes(passphrase)).toBe(false);
	const renewal = keyRenewal(platform, sealedTables);
	await renewal.rotateTenantKey(tenantId);
	expect(await renewal.reseal(tenantId)).toBe(1);
	expect((await compose(platform).tenantMove.fetch(await fresh(admin), '0.1.0')).ok).toBe(true);
});

test('a short passphrase is refused', async () => {
	expect(await move().release(await fresh(officer), 'short')).toMatchObject({ ok: false, reason: 'passphrase-short' });
});

test('an export that nobody takes breaks off, one that flows does not', async () => {
	const stuck = withPatience(40);
	await expect(buffer(stuck)).rejects.toThrow(/nobody takes/);
	const flowing = withPatience(80);
	const writing = setInterval(() => flowing.write('x'), 20);
	setTimeout(() => {
		clearInterval(writing);
		flowing.end();
	}, 200);
	expect((await buffer(flowing)).length).toBeGreaterThan(3);
});
