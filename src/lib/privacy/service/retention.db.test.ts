import { createHash } from 'node:crypto';
import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extract } from 'tar-stream';
import { aMember, aPlatform, aReport, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { aCase, anActor } from '../../../../tests/support/case-builders.ts';
import { privacyDoors } from '../../../privacy-doors.server.ts';
import { deleteExpiredEntries } from '../../audit/storage/expiry.server.ts';
import { submitReport } from '../../intake/service/submit-report.server.ts';
import type { Member, System } from '../../platform/pure/actor.ts';
import { findCaseRights } from '../../cases/index.server.ts';
import { privacyService } from '../index.server.ts';

let platform: TestPlatform;
let privacy: ReturnType<typeof privacyService>;
beforeAll(async () => {
	platform = await aPlatform();
	privacy = privacyService(platform, privacyDoors, findCaseRights);
});
afterAll(() => platform.drop());

type Town = { tenantId: string; officer: Member; manager: Member };
async function aTown(country = 'DE'): Promise<Town> {
	const tenantId = await aTenant(platform, { country });
	return {
		tenantId,
		officer: await aMember(platform, { tenantId, roles: ['DATA_PROTECTION_OFFICER'] }),
		manager: await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] })
	};
}
const as = (member: Member) => platform.contextOf(member);
const worker = (tenantId: string) => platform.contextOf<System>({ kind: 'system', tenantId });
const count = async ({ tenantId }: Town, from: string): Promise<number> =>
	Number((await platform.asSystemOf(tenantId, `select count(*)::int as n from ${from}`)).rows[0]?.n);
const change = ({ tenantId }: Town, statement: string) => platform.asSystemOf(tenantId, statement);

async function aStoredReport(town: Town, set: string, identity?: { name: string; contact: string }): Promise<string> {
	const context = await as(town.manager);
	const report = aReport({
		submissionId: randomId(),
		channel: 'PHONE',
		...(identity ? { identityMode: 'VAULTED' as const, identity } : {})
	});
	const stored = await submitReport(platform)(context, report);
	if (!stored.ok) throw new Error('not stored');
	await change(town, `update intake.reports set ${set} where id = '${stored.value.reportId}'`);
	return stored.value.reportId;
}
async function aClosedCase(town: Town, closedAt: string): Promise<string> {
	const id = await aCase(platform, town.manager);
	await anActor(platform, town.manager, id);
	await change(
		town,
		`update cases.conflict_cases set state = 'CLOSED', closing_reason = 'AGREEMENT', closed_at = '${closedAt}' where id = '${id}'`
	);
	return id;
}
const ok = <T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T => {
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.value;
};
const planned = async (town: Town, code: string) =>
	(await privacy.dryRun(await worker(town.tenantId))).find(({ rule }) => rule.code === code);

test('a new town starts with all classes; Austria keeps mediation facts for seven years', async () => {
	const rules = ok(await privacy.rules.list(await as((await aTown()).officer)));
	expect(rules.map(({ code }) => code).slice(0, 10)).toEqual([
		'R1',
		'R2',
		'R3',
		'R4',
		'R5',
		'R6',
		'R7',
		'R8',
		'R9',
		'R10'
	]);
	expect(rules).toHaveLength(18);
	const austria = ok(await privacy.rules.list(await as((await aTown('AT')).officer)));
	expect(austria.find(({ code }) => code === 'R7')).toMatchObject({ periodCount: 7, endsWithYear: false });
	expect(rules.find(({ code }) => code === 'R7')).toMatchObject({ periodCount: 3, endsWithYear: true });
});

