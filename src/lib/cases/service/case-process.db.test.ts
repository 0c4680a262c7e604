import type { JobPayloads } from '../../jobs/index.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v4 as randomId } from 'uuid';
import { aMember, aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { listReportsOfCase } from '../../intake/index.server.ts';
import type { Member } from '../../platform/pure/actor.ts';
import { casesService, openCase, type CaseOpening } from '../index.server.ts';
import { closingQuestions } from '../domain/closing.ts';
import { dangerQuestions } from '../domain/danger-check.ts';

let platform: TestPlatform;
let cases: ReturnType<typeof casesService>;
beforeAll(async () => {
	platform = await aPlatform();
	cases = casesService(platform, { reportsOfCase: listReportsOfCase });
});
afterAll(() => platform.drop());

const noDanger = {
	answers: Object.fromEntries(dangerQuestions.map((code) => [code, 'NO'])),
	actionTaken: '',
	followUpOn: null
};
const opening = (lead: Member) => ({
	title: 'Lärm am Kanalufer',
	presentingIssue: 'Musik am Abend',
	topics: ['PUBLIC_SPACE'],
	areaId: null,
	placeText: 'Kanalufer',
	level: 'QUARTER' as const,
	scope: 'PUBLIC' as const,
	intensity: 'OPEN' as const,
	visibility: 'CASE' as const,
	concernedUnits: [] as string[],
	leadId: lead.userId,
	teamIds: [] as string[]
});

async function aStartedCase(overrides: Partial<CaseOpening> = {}) {
	const tenantId = await aTenant(platform);
	const lead = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'], displayName: 'Amira Beispiel' });
	const context = await platform.contextOf(lead);
	const started = await cases.start(context, { ...opening(lead), ...overrides }, noDanger);
	if (!started.ok) throw new Error(started.reason);
	return { tenantId, lead, context, id: started.value.id };
}

const stateOf = async (tenantId: string, id: string): Promise<string> =>
	(await platform.asSystemOf(tenantId, `select state from cases.conflict_cases where id = '${id}'`)).rows[0]?.state;

test('an own observation becomes an open case only together with its danger check', async () => {
	const { tenantId, lead, context, id } = await aStartedCase();
	expect(await stateOf(tenantId, id)).toBe('OPEN');
	expect(await cases.start(context, opening(lead), { ...noDanger, answers: {} })).toEqual({
		ok: false,
		reason: 'answers-missing'
	});
	const { rows } = await platform.asSystemOf(tenantId, 'select count(*)::int as count from cases.conflict_cases');
	expect(rows).toEqual([{ count: 1 }]); // the refused one left nothing behind
});

test('the second of two editors is told, and nothing is overwritten', async () => {
	const { tenantId, context, id } = await aStartedCase();
	const read = await cases.readForEditing(context, id);
	if (!read.ok) throw new Error(read.reason);
	const mine = { ...read.value.values, underlyingIssue: 'Niemand wurde gefragt' };
	expect(await cases.edit(context, id, mine)).toEqual({ ok: true, value: undefined });
	expect(await cases.edit(context, id, { ...mine, underlyingIssue: 'etwas anderes' })).toEqual({
		ok: false,
		reason: 'changed-meanwhile'
	});
	const { rows } = await platform.asSystemOf(tenantId, 'select underlying_issue from cases.conflict_cases');
	expect(rows).toEqual([{ underlying_issue: 'Niemand wurde gefragt' }]);
});

test('the lead may give a case to a colleague and is outside afterwards', async () => {
	const { tenantId, context, id } = await aStartedCase();
	const next = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const guide = await aMember(platform, { tenantId, roles: ['CONFLICT_GUIDE'] });
	const read = await cases.readForEditing(context, id);
	if (!read.ok) throw new Error(read.reason);
	const edit = (leadId: string) => cases.edit(context, id, { ...read.value.values, leadId, teamIds: [leadId] });
	expect(await edit(guide.userId)).toEqual({ ok: false, reason: 'lead-unfit' });
	expect((await edit(next.userId)).ok).toBe(true);
	expect(await cases.readCase(context, id)).toEqual({ ok: false, reason: 'not-yours' });
	expect((await cases.readCase(await platform.contextOf(next), id)).ok).toBe(true);
});

test('a phase changes only after a danger check, and a refused change keeps nothing half', async () => {
	const { context, id } = await aStartedCase();
	const move = { kind: 'ANALYSIS', event: 'complete', text: 'Kern klarer' } as const;
	expect(await cases.movePhase(context, id, move, { ...noDanger, answers: {} })).toEqual({
		ok: false,
		reason: 'answers-missing'
	});
	expect(await cases.movePhase(context, id, move, noDanger)).toEqual({ ok: true, value: undefined });
	const overview = await cases.readOverview(context, id);
	expect(overview.ok && overview.value.phases.find(({ state }) => state === 'ACTIVE')?.kind).toBe('PROCESS_CHOICE');
});

test('a case rests, resumes, becomes a crisis and calms down, each with an entry', async () => {
	const { tenantId, context, id } = await aStartedCase();
	const step = (event: 'pause' | 'resume' | 'escalate' | 'deescalate', more = {}) =>
		cases.step(context, id, { event, reason: 'Gericht prüft', until: null, danger: null, ...more });
	expect(await step('pause')).toEqual({ ok: false, reason: 'until-missing' });
	expect(await step('pause', { until: '2026-06-15' })).toEqual({ ok: false, reason: 'until-past' });
	expect((await step('pause', { until: '2026-07-01' })).ok).toBe(true);
	expect(await step('escalate', { danger: noDanger })).toEqual({ ok: false, reason: 'not-possible-now' });
	expect((await step('resume')).ok).toBe(true);
	expect((await step('escalate', { danger: noDanger })).ok).toBe(true);
	expect(await stateOf(tenantId, id)).toBe('IN_CRISIS');
	expect((await step('deescalate')).ok).toBe(true);
	const timeline = await cases.readTimeline(context, id, { kinds: ['STEP'], oldestFirst: true });
	expect(timeline.ok && timeline.value.map(({ code }) => code)).toEqual([
		'opened',
		'pause',
		'resume',
		'escalate',
		'deescalate'
	]);
});

test('a closed unit is offered no more, only where it was chosen before it stays', async () => {
	const unit = randomId();
	const { tenantId, context, id } = await aStartedCase({ scope: 'ADMIN_INTERNAL', concernedUnits: [unit] });
	await platform.asSystemOf(
		tenantId,
		`insert into identity.units (tenant_id, id, name, valid_from, valid_to) values ('${tenantId}', '${unit}', 'Amt von früher', '2020-01-01', '2025-12-31')`
	);
	const forNew = await cases.readForStarting(context);
	const forEditing = await cases.readForEditing(context, id);
	expect(forNew.ok && forNew.value.units).toEqual([]);
	expect(forEditing.ok && forEditing.value.choices.units).toEqual([{ id: unit, name: 'Amt von früher' }]);
});

test('a danger that is still unclear is not called none in the timeline', async () => {
	const { context, id } = await aStartedCase();
	const unclear = { ...noDanger, answers: { ...noDanger.answers, CHILD: 'UNCLEAR' }, actionTaken: 'Jugendamt gefragt' };
	const step = { event: 'escalate', reason: 'Ein Kind fehlt', until: null, danger: unclear } as const;
	expect(await cases.step(context, id, step)).toMatchObject({ ok: true });
	const timeline = await cases.readTimeline(context, id, { kinds: ['DANGER'], oldestFirst: true });
	expect(timeline.ok && timeline.value.map(({ code }) => code)).toEqual(['NONE', 'UNCLEAR']);
});

const closing = (version: number, changed = {}) => ({
	reason: 'RESOLVED_OTHERWISE' as const,
	checklist: Object.fromEntries(closingQuestions.map((question) => [question, 'DONE' as const])),
	waiver: '',
	lesson: 'Erst einzeln sprechen, dann gemeinsam.',
	suggestAsPattern: false,
	version,
	...changed
});

test('closing needs checklist and feedback, and writes a cover sheet that leads nowhere', async () => {
	const { tenantId, context, id } = await aStartedCase();
	await platform.asSystemOf(
		tenantId,
		`insert into intake.reports (tenant_id, id, reference, submission_id, channel, text, received_at, acknowledge_due, feedback_due, state, case_id)
		values ('${tenantId}', '${randomId()}', 'M-TEST', '${randomId()}', 'PHONE', 'Lärm', now(), '2026-06-22', '2026-09-22', 'LINKED_TO_CASE', '${id}')`
	);
	const version = async () => {
		const read = await cases.readClosing(context, id);
		return read.ok ? read.value.version : 0;
	};
	expect(await cases.close(context, id, closing(await version()))).toEqual({ ok: false, reason: 'feedback-open' });
	const waived = { waiver: 'Die Person ist weggezogen.' };
	expect(await cases.close(context, id, closing(await version(), { ...waived, checklist: {} }))).toEqual({
		ok: false,
		reason: 'checklist-open'
	});
	expect((await cases.close(context, id, closing(await version(), waived))).ok).toBe(true);
	const sheets = await platform.asSystemOf(
		tenantId,
		'select to_jsonb(s)::text as all, topic, source_kind from cases.cover_sheets s'
	);
	expect(sheets.rows).toMatchObject([{ topic: 'PUBLIC_SPACE', source_kind: 'PHONE' }]);
	expect(sheets.rows[0].all).not.toContain(id);
	expect(sheets.rows[0].all).not.toContain('Kanal');
	const open = await platform.asSystemOf(
		tenantId,
		`select kind from cases.case_phases where state in ('PLANNED','ACTIVE')`
	);
	expect(open.rows).toEqual([]);
});

test('a case reopened and closed again keeps its one cover sheet', async () => {
	const { tenantId, context, id } = await aStartedCase();
	const version = async () => {
		const read = await cases.readClosing(context, id);
		return read.ok ? read.value.version : 0;
	};
	expect((await cases.close(context, id, closing(await version()))).ok).toBe(true);
	const reopened = await cases.step(context, id, {
		event: 'reopen',
		reason: 'Es lärmt wieder',
		until: null,
		danger: noDanger
	});
	expect(reopened.ok).toBe(true);
	expect((await cases.close(context, id, closing(await version()))).ok).toBe(true);
	const { rows } = await platform.asSystemOf(tenantId, 'select count(*)::int as count from cases.cover_sheets');
	expect(rows).toEqual([{ count: 1 }]);
});

test('another municipality gets the chosen fields, takes the case as its own and never sees the file', async () => {
	const { tenantId, context, id } = await aStartedCase();
	const otherTenant = await aTenant(platform, { name: 'Stadt Nachbarort', numberPrefix: 'NBO' });
	const taker = await aMember(platform, { tenantId: otherTenant, roles: ['CONFLICT_MANAGER'] });
	const takerContext = await platform.contextOf(taker);
	const order = {
		toTenantId: otherTenant,
		toAuthority: '',
		fields: ['topics'] as const,
		note: 'Bitte übernehmen',
		reason: 'Ort liegt dort'
	};
	expect((await cases.handOver(context, id, order)).ok).toBe(true);
	expect(await stateOf(tenantId, id)).toBe('HANDED_OVER');
	const offers = await cases.offeredCases(takerContext);
	if (!offers.ok || !offers.value[0]) throw new Error('no offer arrived');
	expect(offers.value[0].package).toEqual({
		title: 'Lärm am Kanalufer',
		topics: ['PUBLIC_SPACE'],
		note: 'Bitte übernehmen'
	});
	const answered = await cases.answerHandOver(takerContext, offers.value[0].id, 'accept');
	expect(answered.ok && (await stateOf(otherTenant, answered.value.caseId ?? ''))).toBe('DRAFT');
	const told = (await platform.waitingJobs('notifications.tell')) as JobPayloads['notifications.tell'][];
	expect(told.filter(({ objectId }) => [offers.value[0]?.id, id].includes(objectId))).toMatchObject([
		{ tenantId: otherTenant, kind: 'case.hand-over-offered', objectType: 'hand-over' },
		{ tenantId, kind: 'case.hand-over-answered', objectId: id, ratherTo: [context.actor.userId] }
	]);
	expect(await cases.readCase(takerContext, id)).toEqual({ ok: false, reason: 'not-yours' });
	expect(await cases.answerHandOver(takerContext, offers.value[0].id, 'refuse')).toEqual({
		ok: false,
		reason: 'not-possible-now'
	});
});

test('a refused hand-over may be taken back', async () => {
	const { tenantId, context, id } = await aStartedCase();
	const otherTenant = await aTenant(platform);
	const taker = await platform.contextOf(
		await aMember(platform, { tenantId: otherTenant, roles: ['CONFLICT_MANAGER'] })
	);
	await cases.handOver(context, id, { toTenantId: otherTenant, toAuthority: '', fields: [], note: '', reason: 'dort' });
	const back = () => cases.step(context, id, { event: 'takeBack', reason: 'abgelehnt', until: null, danger: null });
	expect(await back()).toEqual({ ok: false, reason: 'not-refused' });
	const offers = await cases.offeredCases(taker);
	if (offers.ok && offers.value[0]) await cases.answerHandOver(taker, offers.value[0].id, 'refuse');
	expect((await back()).ok).toBe(true);
	expect(await stateOf(tenantId, id)).toBe('OPEN');
});

test('whoever heads a unit concerned is refused, even as conflict manager and lead, and the team sees the attempt', async () => {
	const unit = randomId();
	const { tenantId, context, id } = await aStartedCase({ scope: 'ADMIN_INTERNAL' as never, concernedUnits: [unit] });
	const head = await aMember(platform, {
		tenantId,
		roles: ['CONFLICT_MANAGER', 'DEPARTMENT_HEAD'],
		headedUnits: [unit],
		displayName: 'Stefan Beispiel'
	});
	const headContext = await platform.contextOf(head);
	expect(await cases.readCase(headContext, id)).toEqual({ ok: false, reason: 'not-yours' });
	expect(await cases.readCase(headContext, randomId())).toEqual({ ok: false, reason: 'not-yours' });
	const log = await cases.readAccessLog(context, id);
	expect(log.ok && log.value.entries.find(({ allowed }) => !allowed)).toMatchObject({
		by: 'Stefan Beispiel',
		verb: 'case.read'
	});
	expect(await cases.readAccessLog(headContext, id)).toEqual({ ok: false, reason: 'not-yours' });
});

test('the data-protection officer sees who looked without seeing the case', async () => {
	const { tenantId, context, id } = await aStartedCase();
	await cases.readCase(context, id);
	const officer = await platform.contextOf(await aMember(platform, { tenantId, roles: ['DATA_PROTECTION_OFFICER'] }));
	expect(await cases.readCase(officer, id)).toEqual({ ok: false, reason: 'not-yours' });
	const log = await cases.readAccessLog(officer, id);
	expect(log.ok && log.value.head).toBeUndefined();
	expect(log.ok && log.value.entries.map(({ verb }) => verb)).toContain('case.read');
});

test('the list pages without gap or repetition and shows nobody else’s cases', async () => {
	const { tenantId, lead, context } = await aStartedCase();
	const stranger = await platform.contextOf(await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] }));
	for (let index = 0; index < 60; index++) {
		await platform.database.inTenant(context, (tx) =>
			openCase(tx, context, { ...opening(lead), title: `Fall ${index}`, sourceReportId: null })
		);
	}
	const first = await cases.list(context, { onlyMine: true, order: 'newest' });
	const last = first.cases.at(-1);
	if (!last) throw new Error('the first page is empty');
	const second = await cases.list(context, {
		onlyMine: true,
		order: 'newest',
		after: { at: last.cursor, id: last.id }
	});
	expect([first.cases.length, first.hasMore, second.cases.length, second.hasMore]).toEqual([50, true, 11, false]);
	expect(new Set([...first.cases, ...second.cases].map(({ id }) => id)).size).toBe(61);
	expect((await cases.list(stranger, { onlyMine: false, order: 'updated' })).cases).toEqual([]);
});
