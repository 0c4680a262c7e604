import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aReport, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { intakeService } from '../index.server.ts';
import type { ReportSubmission } from './submit-report.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

const sentence =
	'Im Schwimmbad reden alle nur noch über die Frauengruppe, und niemand von der Stadt tut etwas dagegen.';
const named = (contact: string): Partial<ReportSubmission> => ({
	identityMode: 'VAULTED',
	identity: { name: 'Kim', contact }
});

async function aRoom() {
	const tenantId = await aTenant(platform);
	const manager = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const guide = await aMember(platform, { tenantId, roles: ['CONFLICT_GUIDE'] });
	const intake = intakeService(platform);
	const submit = async (overrides: Partial<ReportSubmission>): Promise<string> => {
		const context = await platform.contextOf({ kind: 'reporter' as const, tenantId });
		const sent = await intake.submit(context, aReport({ placeText: '', ...overrides }));
		return sent.ok ? sent.value.reportId : '';
	};
	const read = async (id: string) => {
		const read = await intake.read(await platform.contextOf(manager), id);
		if (!read.ok) throw new Error(read.reason);
		return read.value.oneHand;
	};
	const relate = async (
		reportId: string,
		otherId: string,
		judgement?: 'BELONGS_TOGETHER' | 'NOT_THE_SAME',
		who = manager
	) => intake.relate(await platform.contextOf(who), { reportId, otherId, judgement });
	return { tenantId, manager, guide, intake, submit, read, relate };
}

test('reports with one contact or nearly one text are shown together, with the reason and never with the contact', async () => {
	const { submit, read, tenantId } = await aRoom();
	const first = await submit({ text: sentence, ...named('eva@example.org') });
	const sameContact = await submit({ text: 'Der Eingang ist zu eng.', ...named('EVA@example.org') });
	const sameText = await submit({ text: `Hallo! ${sentence}` });
	await submit({
		text: 'Auf dem Spielplatz liegt Glas, bitte einmal nachsehen und wegräumen lassen.',
		...named('tom@example.org')
	});
	const { hints } = await read(first);
	expect(new Map(hints.map(({ report, reasons }) => [report.id, reasons]))).toEqual(
		new Map([
			[sameText, ['near-equal-text']],
			[sameContact, ['same-contact']]
		])
	);
	expect(JSON.stringify(hints)).not.toMatch(/example\.org/i);
	const { rows } = await platform.asSystemOf(tenantId, 'select count(*)::int as marks from intake.sender_marks');
	expect(rows).toEqual([{ marks: 3 }]); // none for the anonymous one
});

test('two tenants never share a mark', async () => {
	const [one, other] = [await aRoom(), await aRoom()];
	await one.submit(named('eva@example.org'));
	await other.submit(named('eva@example.org'));
	const marks = await Promise.all(
		[one, other].map(
			async ({ tenantId }) => (await platform.asSystemOf(tenantId, 'select sender_hash from intake.sender_marks')).rows
		)
	);
	expect(marks[0]).toHaveLength(1);
	expect(marks[0]).not.toEqual(marks[1]);
});

test('a person decides, takes it back, and each step stands in the log of both reports', async () => {
	const { submit, read, relate, manager, intake } = await aRoom();
	const [first, second] = [await submit({ text: sentence }), await submit({ text: sentence })];
	expect(await relate(first, second, 'NOT_THE_SAME')).toMatchObject({ ok: true });
	expect(await read(second)).toMatchObject({ hints: [], different: [{ id: first }] });
	expect(await relate(second, first, 'BELONGS_TOGETHER')).toMatchObject({ ok: true });
	expect(await read(first)).toMatchObject({ hints: [], together: [{ id: second }], different: [] });
	expect(await relate(first, second)).toMatchObject({ ok: true });
	expect((await read(first)).hints).toHaveLength(1);
	const traces = await intake.read(await platform.contextOf(manager), second);
	expect(traces.ok && traces.value.traces.map(({ verb }) => verb)).toEqual(
		expect.arrayContaining(['relation.marked', 'relation.unmarked'])
	);
});

test('nobody else decides, and no report is set beside itself or beside one that is not there', async () => {
	const { submit, relate, guide } = await aRoom();
	const [first, second] = [await submit({ text: sentence }), await submit({ text: sentence })];
	expect(await relate(first, second, 'NOT_THE_SAME', guide)).toMatchObject({ reason: 'not-yours' });
	expect(await relate(first, first, 'NOT_THE_SAME')).toMatchObject({ reason: 'not-found' });
	const elsewhere = await aRoom();
	expect(await relate(first, await elsewhere.submit({}), 'NOT_THE_SAME')).toMatchObject({ reason: 'not-found' });
});

test('with the identity its mark is gone', async () => {
	const { submit, read, tenantId } = await aRoom();
	const first = await submit({ text: sentence, ...named('eva@example.org') });
	const second = await submit({ text: 'Der Eingang ist zu eng.', ...named('eva@example.org') });
	expect((await read(first)).hints).toHaveLength(1);
	const context = await platform.contextOf({ kind: 'reporter' as const, tenantId, reportId: second });
	const session = { tenantId, reportId: second, visitAt: context.now };
	await intakeService(platform).postbox.withdraw(session);
	const { rows } = await platform.asSystemOf(tenantId, 'select report_id from intake.sender_marks');
	expect(rows).toEqual([{ report_id: first }]);
});
