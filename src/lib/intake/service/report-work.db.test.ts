import fc from 'fast-check';
import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	aMember,
	aPlatform,
	aReport,
	aTenant,
	steppedUp,
	type TestPlatform
} from '../../../../tests/support/builders.ts';
import { dangerQuestions } from '../../cases/index.ts';
import { roles, type Member, type MemberContext, type Role } from '../../platform/pure/actor.ts';
import { reportTransitions, type ReportState } from '../domain/report.ts';
import { assignReport } from './assign-report.server.ts';
import { checkDanger, clearReport, readClearing, type ClearingDecision } from './clear-report.server.ts';
import { exportReports } from './export-reports.server.ts';
import { giveSignal, signalDesk } from './give-signal.server.ts';
import { reportList } from './list-reports.server.ts';
import { openIdentity } from './open-identity.server.ts';
import { readReport } from './read-report.server.ts';
import { remindOfReports } from './remind-of-reports.server.ts';
import { reportDesk } from './report-desk.server.ts';
import { searchOffice } from './search-office.server.ts';
import { submitReport, type ReportSubmission } from './submit-report.server.ts';
import { takeReport } from './take-report.server.ts';
import { giveFeedback, writeLetter } from './write-letter.server.ts';

let platform: TestPlatform;
let tenantId: string;
let manager: Member;
let context: MemberContext;

beforeAll(async () => {
	platform = await aPlatform();
	tenantId = await aTenant(platform);
	manager = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	context = await platform.contextOf(manager);
});
afterAll(() => platform.drop());

