import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { mappingSchema, type MappingFile } from '../web/import-mapping.ts';
import { inspectFile } from './csv-rows.server.ts';
import { importService } from './imports.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

const fixture = (name: string) => () => createReadStream(`tests/fixtures/imports/${name}.csv`);
const mappingOf = (name: string): MappingFile =>
	mappingSchema.parse(JSON.parse(readFileSync(`mappings/${name}.json`, 'utf8')));
const text =
	(content: string | Buffer): (() => Readable) =>
	() =>
		Readable.from([Buffer.from(content)]);
const simple = (overrides: object = {}): MappingFile =>
	mappingSchema.parse({ source: 'test', columns: { key: 'id', text: 'text', received: 'day' }, ...overrides });

async function importInto(tenantId: string, open: () => Readable, mapping: MappingFile) {
	const context = await platform.contextOf({ kind: 'system', tenantId });
	const imports = importService(platform);
	const { format, fingerprint } = await inspectFile(open);
	const { importId, resumedAt } = await imports.begin(context, { name: 'test.csv', mapping, format, fingerprint });
	const outcome = await imports.run(context, importId, open);
	if (!outcome.ok) throw new Error(outcome.reason);
	return { ...outcome.value, resumedAt, badRows: await imports.badRows(context, importId) };
}

test.each([
	['karlsruhe', 'karlsruhe', 200],
	['zuerich', 'zuerich', 200],
	['berlin', 'berlin-versammlungen', 200],
	['arvig', 'arvig', 60]
])('the real file of %s comes in whole, and a second run adds nothing', async (file, mapping, rows) => {
	const tenantId = await aTenant(platform);
	const first = await importInto(tenantId, fixture(file), mappingOf(mapping));
	expect(first).toMatchObject({ rowsRead: rows, rowsAdded: rows, rowsBad: 0, state: 'DONE' });
	const second = await importInto(tenantId, fixture(file), mappingOf(mapping));
	expect(second).toMatchObject({ rowsRead: rows, rowsAdded: 0, rowsKnown: rows });
	const { rows: stored } = await platform.asSystemOf(
		tenantId,
		`select count(*)::int as count, count(topic_code)::int as topics from intake.reports where channel = 'IMPORT'`
	);
	expect(stored[0]).toEqual({ count: rows, topics: rows });
});

