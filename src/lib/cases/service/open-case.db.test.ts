import { afterAll, beforeAll, expect, test } from 'vitest';
import { v4 as randomId } from 'uuid';
import { aMember, aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { dangerQuestions } from '../domain/danger-check.ts';
import { findLatestDangerCheck } from '../storage/danger-checks.server.ts';
import { listOpenCasesForLinking, searchCases } from '../storage/conflict-cases.server.ts';
import { handOverCases } from './hand-over-cases.server.ts';
import { openCase, type CaseOpening } from './open-case.server.ts';
import { recordDangerCheck } from './record-danger-check.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

const opening = (leadId: string, overrides: Partial<CaseOpening> = {}): CaseOpening => ({
	title: 'Lärm am Kanalufer',
	presentingIssue: 'Musik am Abend',
	topics: ['PUBLIC_SPACE'],
	areaId: null,
	placeText: 'Kanalufer',
	level: 'QUARTER',
	scope: 'PUBLIC',
	intensity: 'OPEN',
	visibility: 'CASE',
	concernedUnits: [],
	leadId,
	teamIds: [leadId],
	sourceReportId: null,
	...overrides
});
const noDanger = {
	answers: Object.fromEntries(dangerQuestions.map((code) => [code, 'NO'])),
	actionTaken: '',
	followUpOn: null
};

test('cases opened at once get different numbers in a row', async () => {
	const tenantId = await aTenant(platform, { numberPrefix: 'BRK' });
	const lead = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const context = await platform.contextOf(lead);
	const opened = await Promise.all(
		Array.from({ length: 4 }, () =>
			platform.database.inTenant(context, (tx) => openCase(tx, context, opening(lead.userId)))
		)
	);
	expect(opened.map(({ number }) => number).toSorted()).toEqual([
		'BRK-2026-0001',
		'BRK-2026-0002',
		'BRK-2026-0003',
		'BRK-2026-0004'
	]);
});

test('a case is open when the danger of its report was checked, and a draft otherwise', async () => {
	const tenantId = await aTenant(platform);
	const lead = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const context = await platform.contextOf(lead);
	const reportId = randomId();
	await platform.database.inTenant(context, async (tx) => {
		const draft = await openCase(tx, context, opening(lead.userId, { sourceReportId: reportId }));
		const checked = await recordDangerCheck(tx, context, { reportId, occasion: 'TRIAGE', ...noDanger });
		expect(checked.ok).toBe(true);
		const open = await openCase(tx, context, opening(lead.userId, { sourceReportId: reportId }));
		const states = await tx.selectFrom('cases.conflictCases').select(['id', 'state']).execute();
		expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
			new Map([
				[draft.id, 'DRAFT'],
				[open.id, 'OPEN']
			])
		);
		expect(await findLatestDangerCheck(tx, tenantId, { caseId: open.id })).toMatchObject({ danger: false });
	});
});

test('danger without an action, and a check with an open question, are refused', async () => {
	const tenantId = await aTenant(platform);
	const lead = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const context = await platform.contextOf(lead);
	const check = (input: Partial<typeof noDanger>) =>
		platform.database.inTenant(context, (tx) =>
			recordDangerCheck(tx, context, { reportId: randomId(), occasion: 'TRIAGE', ...noDanger, ...input })
		);
	expect(await check({ answers: { ...noDanger.answers, CHILD: 'YES' } })).toEqual({
		ok: false,
		reason: 'action-missing'
	});
	expect(await check({ answers: { LIFE: 'NO' } })).toEqual({ ok: false, reason: 'answers-missing' });
	expect(
		await check({ answers: { ...noDanger.answers, CHILD: 'YES' }, actionTaken: 'Jugendamt angerufen' })
	).toMatchObject({
		ok: true,
		value: { danger: true }
	});
});

test('somebody may open a restricted case for a colleague and then not see it', async () => {
	const tenantId = await aTenant(platform);
	const opener = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const lead = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const context = await platform.contextOf(opener);
	const { id } = await platform.database.inTenant(context, (tx) =>
		openCase(tx, context, opening(lead.userId, { visibility: 'RESTRICTED' }))
	);
	const seenBy = async (member: typeof lead) =>
		platform.database.inTenant(await platform.contextOf(member), (tx) => listOpenCasesForLinking(tx, tenantId));
	expect(await seenBy(opener)).toEqual([]);
	expect((await seenBy(lead)).map((row) => row.id)).toEqual([id]);
	const after = await platform.asSystemOf(tenantId, 'select count(*)::int as phases from cases.case_phases');
	expect(after.rows).toEqual([{ phases: 9 }]);
});

test('an administrator hands over all cases of a leaving person without seeing one', async () => {
	const tenantId = await aTenant(platform);
	const leaving = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const next = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const admin = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] });
	const context = await platform.contextOf(leaving);
	await platform.database.inTenant(context, (tx) => openCase(tx, context, opening(leaving.userId)));
	const adminContext = await platform.contextOf(admin);
	const result = await platform.database.inTenant(adminContext, async (tx) => {
		const handedOver = await handOverCases(tx, adminContext, leaving.userId, next.userId);
		expect(await listOpenCasesForLinking(tx, tenantId)).toEqual([]);
		return handedOver;
	});
	expect(result).toEqual({ ok: true, value: 1 });
	const { rows } = await platform.asSystemOf(tenantId, 'select lead_id, team_ids from cases.conflict_cases');
	expect(rows).toEqual([{ lead_id: next.userId, team_ids: [next.userId] }]);
	const refused = await platform.database.inTenant(context, (tx) =>
		handOverCases(tx, context, next.userId, leaving.userId)
	);
	expect(refused).toEqual({ ok: false, reason: 'forbidden' });
});

test('search finds a case by number, stem and a part of a compound, and only for who may read it', async () => {
	const tenantId = await aTenant(platform);
	const lead = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const other = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const context = await platform.contextOf(lead);
	const { number } = await platform.database.inTenant(context, (tx) =>
		openCase(tx, context, opening(lead.userId, { title: 'Streit um Nachtruhe und Spielplätze' }))
	);
	const found = (words: string, member = lead) =>
		platform
			.contextOf(member)
			.then((asker) =>
				platform.database.inTenant(asker, async (tx) =>
					(await searchCases(tx, tenantId, { words, nearly: false, limit: 5 })).map((row) => row.number)
				)
			);
	expect(await found(number.toLowerCase())).toEqual([number]);
	expect(await found('Spielplatz')).toEqual([number]);
	expect(await found('ruhe')).toEqual([number]);
	expect(await found('Windkraft')).toEqual([]);
	expect(await found('Spielplatz', other)).toEqual([]);
});

test('whoever becomes responsible or joins the team is told, and nobody of their own act', async () => {
	const tenantId = await aTenant(platform);
	const person = (roles: readonly ('CONFLICT_MANAGER' | 'CONFLICT_GUIDE')[]) => aMember(platform, { tenantId, roles });
	const [opener, lead, guide] = [
		await person(['CONFLICT_MANAGER']),
		await person(['CONFLICT_MANAGER']),
		await person(['CONFLICT_GUIDE'])
	];
	const context = await platform.contextOf(opener);
	const team = [opener.userId, lead.userId, guide.userId];
	const { id } = await platform.database.inTenant(context, (tx) =>
		openCase(tx, context, opening(lead.userId, { teamIds: team }))
	);
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select user_id, kind, object_id from notifications.notices order by kind`
	);
	expect(rows).toEqual([
		{ user_id: lead.userId, kind: 'case.assigned', object_id: id },
		{ user_id: guide.userId, kind: 'case.joined', object_id: id }
	]);
});
