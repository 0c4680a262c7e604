import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aMember, aPlatform, aReport, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { aCase, anActor } from '../../../../tests/support/case-builders.ts';
import { superuserClient } from '../../../../tests/support/database.ts';
import { privacyDoors } from '../../../privacy-doors.server.ts';
import { caseWorkService, findCaseRights } from '../../cases/index.server.ts';
import { submitReport } from '../../intake/service/submit-report.server.ts';
import type { Member } from '../../platform/pure/actor.ts';
import { privacyService } from '../index.server.ts';

let platform: TestPlatform;
let privacy: ReturnType<typeof privacyService>;
beforeAll(async () => {
	platform = await aPlatform();
	privacy = privacyService(platform, privacyDoors, findCaseRights);
});
afterAll(() => platform.drop());

const as = (member: Member) => platform.contextOf(member);
const ok = <T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T => {
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.value;
};

async function aTown() {
	const tenantId = await aTenant(platform);
	const officer = await aMember(platform, { tenantId, roles: ['DATA_PROTECTION_OFFICER'] });
	const manager = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	return { tenantId, officer, manager };
}
async function aStoredReport(manager: Member, text: string, name?: string): Promise<string> {
	const stored = await submitReport(platform)(
		await as(manager),
		aReport({
			submissionId: randomId(),
			channel: 'PHONE',
			text,
			...(name ? { identityMode: 'VAULTED' as const, identity: { name, contact: '0171 55 0000' } } : {})
		})
	);
	return ok(stored).reportId;
}

async function aSearchedRequest(officer: Member, kind: 'ACCESS' | 'ERASURE' = 'ACCESS') {
	const context = await as(officer);
	const { id } = ok(
		await privacy.requests.register(context, {
			kind,
			personName: 'Rolf Dahlke',
			personContact: 'Gerberweg 12',
			otherWords: ['dahlke@example.org'],
			receivedOn: '2026-06-10'
		})
	);
	const page = async () => ok(await privacy.requests.page(context, id));
	ok(await privacy.requests.proveIdentity(context, { id, version: 1 }, 'Ausweis gesehen'));
	ok(await privacy.requests.search(context, { id, version: 2 }));
	return { context, id, page };
}

test('an answer is due after a month; two more need a reason, in time and once', async () => {
	const { officer } = await aTown();
	const context = await as(officer);
	const input = { kind: 'ACCESS' as const, personName: 'Ada Muster', personContact: '', otherWords: [] };
	const { id } = ok(await privacy.requests.register(context, { ...input, receivedOn: '2026-06-10' }));
	expect(ok(await privacy.requests.page(context, id)).request).toMatchObject({ dueOn: '2026-07-10', number: 1 });
	ok(await privacy.requests.extend(context, { id, version: 1 }, 'Viele Akten'));
	expect(ok(await privacy.requests.page(context, id)).request.dueOn).toBe('2026-09-10');
	expect(await privacy.requests.extend(context, { id, version: 2 }, 'Noch mehr')).toMatchObject({
		reason: 'not-possible-now'
	});
	const late = ok(await privacy.requests.register(context, { ...input, receivedOn: '2026-04-01' }));
	expect(await privacy.requests.extend(context, { id: late.id, version: 1 }, 'Zu viel')).toMatchObject({
		reason: 'too-late'
	});
	expect(await privacy.requests.register(context, { ...input, receivedOn: '2026-06-16' })).toMatchObject({
		reason: 'day-in-future'
	});
	expect(await privacy.requests.search(context, { id, version: 2 })).toMatchObject({ reason: 'identity-first' });
});

