import { afterAll, beforeAll, expect, test } from 'vitest';
import { cases } from '../../db/demo/cases.ts';
import { people } from '../../db/demo/people.ts';
import { reports } from '../../db/demo/reports.ts';
import { aPlatform, aTenant, type TestPlatform } from '../../tests/support/builders.ts';
import { parseReceiptCode } from '../lib/intake/index.ts';
import { nameHint } from '../lib/platform/pure/name-hint.js';
import { openClock } from '../lib/platform/server/clock.server.ts';
import { idOf } from './days.ts';
import { demoService } from './demo-service.server.ts';

let platform: TestPlatform;
const tenants = ['erlengau', 'brueckhausen', 'sonnfelden'].map((key) => idOf('tenant', key));

beforeAll(async () => {
	platform = await aPlatform();
	const started = performance.now();
	expect(await demoService(platform).load()).toEqual({ ok: true, value: undefined });
	expect(performance.now() - started).toBeLessThan(10_000);
}, 60_000);
afterAll(() => platform.drop());

/** Runs a query in each tenant with cases and gives all rows. */
async function everywhere<T>(statement: string): Promise<T[]> {
	const answers = await Promise.all(tenants.map((id) => platform.asSystemOf(id, statement)));
	return answers.flatMap(({ rows }) => rows as T[]);
}
const counted = async (statement: string): Promise<number> =>
	(await everywhere<{ count: number }>(`select count(*)::int as count from ${statement}`)).reduce(
		(sum, { count }) => sum + count,
		0
	);

test('the world holds what the outline promises', async () => {
	expect(await counted('cases.conflict_cases where demo_number <= 12')).toBe(12);
	expect(await counted('intake.reports')).toBe(75);
	expect(await counted("intake.reports where identity_mode = 'ANONYMOUS'")).toBe(26);
	expect(await counted('measures.measures')).toBe(27);
	expect(await counted("measures.measures where state = 'NOT_EFFECTIVE'")).toBe(1);
	expect(await counted("measures.measures where state = 'STOPPED'")).toBe(1);
	expect(await counted('cases.agreements')).toBe(9);
	expect(new Set(reports.map(({ language }) => language)).size).toBe(9);
});

test('reports stand in every state of the state machine', async () => {
	const rows = await everywhere<{ state: string }>('select distinct state from intake.reports');
	expect(new Set(rows.map(({ state }) => state)).size).toBe(11);
	expect(
		await counted('intake.reports r where not exists (select from intake.receipts c where c.report_id = r.id)')
	).toBe(0);
});

test('each open case has its lead in the team, a danger check, and no name in its title', async () => {
	expect(await counted('cases.conflict_cases where not (lead_id = any (team_ids))')).toBe(0);
	expect(
		await counted('cases.conflict_cases c where not exists (select from cases.danger_checks d where d.case_id = c.id)')
	).toBe(0);
	expect(cases.filter(({ title }) => nameHint(title)).map(({ title }) => title)).toEqual([]);
});

test('an agreement that holds was approved by every party, and no process ran without the consents it needs', async () => {
	expect(
		await counted(`cases.agreement_approvals p join cases.agreements a on a.id = p.agreement_id
			where a.state not in ('DRAFT', 'IN_REVIEW') and p.state <> 'APPROVED'`)
	).toBe(0);
	expect(
		await counted(`cases.agreements a where a.state not in ('DRAFT', 'IN_REVIEW')
			and not exists (select from cases.agreement_approvals p where p.agreement_id = a.id)`)
	).toBe(0);
	for (const one of cases.filter(({ sessions }) => sessions?.some(({ kind }) => kind === 'MEDIATION'))) {
		const parties = one.actors.filter(([, , , role]) => role === 'PARTY').map(([key]) => key);
		expect(one.mandate?.consents).toEqual(expect.arrayContaining(parties));
	}
});

test('each closed case has a reason and left an anonymous cover sheet', async () => {
	const closed = await counted("cases.conflict_cases where state = 'CLOSED' and closing_reason is not null");
	expect(closed).toBe(6);
	expect(await counted('cases.cover_sheets')).toBe(closed);
});

test('at least half of the twelve cases are not about where people come from', () => {
	const told = cases.filter(({ no }) => no <= 12);
	expect(told.filter(({ aboutOrigin }) => !aboutOrigin).length).toBeGreaterThanOrEqual(6);
});

