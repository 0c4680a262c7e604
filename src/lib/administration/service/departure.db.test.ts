import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	aMember,
	aPlatform,
	aSession,
	aTenant,
	steppedUp,
	type TestPlatform
} from '../../../../tests/support/builders.ts';
import { roles } from '../../platform/pure/actor.ts';
import { administrationService } from '../index.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

/** A town in which somebody leads a case, works in a restricted one, and owns a task, two checks, a measure, a key and a link. */
async function aBusyOffice() {
	const tenantId = await aTenant(platform);
	const admin = steppedUp(await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'], displayName: 'Ada Amt' }));
	const leaving = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'], displayName: 'Lena Leitung' });
	const successor = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'], displayName: 'Nils Nachfolge' });
	const [led, shared, closed] = [randomId(), randomId(), randomId()];
	const who = leaving.userId;
	const other = successor.userId;
	await platform.asSystemOf(
		tenantId,
		`insert into cases.conflict_cases (tenant_id, id, number, title, lead_id, team_ids, visibility, state, closing_reason, created_at) values
		('${tenantId}', '${led}', 'MUS-2026-0001', 'Streit um den Bolzplatz', '${who}', array['${who}']::uuid[], 'CASE', 'OPEN', null, now()),
		('${tenantId}', '${shared}', 'MUS-2026-0002', 'Lärm am Abend', '${other}', array['${other}','${who}']::uuid[], 'RESTRICTED', 'OPEN', null, now()),
		('${tenantId}', '${closed}', 'MUS-2026-0003', 'Alter Streit', '${who}', array['${who}']::uuid[], 'CASE', 'CLOSED', 'REFERRED', now());
		insert into cases.tasks (tenant_id, id, case_id, title, assignee_id, state, created_by, created_at)
		select '${tenantId}', gen_random_uuid(), '${led}', state, '${who}', state, '${who}', now() from unnest(array['OPEN','DONE']) state;
		insert into cases.agreement_checks (tenant_id, id, case_id, agreement_id, due_on)
		select '${tenantId}', gen_random_uuid(), '${led}', gen_random_uuid(), day::date from unnest(array['2026-06-01','2026-12-01']) day;
		insert into measures.measures (tenant_id, id, title, origin, owner_id, state, created_by, created_at, updated_at)
		select '${tenantId}', gen_random_uuid(), 'Bank im Park', 'IDEA', '${who}', state, '${who}', now(), now() from unnest(array['ACCEPTED','VERIFIED']) state;
		insert into identity.api_tokens (tenant_id, id, user_id, name, prefix, secret_hash, scopes, created_by, expires_at)
		values ('${tenantId}', gen_random_uuid(), '${who}', 'Fachverfahren', '${randomId().replaceAll('-', '').slice(0, 12)}', '', array['reports:read'], '${who}', now() + interval '90 days')`
	);
	await platform.database.atGate((tx) =>
		tx
			.insertInto('identity.externalIdentities')
			.values({ tenantId, issuer: 'https://id.example.org', subject: randomId(), userId: who, linkedBy: 'OWNER' })
			.execute()
	);
	await aSession(platform, leaving);
	await aSession(platform, leaving);
	return { tenantId, admin, leaving, successor };
}

test('before the departure everything that hangs on a person is counted, and nothing that is done', async () => {
	const { admin, leaving, successor } = await aBusyOffice();
	const page = await administrationService(platform).departure(await platform.contextOf(admin), leaving.userId);
	if (!page.ok) throw new Error(page.reason);
	expect(page.value.work).toEqual({
		...{ led: 1, team: 1, restricted: 1, tasks: 1, followUps: 2, followUpsDue: 1 },
		...{ measures: 1, reports: 0 }
	});
	expect(page.value.waysIn).toEqual({ sessions: 2, apiTokens: ['Fachverfahren'], hasProviderLink: true, passkeys: 0 });
	expect(page.value.roles.map(({ role }) => role)).toEqual(['CONFLICT_MANAGER']);
	expect(page.value.successors.map(({ userId }) => userId)).toEqual([successor.userId]);
	expect(page.value.departure).toBeUndefined();
});

test('after the departure the page says what was ended and handed over, and nothing hangs on the person', async () => {
	const { tenantId, admin, leaving, successor } = await aBusyOffice();
	const administration = administrationService(platform);
	const context = await platform.contextOf(admin);
	expect((await administration.offboard(context, leaving.userId, successor.userId)).ok).toBe(true);
	const page = await administration.departure(context, leaving.userId);
	if (!page.ok) throw new Error(page.reason);
	expect(page.value.departure).toMatchObject({
		...{ roles: 1, sessions: 2, apiTokens: 1, providerLink: true, cases: 2, tasks: 1, measures: 1, reports: 0 },
		...{ byName: 'Ada Amt', successorName: 'Nils Nachfolge' }
	});
	expect(Object.values(page.value.work).every((count) => count === 0)).toBe(true);
	expect(page.value.waysIn).toEqual({ sessions: 0, apiTokens: [], hasProviderLink: false, passkeys: 0 });
	const links = await platform.asSystemOf(tenantId, 'select 1 from identity.external_identities');
	expect(links.rowCount).toBe(0);
});

test('what comes to somebody who has left shows as still open', async () => {
	const { tenantId, admin, leaving, successor } = await aBusyOffice();
	const administration = administrationService(platform);
	const context = await platform.contextOf(admin);
	await administration.offboard(context, leaving.userId, successor.userId);
	await platform.asSystemOf(
		tenantId,
		`insert into measures.measures (tenant_id, id, title, origin, owner_id, state, created_by, created_at, updated_at)
		values ('${tenantId}', gen_random_uuid(), 'Licht am Weg', 'IDEA', '${leaving.userId}', 'PROPOSED', '${successor.userId}', now(), now())`
	);
	const page = await administration.departure(context, leaving.userId);
	expect(page.ok && page.value.work.measures).toBe(1);
});

test('only administrators of the tenant see the page; every look and every attempt is noted', async () => {
	const { tenantId, leaving } = await aBusyOffice();
	for (const role of roles) {
		const member = await aMember(platform, { tenantId, roles: [role] });
		const page = await administrationService(platform).departure(await platform.contextOf(member), leaving.userId);
		expect(page.ok ? 'shown' : page.reason).toBe(role === 'TENANT_ADMIN' ? 'shown' : 'forbidden');
	}
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select allowed, count(*)::int as count from audit.entries where verb = 'departure.read' group by 1 order by 1`
	);
	expect(rows).toEqual([
		{ allowed: false, count: roles.length - 1 },
		{ allowed: true, count: 1 }
	]);
});

test('a person of another tenant is unknown', async () => {
	const { admin } = await aBusyOffice();
	const { leaving: stranger } = await aBusyOffice();
	const page = await administrationService(platform).departure(await platform.contextOf(admin), stranger.userId);
	expect(page).toMatchObject({ ok: false, reason: 'unknown' });
});