const aStoredReport = async (overrides: Partial<ReportSubmission> = {}): Promise<string> => {
	const reporter = await platform.contextOf({ kind: 'reporter' as const, tenantId });
	const sent = await submitReport(platform)(reporter, aReport(overrides));
	if (!sent.ok) throw new Error(sent.reason);
	return sent.value.reportId;
};
const stateOf = async (id: string): Promise<ReportState> => {
	const { rows } = await platform.asSystemOf(tenantId, `select state from intake.reports where id = '${id}'`);
	return (rows[0] as { state: ReportState }).state;
};
const versionOf = async (id: string): Promise<number> => {
	const { rows } = await platform.asSystemOf(tenantId, `select version from intake.reports where id = '${id}'`);
	return (rows[0] as { version: number }).version;
};
const entriesOf = async (id: string, verb: string): Promise<{ allowed: boolean }[]> => {
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select allowed from audit.entries where object_id = '${id}' and verb = '${verb}'`
	);
	return rows as { allowed: boolean }[];
};
const noDanger = {
	answers: Object.fromEntries(dangerQuestions.map((question) => [question, 'NO'])),
	actionTaken: '',
	followUpOn: null
};
const aDecision = async (reportId: string, overrides: Partial<ClearingDecision>): Promise<ClearingDecision> => ({
	reportId,
	version: await versionOf(reportId),
	checklist: { OWN_WORDS: 'Streit um Musik' },
	result: 'REJECT',
	reason: 'Kein Konflikt, sondern eine Frage der Müllabfuhr.',
	nextStep: '',
	caseId: null,
	newCase: null,
	referralTargetId: null,
	passesIdentity: false,
	hasConsent: false,
	reviewOn: null,
	...overrides
});
const letter = (reportId: string, kind: 'MESSAGE' | 'ACKNOWLEDGEMENT' | 'QUESTION' | 'TALK_OFFER') => ({
	reportId,
	kind,
	text: 'Danke für Ihre Meldung.',
	language: 'de',
	submissionId: randomId()
});

test('reading a report leaves an entry, and the team sees who looked', async () => {
	const id = await aStoredReport();
	await readReport(platform)(context, id);
	const second = await readReport(platform)(context, id);
	expect(await entriesOf(id, 'report.read')).toHaveLength(2);
	expect(second.ok && second.value.traces.find(({ verb }) => verb === 'report.read')?.times).toBe(2);
});

test('whoever holds none of the roles is refused every act on a report, and each attempt is noted', async () => {
	const id = await aStoredReport();
	await fc.assert(
		fc.asyncProperty(fc.subarray(roles.filter((role) => role !== 'CONFLICT_MANAGER')), async (drawn: Role[]) => {
			const outsider = await platform.contextOf({ ...manager, userId: randomId(), roles: drawn });
			const before = (await entriesOf(id, 'report.read')).length;
			const answers = await Promise.all([
				readReport(platform)(outsider, id),
				readClearing(platform)(outsider, id),
				reportList(platform)(outsider, { limit: 5 }),
				exportReports(platform)(outsider, {}),
				openIdentity(platform)(outsider, { reportId: id, reason: 'weil ich es wissen will' }),
				assignReport(platform)(outsider, { reportId: id, userId: null, version: 1 }),
				writeLetter(platform)(outsider, letter(id, 'MESSAGE')),
				giveFeedback(platform)(outsider, letter(id, 'MESSAGE')),
				checkDanger(platform)(outsider, id, noDanger),
				clearReport(platform)(outsider, await aDecision(id, {})),
				takeReport(platform)(outsider, { ...aReport(), channel: 'PHONE', receivedAt: outsider.now })
			]);
			for (const answer of answers) expect(answer).toMatchObject({ ok: false, reason: 'not-yours' });
			const denied = (await entriesOf(id, 'report.read')).slice(before);
			expect(denied).toEqual([{ allowed: false }, { allowed: false }]);
			expect((await searchOffice(platform)(outsider, 'Musik')).reports).toEqual([]);
			expect((await reportDesk(platform)(outsider)).newest).toEqual([]);
		}),
		{ numRuns: 12 }
	);
	expect(await stateOf(id)).toBe('RECEIVED');
});

test('nothing is decided without a danger check', async () => {
	const id = await aStoredReport();
	const early = await clearReport(platform)(context, await aDecision(id, {}));
	expect(early).toMatchObject({ ok: false, reason: 'danger-not-checked' });
	expect(await stateOf(id)).toBe('RECEIVED');
});

test('danger needs a word on what was done', async () => {
	const id = await aStoredReport();
	const answers = { ...noDanger.answers, LIFE: 'YES' };
	expect(await checkDanger(platform)(context, id, { ...noDanger, answers })).toMatchObject({
		ok: false,
		reason: 'action-missing'
	});
	const checked = await checkDanger(platform)(context, id, { answers, actionTaken: '112 gerufen', followUpOn: null });
	expect(checked).toMatchObject({ ok: true, value: { danger: true } });
});

/** The ways through clearing, walked with real services; each ends in a state and takes transitions along. */
const walked = new Set<string>();
const walk = async (id: string, act: () => Promise<{ ok: boolean }>): Promise<void> => {
	const before = await stateOf(id);
	const answer = await act();
	expect(answer).toMatchObject({ ok: true });
	const after = await stateOf(id);
	if (before !== after) walked.add(`${before}→${after}`);
};

test.each([
	['reject', { result: 'REJECT' }, 'REJECTED'],
	['observe', { result: 'OBSERVE', reviewOn: '2026-07-15' }, 'LINKED_TO_SIGNAL'],
	['refer', { result: 'REFER' }, 'REFERRED'],
	['accept', { result: 'ACCEPT' }, 'LINKED_TO_CASE']
] as const)('a report is acknowledged, asked about, cleared (%s) and answered', async (_, decision, reached) => {
	const id = await aStoredReport();
	await walk(id, () => writeLetter(platform)(context, letter(id, 'ACKNOWLEDGEMENT')));
	await walk(id, () => checkDanger(platform)(context, id, noDanger));
	await walk(id, () => writeLetter(platform)(context, letter(id, 'QUESTION')));
	await platform.asSystemOf(
		tenantId,
		`update intake.messages set created_at = created_at - interval '22 days' where report_id = '${id}'`
	);
	await walk(id, async () => {
		await remindOfReports(platform)();
		return { ok: true };
	});
	const referralTargetId = randomId();
	await platform.asSystemOf(
		tenantId,
		`insert into cases.referral_targets (tenant_id, id, name) values ('${tenantId}', '${referralTargetId}', 'Schiedsamt')`
	);
	const newCase =
		decision.result === 'ACCEPT'
			? {
					title: 'Musik im Hof',
					presentingIssue: '',
					level: 'NEIGHBOURHOOD' as const,
					scope: 'PUBLIC' as const,
					intensity: 'OPEN' as const,
					visibility: 'CASE' as const,
					concernedUnits: [],
					leadId: manager.userId
				}
			: null;
	const choice = decision.result === 'REFER' ? { referralTargetId } : {};
	await walk(id, async () => clearReport(platform)(context, await aDecision(id, { ...decision, ...choice, newCase })));
	expect(await stateOf(id)).toBe(reached);
	await walk(id, () => giveFeedback(platform)(context, letter(id, 'MESSAGE')));
	expect(await stateOf(id)).toBe('FEEDBACK_GIVEN');
	expect(await entriesOf(id, 'clearing.decided')).toEqual([{ allowed: true }]);
});

test('clearing may begin without an acknowledgement, and a question begins it', async () => {
	const [first, second] = [await aStoredReport(), await aStoredReport()];
	await walk(first, () => checkDanger(platform)(context, first, noDanger));
	expect(await stateOf(first)).toBe('IN_CLEARING');
	await walk(second, () => writeLetter(platform)(context, letter(second, 'QUESTION')));
	expect(await stateOf(second)).toBe('WAITING_FOR_REPORTER');
});

test('the ways walked above miss only what the reporter and retention do', () => {
	const all = Object.entries(reportTransitions).flatMap(([from, events]) =>
		[...new Set(Object.values(events))].map((to) => `${from}→${to}`)
	);
	const unwalked = all.filter((step) => !walked.has(step));
	console.log(`transitions nobody walked here: ${unwalked.join(', ')}`);
	expect(unwalked.filter((step) => !/→(WITHDRAWN|ERASED)$/.test(step))).toEqual([]);
});

test('two colleagues cannot decide one report twice', async () => {
	const id = await aStoredReport();
	await checkDanger(platform)(context, id, noDanger);
	const decision = await aDecision(id, {});
	const [one, other] = await Promise.all([
		clearReport(platform)(context, decision),
		clearReport(platform)(context, decision)
	]);
	expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
});

test('name and contact are passed on only with consent', async () => {
	const id = await aStoredReport();
	await checkDanger(platform)(context, id, noDanger);
	const refused = await clearReport(platform)(
		context,
		await aDecision(id, { result: 'REFER', referralTargetId: randomId(), passesIdentity: true })
	);
	expect(refused).toMatchObject({ ok: false, reason: 'consent-missing', about: 'hasConsent' });
});

test('a report of an internal case is seen by its lead alone, and a head concerned cannot open one', async () => {
	const id = await aStoredReport();
	const unit = randomId();
	await checkDanger(platform)(context, id, noDanger);
	const newCase = {
		title: 'Schnittstelle zweier Teams',
		presentingIssue: '',
		level: 'INSTITUTION' as const,
		scope: 'ADMIN_INTERNAL' as const,
		intensity: 'OPEN' as const,
		visibility: 'CASE' as const,
		concernedUnits: [unit],
		leadId: manager.userId
	};
	const head = await platform.contextOf({ ...manager, headedUnits: [unit] });
	expect(await clearReport(platform)(head, await aDecision(id, { result: 'ACCEPT', newCase }))).toMatchObject({
		ok: false,
		reason: 'own-unit-concerned'
	});
	expect((await clearReport(platform)(context, await aDecision(id, { result: 'ACCEPT', newCase }))).ok).toBe(true);
	const colleague = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const other = await platform.contextOf(colleague);
	expect(await readReport(platform)(other, id)).toMatchObject({ ok: false, reason: 'not-found' });
	expect(await readReport(platform)(head, id)).toMatchObject({ ok: false, reason: 'not-found' });
	expect((await readReport(platform)(context, id)).ok).toBe(true);
});

test('a protected name is opened with a reason and a fresh second factor only, and the opening is shown with name and reason', async () => {
	const id = await aStoredReport({ identityMode: 'VAULTED', identity: { name: 'Toni Muster', contact: '0171 23' } });
	const before = await readReport(platform)(context, id);
	expect(before.ok && before.value.identity).toBeUndefined();
	expect(await openIdentity(platform)(context, { reportId: id, reason: ' kurz     ' })).toMatchObject({
		reason: 'reason-too-short'
	});
	expect(await entriesOf(id, 'identity.opened')).toEqual([]);
	const reason = 'Gefahr für das Kind';
	const unwatched = await openIdentity(platform)(context, { reportId: id, reason });
	expect(unwatched).toMatchObject({ ok: false, reason: 'step-up-needed' });
	expect(await entriesOf(id, 'identity.opened')).toEqual([]);
	const confirmed = { ...context, actor: steppedUp(manager) };
	const opened = await openIdentity(platform)(confirmed, { reportId: id, reason });
	expect(opened).toEqual({ ok: true, value: { name: 'Toni Muster', contact: '0171 23' } });
	const after = await readReport(platform)(context, id);
	expect(after.ok && after.value.openings).toMatchObject([{ openedBy: manager.userId, reason: 'Gefahr für das Kind' }]);
	const { rows } = await platform.asSystemOf(tenantId, `select sealed::text from intake.vaulted_identities`);
	expect(JSON.stringify(rows)).not.toContain(Buffer.from('Toni').toString('hex'));
});

test('two clicks on send make one letter', async () => {
	const id = await aStoredReport();
	const sending = letter(id, 'ACKNOWLEDGEMENT');
	const answers = await Promise.all([writeLetter(platform)(context, sending), writeLetter(platform)(context, sending)]);
	expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
	const read = await readReport(platform)(context, id);
	expect(read.ok && read.value.letters).toHaveLength(1);
});

test('an assignment made upon an old version is refused', async () => {
	const id = await aStoredReport();
	const version = await versionOf(id);
	expect((await assignReport(platform)(context, { reportId: id, userId: manager.userId, version })).ok).toBe(true);
	expect(await assignReport(platform)(context, { reportId: id, userId: null, version })).toMatchObject({
		reason: 'changed-meanwhile'
	});
});

test('deadlines of a letter received last week count from last week', async () => {
	const taken = await takeReport(platform)(context, {
		...aReport(),
		channel: 'LETTER',
		receivedAt: new Date('2026-06-08T12:00:00Z')
	});
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select acknowledge_due from intake.reports where id = '${taken.ok ? taken.value.reportId : ''}'`
	);
	expect(rows[0]).toEqual({ acknowledge_due: '2026-06-15' });
});