test('a rejected report goes after six months with everything that hangs on it, and leaves one line in the log', async () => {
	const town = await aTown();
	const old = await aStoredReport(town, `state = 'REJECTED', decision = 'REJECT', decided_at = '2025-12-14T10:00Z'`, {
		name: 'Erika Beispielfrau',
		contact: '0171 0000'
	});
	const young = await aStoredReport(town, `state = 'REFERRED', decision = 'REFER', decided_at = '2025-12-15T10:00Z'`);
	const storedAs = `${town.tenantId}/${randomId()}`;
	await change(
		town,
		`insert into intake.attachments (tenant_id, id, report_id, media_type, size, stored_as, own_key)
		values ('${town.tenantId}', gen_random_uuid(), '${old}', 'application/pdf', 1, '${storedAs}', 'key')`
	);
	expect((await planned(town, 'R2'))?.items.map(({ id }) => id)).toEqual([old]);
	expect(await count(town, 'intake.reports')).toBe(2); // a dry run changes nothing
	expect(await platform.waitingJobs('intake.remove-file')).toEqual([]);
	await privacy.run(await worker(town.tenantId));
	expect(await platform.waitingJobs('intake.remove-file')).toEqual([{ tenantId: town.tenantId, storedAs }]);
	expect((await change(town, 'select id from intake.reports')).rows).toEqual([{ id: young }]);
	for (const table of ['messages', 'attachments', 'receipts', 'vaulted_identities', 'identity_openings'])
		expect(await count(town, `intake.${table} where report_id = '${old}'`)).toBe(0);
	const { rows } = await change(town, `select * from privacy.deletion_entries where rule_code = 'R2'`);
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatchObject({ objects: 1, action: 'DELETE', object_type: 'report' });
	expect(rows[0].id_hashes).toEqual([platform.keys.hash('deletion', old).toString('hex')]);
	expect(JSON.stringify(rows)).not.toContain(old);
	await privacy.run(await worker(town.tenantId));
	expect(await count(town, `privacy.deletion_entries where rule_code = 'R2'`)).toBe(1); // nothing is left to delete
});

test('a signal without case becomes a number of its quarter and topic', async () => {
	const town = await aTown();
	for (const day of ['2025-05-02', '2025-06-01'])
		await aStoredReport(
			town,
			`state = 'LINKED_TO_SIGNAL', decision = 'OBSERVE', decided_at = '${day}T10:00Z', received_at = '${day}T09:00Z', topic_code = 'NOISE'`
		);
	await aStoredReport(
		town,
		`state = 'LINKED_TO_SIGNAL', decision = 'OBSERVE', decided_at = '2025-05-02T10:00Z', review_on = '2026-07-01'`
	);
	await privacy.run(await worker(town.tenantId));
	expect(await count(town, 'intake.reports')).toBe(1); // still watched
	const { rows } = await change(town, 'select year, quarter, topic_code, signals from intake.signal_counts');
	expect(rows).toEqual([{ year: 2025, quarter: 2, topic_code: 'NOISE', signals: 2 }]);
});

test('a name goes half a year after feedback, or after the closing of the case when that is later', async () => {
	const town = await aTown();
	const person = { name: 'Erika Beispielfrau', contact: 'erika@example.org' };
	const state = `state = 'FEEDBACK_GIVEN', feedback_given_at = '2025-06-01T10:00Z'`;
	const alone = await aStoredReport(town, state, person);
	const ofOpen = await aStoredReport(town, `${state}, case_id = '${await aCase(platform, town.manager)}'`, person);
	const closed = await aClosedCase(town, '2026-02-01T10:00Z');
	const ofClosed = await aStoredReport(town, `${state}, case_id = '${closed}'`, person);
	expect((await planned(town, 'R4'))?.items.map(({ id }) => id)).toEqual([alone]);
	await privacy.run(await worker(town.tenantId));
	const { rows } = await change(town, 'select report_id from intake.vaulted_identities where erased_at is null');
	expect(new Set(rows.map(({ report_id: id }) => id as string))).toEqual(new Set([ofOpen, ofClosed]));
	expect(await count(town, `intake.reports where id = '${alone}'`)).toBe(1);
});

test('an unused receipt code stops working, the report stays', async () => {
	const town = await aTown();
	const report = await aStoredReport(town, `state = 'FEEDBACK_GIVEN', feedback_given_at = '2026-03-01T10:00Z'`);
	const used = await aStoredReport(town, `state = 'FEEDBACK_GIVEN', feedback_given_at = '2026-03-01T10:00Z'`);
	await change(town, `update intake.receipts set last_used_at = '2026-05-01T10:00Z' where report_id = '${used}'`);
	await privacy.run(await worker(town.tenantId));
	const { rows } = await change(town, 'select report_id from intake.receipts where expires_at <= clock_timestamp()');
	expect(rows).toEqual([{ report_id: report }]);
	expect(await count(town, 'intake.reports')).toBe(2);
});

