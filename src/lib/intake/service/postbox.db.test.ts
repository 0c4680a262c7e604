import { afterAll, beforeAll, expect, test } from 'vitest';
import { v4 as randomId } from 'uuid';
import { aPlatform, aReport, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import type { ReportSubmission } from './submit-report.server.ts';
import { submitReport } from './submit-report.server.ts';
import { openPostbox } from './open-postbox.server.ts';
import { postbox } from './postbox.server.ts';
import { receipts } from './receipt.server.ts';
import { openSession, sealForBrowser, type ReporterSession } from './reporter-session.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

async function aSentReport(overrides: Partial<ReportSubmission> = {}) {
	const tenantId = await aTenant(platform);
	const context = await platform.contextOf({ kind: 'reporter' as const, tenantId });
	const outcome = await submitReport(platform)(context, aReport(overrides));
	if (!outcome.ok) throw new Error(outcome.reason);
	return { tenantId, reportId: outcome.value.reportId, code: outcome.value.receiptCode };
}

async function anOpenPostbox(code: string): Promise<ReporterSession> {
	const outcome = await openPostbox(platform)(code);
	const session = outcome.ok ? openSession(platform.keys, outcome.value) : undefined;
	if (!session) throw new Error('the code should open the postbox');
	return session;
}

const officeWrites = (report: { tenantId: string; reportId: string }, text: string, kind = 'MESSAGE') =>
	platform.asSystemOf(
		report.tenantId,
		`insert into intake.messages (tenant_id, id, report_id, direction, kind, text, created_at)
		 values ('${report.tenantId}', '${randomId()}', '${report.reportId}', 'TO_REPORTER', '${kind}', '${text}', now())`
	);

const textsOf = async (session: ReporterSession) =>
	(await postbox(platform).read(session))?.messages.map(({ text }) => text);

test('a name given under protection cannot be read in the database, and an anonymous report keeps none', async () => {
	const identity = { name: 'Samira Beispiel', contact: '0151 2345678' };
	const sealed = await aSentReport({ identityMode: 'VAULTED', identity });
	const { rows } = await platform.asSystemOf(
		sealed.tenantId,
		`select encode(sealed, 'escape') || encode(sealed, 'base64') as bytes, sealed from intake.vaulted_identities`
	);
	expect(rows).toHaveLength(1);
	expect(rows[0].bytes).not.toMatch(/Samira|0151/);
	expect(rows[0].sealed.subarray(0, 4).toString()).toBe('KoK2');

	const anonymous = await aSentReport({ identityMode: 'ANONYMOUS', identity });
	const kept = await platform.asSystemOf(anonymous.tenantId, 'select 1 from intake.vaulted_identities');
	expect(kept.rowCount).toBe(0);
});

test('only messages since the last visit are shown, and never the report itself', async () => {
	const report = await aSentReport({ text: 'Der erste Text der Meldung' });
	await officeWrites(report, 'Guten Tag, wir haben gelesen.');
	const first = await anOpenPostbox(report.code);
	expect(await textsOf(first)).toEqual(['Guten Tag, wir haben gelesen.']);
	expect(await textsOf(first)).toEqual(['Guten Tag, wir haben gelesen.']); // a reload within the visit loses nothing
	expect(JSON.stringify(await postbox(platform).read(first))).not.toContain('Der erste Text');
	await platform.asSystemOf(report.tenantId, `update intake.messages set read_at = read_at - interval '1 day'`);
	expect(await textsOf(await anOpenPostbox(report.code))).toEqual([]);
});

test('two clicks on send make one message, and an answer sets the clearing going again', async () => {
	const report = await aSentReport();
	await platform.asSystemOf(report.tenantId, `update intake.reports set state = 'WAITING_FOR_REPORTER'`);
	const session = await anOpenPostbox(report.code);
	const message = { submissionId: randomId(), text: 'Ja, jeden Abend.', language: 'de' };
	await Promise.all([postbox(platform).write(session, message), postbox(platform).write(session, message)]);
	const { rows } = await platform.asSystemOf(
		report.tenantId,
		`select r.state, count(m.*)::int as messages from intake.reports r left join intake.messages m on m.report_id = r.id group by r.state`
	);
	expect(rows).toEqual([{ state: 'IN_CLEARING', messages: 1 }]);
});

test('an offered talk stays visible until it is answered, and is answered once', async () => {
	const report = await aSentReport();
	await officeWrites(report, 'Wollen wir reden?', 'TALK_OFFER');
	const session = await anOpenPostbox(report.code);
	const offerId = (await postbox(platform).read(session))?.messages[0]?.id ?? '';
	const answer = { offerId, text: '', language: 'de' };
	const yes = { ...answer, submissionId: randomId(), answer: 'ACCEPTED' as const };
	const no = { ...answer, submissionId: randomId(), answer: 'REFUSED' as const };
	expect((await postbox(platform).answerTalk(session, yes)).ok).toBe(true);
	expect(await postbox(platform).answerTalk(session, no)).toEqual({ ok: false, reason: 'not-possible-now' });
	const { rows } = await platform.asSystemOf(report.tenantId, `select distinct talk_answer from intake.messages`);
	expect(rows).toEqual([{ talk_answer: 'ACCEPTED' }]);
});

test('who takes a report back takes name and contact back with it', async () => {
	const report = await aSentReport({ identityMode: 'NAMED', identity: { name: 'Kim', contact: '' } });
	const session = await anOpenPostbox(report.code);
	expect((await postbox(platform).withdraw(session)).ok).toBe(true);
	const { rows } = await platform.asSystemOf(
		report.tenantId,
		`select r.state, v.sealed, v.own_key, v.erased_why from intake.reports r join intake.vaulted_identities v on v.report_id = r.id`
	);
	expect(rows).toEqual([{ state: 'WITHDRAWN', sealed: Buffer.alloc(0), own_key: null, erased_why: 'WITHDRAWN' }]);
	const message = { submissionId: randomId(), text: 'Doch noch etwas', language: 'de' };
	expect(await postbox(platform).write(session, message)).toEqual({ ok: false, reason: 'not-possible-now' });
});

test('a reporter reaches the own report and no other one, whatever the session claims to be about', async () => {
	const mine = await aSentReport();
	const other = await aSentReport();
	const session = await anOpenPostbox(mine.code);
	expect(await postbox(platform).read({ ...session, tenantId: other.tenantId })).toBeUndefined();
});

test('a wrong code, no code at all and an erased report get the same answer; an expired code is told', async () => {
	const report = await aSentReport();
	const unknown = { ok: false, reason: 'code-unknown' };
	expect(await openPostbox(platform)('1'.repeat(25))).toEqual(unknown);
	expect(await openPostbox(platform)('; drop table')).toEqual(unknown);
	await platform.asSystemOf(report.tenantId, `update intake.reports set state = 'ERASED'`);
	expect(await openPostbox(platform)(report.code)).toEqual(unknown);
	const old = await aSentReport();
	await platform.asSystemOf(old.tenantId, `update intake.receipts set expires_at = now() - interval '1 minute'`);
	expect(await openPostbox(platform)(old.code)).toEqual({ ok: false, reason: 'code-expired' });
});

test('a receipt waits until it is noted, and is not shown again afterwards', async () => {
	const { tenantId, code } = await aSentReport();
	const cookie = receipts(platform).carry(tenantId, code);
	expect((await receipts(platform).waiting(tenantId, cookie))?.code).toBe(code);
	expect(await receipts(platform).waiting(randomId(), cookie)).toBeUndefined();
	expect(await receipts(platform).note(cookie, { isTicked: false, typed: '' })).toMatchObject({ ok: false });
	const mistyped = code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10);
	expect(await receipts(platform).note(cookie, { isTicked: false, typed: mistyped })).toMatchObject({ ok: false });
	expect(await receipts(platform).note(cookie, { isTicked: false, typed: code })).toMatchObject({ ok: true });
	expect(await receipts(platform).waiting(tenantId, cookie)).toBeUndefined();
});

test('one sort of cookie does not pass as another', async () => {
	const { tenantId, reportId } = await aSentReport();
	const forged = sealForBrowser(platform.keys, tenantId, 'receipt', `${reportId} 2026-06-15T08:00:00.000Z`);
	expect(openSession(platform.keys, forged)).toBeUndefined();
});