test('a reminder is said once a day to the one who takes care, and an imported report promises nothing', async () => {
	const ownTenant = await aTenant(platform);
	const [first, second] = [
		await aMember(platform, { tenantId: ownTenant, roles: ['CONFLICT_MANAGER'] }),
		await aMember(platform, { tenantId: ownTenant, roles: ['CONFLICT_MANAGER'] })
	];
	const own = await platform.contextOf(first);
	const late = new Date('2026-06-01T09:00:00Z');
	for (const channel of ['PHONE', 'LETTER', 'IMPORT'] as const) {
		await submitReport(platform)(own, aReport({ channel, receivedAt: late }));
	}
	const { rows } = await platform.asSystemOf(ownTenant, `select id, channel from intake.reports`);
	const letterId = (rows as { id: string; channel: string }[]).find(({ channel }) => channel === 'LETTER')?.id ?? '';
	await assignReport(platform)(own, { reportId: letterId, userId: first.userId, version: 1 });
	const told = async (): Promise<unknown> =>
		(
			await platform.asSystemOf(
				ownTenant,
				`select user_id, count(*)::int from notifications.notices where kind = 'report.acknowledge-due' group by user_id order by count(*)`
			)
		).rows;
	await remindOfReports(platform)();
	const once = await told();
	expect(once).toEqual([
		{ user_id: second.userId, count: 1 },
		{ user_id: first.userId, count: 2 }
	]);
	await platform.database.inTenant(own, (tx) =>
		tx.updateTable('notifications.notices').set({ readAt: own.now }).where('userId', '=', first.userId).execute()
	);
	await remindOfReports(platform)();
	expect(await told()).toEqual(once);
});