test('every reference in the world points at somebody or something that exists', async () => {
	const known = new Set(people.map(({ key }) => key));
	const named = cases.flatMap((one) => [
		one.lead,
		...one.team,
		...one.notes.map(([, author]) => author),
		...(one.tasks ?? []).map(({ who }) => who),
		...(one.measures ?? []).flatMap(({ owner }) => (owner ? [owner] : []))
	]);
	expect(named.filter((key) => !known.has(key))).toEqual([]);
	expect(
		await counted(
			'cases.conflict_cases c where area_id is not null and not exists (select from identity.areas a where a.id = c.area_id)'
		)
	).toBe(0);
	expect(
		await counted(
			'intake.reports r where area_id is not null and not exists (select from identity.areas a where a.id = r.area_id)'
		)
	).toBe(0);
	expect(
		await counted(
			'intake.reports r where case_id is not null and not exists (select from cases.conflict_cases c where c.id = r.case_id)'
		)
	).toBe(0);
	expect(
		await counted('intake.reports r where not exists (select from identity.topics t where t.code = r.topic_code)')
	).toBe(0);
});

test('something is due today for the conflict managers of both towns', async () => {
	for (const key of ['amira', 'meike']) {
		const tenantId = idOf('tenant', people.find((person) => person.key === key)?.tenant ?? '');
		const { rows } = await platform.asSystemOf(
			tenantId,
			`select (select count(*)::int from intake.reports where acknowledge_due = '2026-06-15' and state = 'RECEIVED') as acknowledge,
				(select count(*)::int from intake.reports where feedback_due = '2026-06-15' and feedback_given_at is null) as feedback,
				(select count(*)::int from cases.tasks where due_on = '2026-06-15' and state = 'OPEN' and assignee_id = '${idOf('person', key)}') as tasks`
		);
		expect(rows[0]).toEqual({ acknowledge: 1, feedback: 1, tasks: 1 });
	}
});

test('the refused look of a superior into the internal case is on record', async () => {
	const { rows } = await platform.asSystemOf(
		idOf('tenant', 'erlengau'),
		`select actor_id from audit.entries where case_id = '${idOf('case', 8)}' and not allowed`
	);
	expect(rows.length).toBeGreaterThan(0);
	expect(rows.every((row: { actor_id: string }) => row.actor_id === idOf('person', 'stratmann'))).toBe(true);
});

test('a told receipt code opens the report it belongs to', async () => {
	for (const { code } of demoService(platform).receipts()) {
		const hash = platform.keys.hash('receipt', parseReceiptCode(code) ?? '');
		const rows = await everywhere(
			`select from intake.receipts where code_hash = decode('${hash.toString('hex')}', 'hex')`
		);
		expect(rows).toHaveLength(1);
	}
});

test('the clock stands still on the anchor day', async () => {
	const clock = openClock(platform.database, () => new Date('2031-02-03T09:30:00Z'));
	expect((await clock.now()).toISOString()).toBe('2026-06-15T09:30:00.000Z');
});

test('anybody of the demo world can be signed in with one click, and nobody else', async () => {
	const demo = demoService(platform);
	const signedIn = await demo.signIn(idOf('person', 'brinkmann'), 'Test');
	expect(signedIn).toMatchObject({ ok: true, value: { goTo: `/faelle/${idOf('case', 8)}` } });
	expect(await demo.signIn(idOf('person', 'somebody'), 'Test')).toMatchObject({ reason: 'unknown-person' });
});

test('a second load changes nothing, and a real organisation is never touched', async () => {
	expect(await demoService(platform).load()).toEqual({ ok: false, reason: 'already-loaded' });
	expect(await counted('intake.reports')).toBe(75);
	const own = await aPlatform();
	await aTenant(own);
	expect(await demoService(own).load()).toEqual({ ok: false, reason: 'not-empty' });
	expect(await demoService(own).signIn(idOf('person', 'amira'), 'Test')).toEqual({ ok: false, reason: 'no-demo' });
	await own.drop();
});

test('two loads at once make one world', async () => {
	const fresh = await aPlatform();
	const results = await Promise.all([demoService(fresh).load(), demoService(fresh).load()]);
	expect(results.filter(({ ok }) => ok)).toHaveLength(1);
	await fresh.drop();
});