test('the search goes through all doors; who reported is withheld whatever the officer decides', async () => {
	const { officer, manager, tenantId } = await aTown();
	await aStoredReport(manager, 'Herr Dahlke schreit. Frau Kern hat es gesehen. Das Wetter war schön.', 'Nadia Younes');
	const caseId = await aCase(platform, manager);
	await anActor(platform, manager, caseId, { label: 'Hausmeister', note: 'Rolf DAHLKE, zugewandt' });
	await aStoredReport(manager, 'Nichts von ihm.');
	const { context, id, page } = await aSearchedRequest(officer);
	const { findings } = await page();
	expect(findings.map(({ place, passage }) => [place, passage]).toSorted()).toEqual([
		['cases.actors.note', 'Rolf DAHLKE, zugewandt'],
		['intake.reports.text', 'Herr Dahlke schreit.'],
		['intake.vaulted_identities.sealed', '']
	]);
	const reporter = findings.find(({ place }) => place.startsWith('intake.vaulted'));
	expect(reporter).toMatchObject({ decision: 'WITHHOLD', ground: 'REPORTER' });
	const decisions = findings.map((finding) => ({
		id: finding.id,
		decision: 'DISCLOSE' as const,
		ground: null,
		disclosed: finding.place.startsWith('intake.vaulted') ? 'Nadia Younes' : finding.disclosed
	}));
	expect(await privacy.requests.answer(context, { id, version: 3 }, { text: '', isRefused: false })).toMatchObject({
		reason: 'decide-all'
	});
	ok(await privacy.requests.decide(context, { id, version: 3 }, decisions));
	const decided = await page();
	expect(decided.findings.find(({ id: one }) => one === reporter?.id)).toMatchObject({
		decision: 'WITHHOLD',
		disclosed: ''
	});
	expect(JSON.stringify(decided)).not.toContain('Nadia');
	ok(await privacy.requests.answer(context, { id, version: 4 }, { text: 'Guten Tag', isRefused: false }));
	expect((await page()).request).toMatchObject({ state: 'ANSWERED' });
	expect(await privacy.requests.search(context, { id, version: 5 })).toMatchObject({ reason: 'not-possible-now' });
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select count(*)::int as n from audit.entries where verb = 'request.found'`
	);
	expect(rows[0]).toEqual({ n: 2 }); // the team of the case sees that an officer looked
});

test('private notes are found by nobody but their author, and nobody else works on requests', async () => {
	const { officer, manager } = await aTown();
	const caseId = await aCase(platform, manager);
	await caseWorkService(platform).notes.writePrivate(await as(manager), caseId, 'Dahlke wirkt müde');
	const { page } = await aSearchedRequest(officer);
	expect((await page()).findings).toEqual([]);
	expect(await privacy.requests.list(await as(manager))).toMatchObject({ reason: 'not-yours' });
});

test('an erasure blackens the person where it was chosen, and nowhere else', async () => {
	const { officer, manager, tenantId } = await aTown();
	const report = await aStoredReport(manager, 'Herr DAHLKE schreit. Rolf Dahlke auch.');
	const { context, id, page } = await aSearchedRequest(officer, 'ERASURE');
	const [finding] = (await page()).findings;
	const erase = { id: finding?.id ?? '', decision: 'ERASE' as const, ground: null, disclosed: '' };
	ok(await privacy.requests.decide(context, { id, version: 3 }, [erase]));
	ok(await privacy.requests.answer(context, { id, version: 4 }, { text: '', isRefused: false }));
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select text, search::text from intake.reports where id = '${report}'`
	);
	expect(rows[0].text).toBe(
		'Herr █████ [geschwärzt 15.06.2026: Löschanspruch] schreit. █████ [geschwärzt 15.06.2026: Löschanspruch] auch.'
	);
	expect(rows[0].search).not.toContain('dahlk');
});