test('a colleague at the front line sees the state of her own signals and nobody else’s', async () => {
	const [one, other] = [
		await platform.contextOf(await aMember(platform, { tenantId, roles: ['FRONTLINE'] })),
		await platform.contextOf(await aMember(platform, { tenantId, roles: ['FRONTLINE'] }))
	];
	const given = await giveSignal(platform)(one, {
		submissionId: randomId(),
		dangerNow: false,
		placeText: 'Schulhof Nordring',
		areaId: null,
		topicCode: null,
		text: 'Zwei Gruppen beschimpfen sich in jeder Pause.',
		intensity: 'HEIGHTENED',
		namesNobody: true
	});
	expect(given.ok).toBe(true);
	const mine = await signalDesk(platform)(one);
	expect(mine.ok && mine.value.own).toMatchObject([{ placeText: 'Schulhof Nordring', state: 'RECEIVED' }]);
	expect(mine.ok && JSON.stringify(mine.value.own)).not.toContain('beschimpfen');
	const theirs = await signalDesk(platform)(other);
	expect(theirs.ok && theirs.value.own).toEqual([]);
});

test('similar reports are suggested by place and words, with the reason, and never merged', async () => {
	const one = await aStoredReport({ text: 'Nachts laute Musikboxen am Skatepark', placeText: 'Skatepark Kanalufer' });
	const other = await aStoredReport({ text: 'Am Skatepark laufen Musikboxen', placeText: 'Kanalufer, Skatepark' });
	const unlike = await aStoredReport({ text: 'Der Aufzug steht seit Tagen still', placeText: 'Rathaus' });
	const read = await readReport(platform)(context, one);
	const ids = read.ok ? read.value.similar.map(({ id }) => id) : [];
	expect(ids).toContain(other);
	expect(ids).not.toContain(unlike);
	expect(await stateOf(other)).toBe('RECEIVED');
});

