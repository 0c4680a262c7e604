import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	aMember,
	aPlatform,
	aReport,
	aSession,
	aTenant,
	steppedUp,
	type TestPlatform
} from '../../../../tests/support/builders.ts';
import { identityService } from '../../identity/index.server.ts';
import { submitReport } from '../../intake/service/submit-report.server.ts';
import { administrationService } from '../index.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

async function anOffice() {
	const tenantId = await aTenant(platform);
	const admin = steppedUp(await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] }));
	const leaving = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const successor = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const caseId = randomId();
	await platform.asSystemOf(
		tenantId,
		`insert into cases.conflict_cases (tenant_id, id, number, title, lead_id, team_ids, created_at)
		values ('${tenantId}', '${caseId}', 'MUS-2026-0001', 'Streit um den Bolzplatz', '${leaving.userId}', array['${leaving.userId}']::uuid[], now())`
	);
	return { tenantId, admin, leaving, successor, caseId };
}

const rowsOf = async (tenantId: string, statement: string) => (await platform.asSystemOf(tenantId, statement)).rows;

test('whoever leaves loses sessions and roles at once, and the cases go to a colleague', async () => {
	const { tenantId, admin, leaving, successor, caseId } = await anOffice();
	const token = await aSession(platform, leaving);
	const { offboard } = administrationService(platform);
	const left = await offboard(await platform.contextOf(admin), leaving.userId, successor.userId);
	expect(left).toEqual({ ok: true, value: { cases: 1 } });
	expect(await identityService(platform).resolveSession(token, 'Test')).toBeUndefined();
	expect(await rowsOf(tenantId, `select lead_id, team_ids from cases.conflict_cases where id = '${caseId}'`)).toEqual([
		{ lead_id: successor.userId, team_ids: [successor.userId] }
	]);
	expect(await rowsOf(tenantId, `select status from identity.memberships where user_id = '${leaving.userId}'`)).toEqual(
		[{ status: 'LEFT' }]
	);
	expect(
		await rowsOf(tenantId, `select count(*)::int as count from audit.entries where verb = 'member.left' and allowed`)
	).toEqual([{ count: 1 }]);
});

test('open tasks, measures and reports go to the colleague too, and what is done stays', async () => {
	const { tenantId, admin, leaving, successor, caseId } = await anOffice();
	const place = `'${tenantId}', gen_random_uuid()`;
	await platform.asSystemOf(
		tenantId,
		`insert into cases.tasks (tenant_id, id, case_id, title, assignee_id, state, created_by, created_at)
		select ${place}, '${caseId}', state, '${leaving.userId}', state, '${leaving.userId}', now() from unnest(array['OPEN','DONE']) as state;
		insert into measures.measures (tenant_id, id, title, origin, owner_id, state, created_by, created_at, updated_at)
		select ${place}, state, 'IDEA', '${leaving.userId}', state, '${leaving.userId}', now(), now() from unnest(array['ACCEPTED','VERIFIED']) as state`
	);
	const reporter = await platform.contextOf({ kind: 'reporter' as const, tenantId });
	await submitReport(platform)(reporter, aReport());
	await platform.asSystemOf(tenantId, `update intake.reports set assigned_to = '${leaving.userId}'`);
	const { offboard } = administrationService(platform);
	expect(await offboard(await platform.contextOf(admin), leaving.userId, successor.userId)).toMatchObject({ ok: true });
	expect(await rowsOf(tenantId, 'select title, assignee_id from cases.tasks order by title')).toEqual([
		{ title: 'DONE', assignee_id: leaving.userId },
		{ title: 'OPEN', assignee_id: successor.userId }
	]);
	expect(await rowsOf(tenantId, 'select title, owner_id from measures.measures order by title')).toEqual([
		{ title: 'ACCEPTED', owner_id: successor.userId },
		{ title: 'VERIFIED', owner_id: leaving.userId }
	]);
	expect(await rowsOf(tenantId, 'select assigned_to from intake.reports')).toEqual([{ assigned_to: successor.userId }]);
	expect(await rowsOf(tenantId, 'select user_id, kind from notifications.notices')).toEqual([
		{ user_id: successor.userId, kind: 'case.handed-over' }
	]);
});

test('a conflict manager does not leave without somebody to take the cases', async () => {
	const { tenantId, admin, leaving } = await anOffice();
	const outsider = await aMember(platform, { tenantId, roles: ['FRONTLINE'] });
	const { offboard } = administrationService(platform);
	const context = await platform.contextOf(admin);
	expect(await offboard(context, leaving.userId, null)).toMatchObject({ reason: 'successor-needed' });
	expect(await offboard(context, leaving.userId, outsider.userId)).toMatchObject({
		reason: 'successor-not-conflict-manager'
	});
	expect(await offboard(context, admin.userId, null)).toMatchObject({ reason: 'yourself' });
	expect(await rowsOf(tenantId, `select distinct status from identity.memberships`)).toEqual([{ status: 'ACTIVE' }]);
});

test('nobody but the administration lets people leave, and the attempt stands in the log', async () => {
	const { tenantId, leaving, successor } = await anOffice();
	const { offboard } = administrationService(platform);
	const refused = await offboard(await platform.contextOf(successor), leaving.userId, successor.userId);
	expect(refused).toMatchObject({ reason: 'forbidden' });
	expect(await rowsOf(tenantId, `select allowed from audit.entries where verb = 'member.left'`)).toEqual([
		{ allowed: false }
	]);
});

test('two administrators who change the same settings do not overwrite each other', async () => {
	const { admin } = await anOffice();
	const context = await platform.contextOf(admin);
	const { settings, people } = identityService(platform);
	const page = await settings.page(context);
	const change = {
		acknowledgeDays: 5,
		feedbackMonths: 2,
		languages: ['de'],
		conflictManagerLabel: null,
		takesReports: true,
		introduction: {},
		contact: {}
	};
	expect((await settings.save(context, page?.version ?? 0, change)).ok).toBe(true);
	expect(await settings.save(context, page?.version ?? 0, change)).toMatchObject({ reason: 'changed-meanwhile' });
	const person = (await people.page(context, admin.userId))?.person;
	const fields = { displayName: 'Kim Neu', functionTitle: '', unitId: null, publicContact: false };
	expect((await people.change(context, admin.userId, person?.version ?? '', fields)).ok).toBe(true);
	expect(await people.change(context, admin.userId, person?.version ?? '', fields)).toMatchObject({
		reason: 'changed-meanwhile'
	});
});