test('a case file is offered, handed over with checksums, answered, and only then gone; the cover sheet stays', async () => {
	const town = await aTown();
	const caseId = await aClosedCase(town, '2022-11-20T10:00Z');
	await aClosedCase(town, '2023-01-02T10:00Z');
	const report = await aStoredReport(town, `state = 'FEEDBACK_GIVEN', case_id = '${caseId}'`, {
		name: 'Erika Beispielfrau',
		contact: 'erika@example.org'
	});
	await change(
		town,
		`insert into cases.cover_sheets values ('${town.tenantId}', gen_random_uuid(), 2022, 4, 'NOISE', 'NEIGHBOURHOOD', 'PUBLIC', 3, '{}', '1-3', 'NONE', 'AGREEMENT', 'PHONE', false)`
	);
	const context = await as(town.officer);
	expect((await planned(town, 'R3'))?.items.map(({ verdict }) => verdict)).toEqual(['TO_OFFER']);
	await privacy.run(await worker(town.tenantId));
	await privacy.run(await worker(town.tenantId));
	const [offer, ...others] = ok(await privacy.retention.offers(context));
	expect(others).toEqual([]);
	const accept = { id: offer?.id ?? '', decision: 'ACCEPTED' as const, keptUntil: null, note: 'Stadtarchiv, Frau M.' };
	expect(await privacy.retention.answer(context, accept)).toMatchObject({ reason: 'package-first' });
	const made = ok(await privacy.retention.package(context, offer?.id ?? ''));
	const files = await untar(made.content);
	const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '{}') as {
		files: { path: string; sha256: string }[];
	};
	expect(manifest.files.map(({ path }) => path)).toEqual(
		expect.arrayContaining(['cases/conflict_cases.json', 'cases/actors.json', 'intake/reports.json'])
	);
	for (const { path, sha256 } of manifest.files)
		expect(
			createHash('sha256')
				.update(files.get(path) ?? '')
				.digest('hex')
		).toBe(sha256);
	expect(made.content.includes('Erika')).toBe(false);
	expect(await count(town, `cases.conflict_cases where id = '${caseId}'`)).toBe(1); // no answer, no deletion
	ok(await privacy.retention.answer(context, accept));
	await privacy.run(await worker(town.tenantId));
	for (const from of [
		`cases.conflict_cases where id = '${caseId}'`,
		`cases.actors where case_id = '${caseId}'`,
		`intake.reports where id = '${report}'`,
		`intake.receipts where report_id = '${report}'`,
		`intake.vaulted_identities where report_id = '${report}'`,
		'privacy.archive_offers where object_id is not null'
	])
		expect([from, await count(town, from)]).toEqual([from, 0]);
	expect(await count(town, 'cases.conflict_cases')).toBe(1);
	expect(await count(town, 'cases.cover_sheets')).toBe(1);
});

async function untar(content: Buffer): Promise<Map<string, Buffer>> {
	const files = new Map<string, Buffer>();
	const tar = extract();
	tar.end(content);
	for await (const entry of tar) {
		const chunks: Buffer[] = [];
		for await (const chunk of entry) chunks.push(chunk as Buffer);
		files.set(entry.header.name, Buffer.concat(chunks));
	}
	return files;
}

test('a hold keeps a case and the names of its reports; lifted, they may go', async () => {
	const town = await aTown();
	const context = await as(town.officer);
	const caseId = await aClosedCase(town, '2022-11-20T10:00Z');
	await aStoredReport(
		town,
		`state = 'FEEDBACK_GIVEN', feedback_given_at = '2022-06-01T10:00Z', case_id = '${caseId}'`,
		{
			name: 'Erika Beispielfrau',
			contact: 'erika@example.org'
		}
	);
	const number = String((await change(town, `select number from cases.conflict_cases`)).rows[0]?.number);
	const hold = { label: number.toLowerCase(), reason: 'Klage vor dem Amtsgericht', until: null };
	ok(await privacy.retention.hold(context, hold));
	expect(await privacy.retention.hold(context, hold)).toMatchObject({ reason: 'held-already' });
	expect(await privacy.retention.hold(context, { ...hold, label: 'XXX-1' })).toMatchObject({
		reason: 'unknown-number'
	});
	expect((await planned(town, 'R3'))?.items.map(({ verdict }) => verdict)).toEqual(['HELD']);
	expect((await planned(town, 'R4'))?.items.map(({ verdict }) => verdict)).toEqual(['HELD']);
	await privacy.run(await worker(town.tenantId));
	expect(await count(town, 'intake.vaulted_identities')).toBe(1);
	const [placed] = ok(await privacy.retention.holds(context));
	ok(await privacy.retention.lift(context, placed?.id ?? ''));
	expect((await planned(town, 'R4'))?.items.map(({ verdict }) => verdict)).toEqual(['GOES']);
});