test.each(['Hundehaufen', 'Hunde', 'haufen', 'Hundehaufn', 'Wiesen'])(
	'the search finds a report by stem, part of a compound or typing error: %s',
	async (words) => {
		const id = await aStoredReport({ text: 'Überall Hundehaufen auf der Wiese', placeText: 'Auenpark' });
		const found = await searchOffice(platform)(context, words);
		expect(found.reports.map((report) => report.id)).toContain(id);
	}
);

test('the list pages without gaps or doubles while new reports come in', async () => {
	const ownTenant = await aTenant(platform);
	const own = await platform.contextOf(await aMember(platform, { tenantId: ownTenant, roles: ['CONFLICT_MANAGER'] }));
	for (let day = 1; day <= 7; day += 1) {
		await submitReport(platform)(own, aReport({ receivedAt: new Date(Date.UTC(2026, 4, day, 9)) }));
	}
	const first = await reportList(platform)(own, { limit: 3 });
	if (!first.ok) throw new Error(first.reason);
	await submitReport(platform)(own, aReport());
	const last = first.value.reports.at(-1);
	if (!last) throw new Error('the first page is empty');
	const rest = await reportList(platform)(own, {
		limit: 10,
		after: { receivedAt: last.receivedAt.toISOString(), id: last.id }
	});
	const seen = [...first.value.reports, ...(rest.ok ? rest.value.reports : [])].map(({ id }) => id);
	expect(new Set(seen).size).toBe(7);
	expect(seen).toHaveLength(7);
	expect(first.value.hasOlder).toBe(true);
});

test('the morning look shows new reports, deadlines and unanswered questions', async () => {
	const [asked] = [await aStoredReport(), await aStoredReport()];
	await writeLetter(platform)(context, letter(asked, 'QUESTION'));
	const desk = await reportDesk(platform)(context);
	expect(desk.waiting.map(({ reportId }) => reportId)).toContain(asked);
	expect(desk.newest.length).toBeGreaterThan(0);
	expect(desk.newCount).toBeGreaterThan(0);
	expect(desk.due.map(({ due }) => due)).toEqual(desk.due.map(({ due }) => due).toSorted());
});

test('whoever sees on the start page how new reports begin stands in the log', async () => {
	const ownTenant = await aTenant(platform);
	const own = await platform.contextOf(await aMember(platform, { tenantId: ownTenant, roles: ['CONFLICT_MANAGER'] }));
	const looks = async () =>
		(await platform.asSystemOf(ownTenant, `select id from audit.entries where verb = 'report.listed'`)).rows.length;
	await reportDesk(platform)(own);
	expect(await looks()).toBe(0); // there was nothing to see
	await submitReport(platform)(own, aReport());
	await reportDesk(platform)(own);
	expect(await looks()).toBe(1);
});