test('what the file says is over floods no deadline list; what is open has the tenant’s deadlines', async () => {
	const tenantId = await aTenant(platform, { state: 'BW' });
	await importInto(tenantId, fixture('karlsruhe'), mappingOf('karlsruhe'));
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select source_key, state, acknowledge_due::text, feedback_given_at from intake.reports
			where source_key like '%:3m6hno%' or source_key like '%:vvujnj%' order by source_key`
	);
	expect(rows).toMatchObject([
		{ state: 'FEEDBACK_GIVEN', feedback_given_at: new Date('2015-03-20T08:59:00Z') },
		{ state: 'RECEIVED', acknowledge_due: '2012-03-20', feedback_given_at: null }
	]);
});

test('an import that is cut off goes on after its last complete batch and adds every row once', async () => {
	const tenantId = await aTenant(platform);
	const lines = Array.from({ length: 3_500 }, (_, index) => `${index},Streit Nummer ${index},2020-01-01`);
	const content = Buffer.from(`id,text,day\n${lines.join('\n')}\n`);
	const whole = text(content);
	const { fingerprint, format } = await inspectFile(whole);
	const cutOff = () =>
		Readable.from(
			(function* () {
				yield content.subarray(0, 90_000);
				throw new Error('the disk is gone');
			})()
		);
	const context = await platform.contextOf({ kind: 'system', tenantId });
	const imports = importService(platform);
	const begun = await imports.begin(context, { name: 'test.csv', mapping: simple(), format, fingerprint });
	await expect(imports.run(context, begun.importId, cutOff)).rejects.toThrow('the disk is gone');
	const finished = await importInto(tenantId, whole, simple());
	expect(finished.id).toBe(begun.importId);
	expect(finished.resumedAt).toBeGreaterThanOrEqual(1_000);
	expect(finished).toMatchObject({ rowsRead: 3_500, rowsAdded: 3_500, rowsKnown: 0 });
});

test('two runs of one import at the same time add every row once', async () => {
	const tenantId = await aTenant(platform);
	const lines = Array.from({ length: 3_000 }, (_, index) => `${index},Streit ${index},2020-01-01`);
	const open = text(`id,text,day\n${lines.join('\n')}\n`);
	const { fingerprint, format } = await inspectFile(open);
	const context = await platform.contextOf({ kind: 'system', tenantId });
	const imports = importService(platform);
	const { importId } = await imports.begin(context, { name: 'test.csv', mapping: simple(), format, fingerprint });
	const outcomes = await Promise.all([imports.run(context, importId, open), imports.run(context, importId, open)]);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	const { rows } = await platform.asSystemOf(
		tenantId,
		'select count(*)::int as count, (select rows_read from intake.imports) as read from intake.reports'
	);
	expect(rows[0]).toEqual({ count: 3_000, read: 3_000 });
});

test('bad rows are listed by line with their reason and keep no good row out', async () => {
	const tenantId = await aTenant(platform);
	const content = [
		'id;text;day',
		'1;"Streit im Hof;\nzweite Zeile";30.06.2018',
		'2;Lärm;31.06.2018',
		'3;;30.06.2018',
		'4;zu viele;30.06.2018;Zellen',
		'5;=cmd|calc;01.07.2018',
		'6;"nie geschlossen;01.07.2018'
	].join('\n');
	const done = await importInto(tenantId, text(content), simple());
	expect(done.badRows).toEqual([
		{ line: 4, reason: 'date-unreadable', column: 'day' },
		{ line: 5, reason: 'nothing-to-read', column: 'text' },
		{ line: 6, reason: 'wrong-number-of-cells', column: '' },
		{ line: 8, reason: 'quotes-broken', column: '' }
	]);
	const { rows } = await platform.asSystemOf(tenantId, 'select text from intake.reports order by received_at');
	expect(rows.map((row) => row.text)).toEqual(['Streit im Hof;\nzweite Zeile', '=cmd|calc']);
});

test('a Windows-1252 table comes in with its umlauts', async () => {
	const tenantId = await aTenant(platform);
	const content = Buffer.from('id;text;day\n1;Lärm in der Straße;30.06.2018\n', 'latin1');
	await importInto(tenantId, text(content), simple());
	const { rows } = await platform.asSystemOf(tenantId, 'select text from intake.reports');
	expect(rows).toEqual([{ text: 'Lärm in der Straße' }]);
});

test('an undo takes back what nobody has worked on and names what stays', async () => {
	const tenantId = await aTenant(platform);
	const member = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const context = await platform.contextOf(member);
	const { id } = await importInto(tenantId, fixture('karlsruhe'), mappingOf('karlsruhe'));
	await platform.asSystemOf(
		tenantId,
		`update intake.reports set version = 2 where source_key in (select source_key from intake.reports limit 1)`
	);
	const imports = importService(platform);
	expect(await imports.undo(context, id)).toEqual({ ok: true, value: { removed: 199 } });
	const page = await imports.find(context, id);
	expect(page.ok && page.value.stayed.length).toBe(1);
	expect(await imports.undo(context, id)).toMatchObject({ reason: 'not-possible-now' });
});

test('only conflict managers see imports, and an attempt is written down', async () => {
	const tenantId = await aTenant(platform);
	const guide = await platform.contextOf(await aMember(platform, { tenantId, roles: ['CONFLICT_GUIDE'] }));
	expect(await importService(platform).list(guide)).toMatchObject({ ok: false, reason: 'not-yours' });
	const { rows } = await platform.asSystemOf(tenantId, 'select verb, allowed from audit.entries');
	expect(rows).toEqual([{ verb: 'import.opened', allowed: false }]);
});

test('an uploaded file waits for its mapping, is read by the worker and forgotten', async () => {
	const tenantId = await aTenant(platform);
	const context = await platform.contextOf(await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] }));
	const imports = importService(platform);
	const content = readFileSync('tests/fixtures/imports/zuerich.csv');
	const prepared = await imports.prepare(context, { name: 'zuerich.csv', content, format: {} });
	if (!prepared.ok) throw new Error(prepared.reason);
	const { importId } = prepared.value;
	const mapping = mappingOf('zuerich');
	const preview = await imports.preview(context, importId, mapping, true);
	expect(preview).toMatchObject({ test: { good: 200, badCount: 0 } });
	expect(preview?.rows[0]).toMatchObject({ kategorie: 'Abfall/Sammelstelle' });
	expect(await imports.confirm(context, importId, mapping)).toMatchObject({ ok: true });
	const system = await platform.contextOf({ kind: 'system', tenantId });
	expect(await imports.runUploaded(system, importId)).toMatchObject({ ok: true, value: { rowsAdded: 200 } });
	expect(await imports.runUploaded(system, importId)).toMatchObject({ ok: false });
	const { rows } = await platform.asSystemOf(tenantId, 'select content, state from intake.imports');
	expect(rows).toEqual([{ content: null, state: 'DONE' }]);
});