test('the log ends after twelve months, what concerns cases after three years, and nobody else can end it', async () => {
	const town = await aTown();
	const entry = (at: string, verb: string, type: string) =>
		change(
			town,
			`insert into audit.entries (tenant_id, id, at, actor_kind, verb, object_type) values ('${town.tenantId}', gen_random_uuid(), '${at}', 'system', '${verb}', '${type}')`
		);
	await entry('2025-06-13T10:00Z', 'old.security', 'session');
	await entry('2025-07-13T10:00Z', 'young.security', 'session');
	await entry('2023-06-13T10:00Z', 'old.case', 'case');
	await entry('2025-01-13T10:00Z', 'young.case', 'report');
	await change(town, `select audit.link_waiting('${town.tenantId}', 100)`);
	await privacy.run(await worker(town.tenantId));
	expect((await change(town, `select * from audit.first_break('${town.tenantId}')`)).rows).toEqual([]);
	const { rows } = await change(town, `select verb from audit.entries where verb ~ '^(old|young)' order by 1`);
	expect(rows.map(({ verb }) => verb as string)).toEqual(['young.case', 'young.security']);
	const asOfficer = await as(town.officer);
	const before = { securityBefore: '2026-06-15', caseBefore: '2026-06-15' };
	await expect(platform.database.inTenant(asOfficer, (tx) => deleteExpiredEntries(tx, before))).rejects.toMatchObject({
		code: '42501'
	});
});

test('the officer tries a period out, changes it with a reason, and an old version changes nothing', async () => {
	const town = await aTown();
	const context = await as(town.officer);
	await aStoredReport(town, `state = 'REJECTED', decision = 'REJECT', decided_at = '2026-04-01T10:00Z'`);
	const draft = { periodCount: 2, periodUnit: 'MONTH' as const, endsWithYear: false, action: 'DELETE' as const };
	expect(ok(await privacy.rules.page(context, 'R2')).preview).toMatchObject({ tonight: { goes: 0 } });
	expect(ok(await privacy.rules.page(context, 'R2', draft)).preview.tonight.goes).toBe(1);
	expect(ok(await privacy.rules.page(context, 'R2', { ...draft, periodCount: 3 })).preview).toMatchObject({
		tonight: { goes: 0 },
		later: { goes: 1 }
	});
	const input = { ...draft, code: 'R2', version: 1, reason: 'Dienstanweisung vom 1. Juni' };
	ok(await privacy.rules.change(context, input));
	expect(await privacy.rules.change(context, input)).toMatchObject({ reason: 'changed-meanwhile' });
	expect(await privacy.rules.change(context, { ...input, version: 2, action: 'DISABLE' })).toMatchObject({
		reason: 'invalid'
	});
	expect(await privacy.rules.change(context, { ...input, code: 'R15' })).toMatchObject({ reason: 'period-fixed' });
	expect(ok(await privacy.rules.page(context, 'R2')).changes).toMatchObject([
		{ reason: 'Dienstanweisung vom 1. Juni' }
	]);
});

test('whoever is no data-protection officer sees nothing of it, and the attempt is noted', async () => {
	const town = await aTown();
	const context = await as(town.manager);
	expect(await privacy.rules.list(context)).toMatchObject({ reason: 'not-yours' });
	expect(await privacy.retention.plan(context)).toMatchObject({ reason: 'not-yours' });
	expect(await privacy.retention.start(context)).toMatchObject({ reason: 'not-yours' });
	expect(await privacy.retention.offers(context)).toMatchObject({ reason: 'not-yours' });
	expect(await count(town, `audit.entries where not allowed`)).toBe(4);
});