test('a blackened passage is in no row, no index and no dump of the database', async () => {
	const { officer, manager, tenantId } = await aTown();
	const secret = 'Kunigunde Quittenbaum';
	const caseId = await aCase(platform, manager, { presentingIssue: `Streit mit ${secret}` });
	const report = await aStoredReport(manager, `Es geht um ${secret} und den Hof.`);
	await platform.asSystemOf(tenantId, `update intake.reports set case_id = '${caseId}' where id = '${report}'`);
	await platform.asSystemOf(
		tenantId,
		`insert into intake.messages (tenant_id, id, report_id, direction, text, created_at) values ('${tenantId}', gen_random_uuid(), '${report}', 'FROM_REPORTER', 'Ja, ${secret} war es.', now())`
	);
	await platform.asSystemOf(
		tenantId,
		`insert into intake.imports (tenant_id, id, name, mapping, bad_rows, content, created_at) values ('${tenantId}', gen_random_uuid(), 'x', '{}', '[{"row":["${secret}"]}]', convert_to('a;${secret}', 'UTF8'), now())`
	);
	const work = caseWorkService(platform);
	await work.notes.write(await as(manager), caseId, {
		text: `Telefonat mit ${secret}.`,
		visibility: 'CASE',
		happenedOn: '2026-06-14'
	});
	expect((await dumpWith(secret)).length).toBeGreaterThan(0);
	const context = await as(officer);
	const { occurrences } = ok(await privacy.redaction.find(context, secret));
	expect(occurrences.map(({ table }) => table)).toEqual(
		expect.arrayContaining(['cases.conflict_cases', 'intake.reports', 'intake.messages', 'intake.imports'])
	);
	const places = occurrences.map(({ id }) => id);
	ok(await privacy.redaction.redact(context, { passage: secret, reason: 'THIRD_PARTY', places }));
	expect(await dumpWith('Quittenbaum')).toEqual([]);
	expect(await dumpWith('quittenbaum')).toEqual([]);
	expect((await dumpWith('geschwärzt 15.06.2026: andere Person')).length).toBeGreaterThan(0);
	expect(ok(await privacy.redaction.list(context))[0]).toMatchObject({ reason: 'THIRD_PARTY' });
});

/** Lines of every table of the database, search indexes included, in which the words stand. */
async function dumpWith(words: string): Promise<string[]> {
	const { rows: named } = await platform.database.pool.query<{ name: string }>('select current_database() as name');
	const client = superuserClient(inject('databaseServer'), named[0]?.name ?? '');
	await client.connect();
	try {
		const { rows: tables } = await client.query<{ name: string }>(
			`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`
		);
		const found: string[] = [];
		for (const { name } of tables) {
			// As bytes: what stands in a file column is looked at as the file is.
			const { rows } = await client.query<{ line: string }>(
				`select t::text as line from ${name} t where position($1 in t::text) > 0
					or position(encode(convert_to($1, 'UTF8'), 'hex') in t::text) > 0`,
				[words]
			);
			found.push(...rows.map(({ line }) => `${name}: ${line}`));
		}
		return found;
	} finally {
		await client.end();
	}
}

test('a lead blackens in the own case and in no other; whoever works with neither is refused and noted', async () => {
	const { manager, tenantId } = await aTown();
	const colleague = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const admin = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] });
	const passage = 'Wilhelmine Zaunkönig';
	const own = await aCase(platform, manager, { presentingIssue: passage });
	await aCase(platform, colleague, { presentingIssue: passage });
	await aCase(platform, colleague, {
		presentingIssue: passage,
		visibility: 'INTERNAL',
		teamIds: [colleague.userId, manager.userId]
	});
	const { occurrences } = ok(await privacy.redaction.find(await as(manager), passage));
	expect(occurrences.map(({ rowId }) => rowId)).toEqual([own]);
	const all = { passage, reason: 'NOT_NEEDED' as const, places: occurrences.map(({ id }) => id) };
	expect(ok(await privacy.redaction.redact(await as(manager), all)).places).toBe(1);
	expect(await privacy.redaction.redact(await as(manager), all)).toMatchObject({ reason: 'nothing-found' });
	expect(await privacy.redaction.find(await as(colleague), 'ab')).toMatchObject({ reason: 'passage-too-short' });
	expect(await privacy.redaction.find(await as(admin), passage)).toMatchObject({ reason: 'not-yours' });
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select count(*)::int as n from audit.entries where verb = 'passage.searched' and not allowed`
	);
	expect(rows[0]).toEqual({ n: 1 });
});
