import { existsSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aMember, aPlatform, aReport, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { eicar, startClamd, type Clamd } from '../../../../tests/support/clamd.ts';
import { superuserClient } from '../../../../tests/support/database.ts';
import { dumpEverything } from '../../../../tests/support/dump.ts';
import { clamavScanner } from '../../platform/server/files/virus-scanner.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { keyRenewal } from '../../secrecy/index.server.ts';
import { sealedAttachments } from '../storage/attachments.server.ts';
import { readAttachment } from './read-report.server.ts';
import { lookAfterFiles, scanAttachment } from './scan-attachments.server.ts';
import { removeFile, sweepFiles } from './remove-files.server.ts';
import { submitReport } from './submit-report.server.ts';

let platform: TestPlatform;
let clamd: Clamd | string;
beforeAll(async () => {
	platform = await aPlatform();
	clamd = await startClamd();
	if (typeof clamd === 'string') console.warn(`Tests of the virus scanner are skipped. ${clamd}`);
}, 240_000);
afterAll(async () => {
	if (typeof clamd !== 'string') await clamd.stop();
	await platform.drop();
});

const aFile = (text: string) => ({
	mediaType: 'application/pdf' as const,
	content: Buffer.from(text),
	width: null,
	height: null
});

async function aReportWithFile(by: Platform, text = 'Foto vom Hof') {
	const tenantId = await aTenant(platform);
	const context = await platform.contextOf({ kind: 'reporter' as const, tenantId });
	const submission = aReport({ attachments: [aFile(text)] });
	const sent = await submitReport(by)(context, submission);
	if (!sent.ok) throw new Error(sent.reason);
	const { rows } = await platform.asSystemOf(tenantId, 'select id, stored_as, scan_state from intake.attachments');
	const attachmentId = rows[0].id as string;
	const manager = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const read = async () => {
		const outcome = await readAttachment(platform)(
			await platform.contextOf(manager),
			sent.value.reportId,
			attachmentId
		);
		return outcome.ok ? (await buffer(outcome.value.content)).toString() : outcome.reason;
	};
	const state = async () =>
		(await platform.asSystemOf(tenantId, 'select scan_state from intake.attachments')).rows[0].scan_state as string;
	return { tenantId, attachmentId, read, state, storedAs: rows[0].stored_as as string, context, submission };
}

const filesBelow = (directory: string): string[] =>
	readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((path) =>
		statSync(join(directory, path)).isFile()
	);

test('a file lies encrypted in the store, opens for those who may, and a second click leaves no second one', async () => {
	const { read, storedAs, tenantId, context, submission } = await aReportWithFile(platform);
	expect(await read()).toBe('Foto vom Hof');
	expect(readFileSync(join(platform.config.filesDir, storedAs)).includes('Foto')).toBe(false);
	await submitReport(platform)(context, submission);
	expect(filesBelow(join(platform.config.filesDir, tenantId))).toHaveLength(1);
});

test('a stolen copy of the database shows nothing of a file', async () => {
	await aReportWithFile(platform, 'Foto vom Klingelschild');
	const { rows } = await platform.database.pool.query<{ name: string }>('select current_database() as name');
	const thief = superuserClient(inject('databaseServer'), rows[0]?.name ?? '');
	await thief.connect();
	const copy = await dumpEverything(thief);
	await thief.end();
	expect(copy).toContain('application/pdf');
	expect(copy).not.toContain('Klingelschild');
});

test('after a new data key the same file opens, and was not written again', async () => {
	const { read, storedAs, tenantId } = await aReportWithFile(platform);
	const before = readFileSync(join(platform.config.filesDir, storedAs));
	const renewal = keyRenewal(platform, [sealedAttachments]);
	await renewal.rotateTenantKey(tenantId);
	expect(await renewal.reseal(tenantId)).toBe(1);
	expect(await read()).toBe('Foto vom Hof');
	expect(readFileSync(join(platform.config.filesDir, storedAs))).toEqual(before);
});

test('a file from before files were stored elsewhere opens, and the worker moves it out of the database', async () => {
	const { read, tenantId, attachmentId } = await aReportWithFile(platform);
	await platform.asSystemOf(
		tenantId,
		`update intake.attachments set content = 'Altes Foto', stored_as = null, own_key = null where id = '${attachmentId}'`
	);
	expect(await read()).toBe('Altes Foto');
	await lookAfterFiles(platform)();
	const { rows } = await platform.asSystemOf(
		tenantId,
		'select content, stored_as is not null as moved from intake.attachments'
	);
	expect(rows).toEqual([{ content: null, moved: true }]);
	expect(await read()).toBe('Altes Foto');
});

const pathOf = (name: string): string => join(platform.config.filesDir, name);

test('a report that goes orders the removal of its files with the commit, and a rolled-back deletion orders nothing', async () => {
	const { tenantId, storedAs, read } = await aReportWithFile(platform);
	const erase = 'delete from intake.attachments; delete from intake.messages; delete from intake.receipts';
	await expect(platform.asSystemOf(tenantId, `begin; ${erase}; select 1 / 0`)).rejects.toThrow();
	expect(await read()).toBe('Foto vom Hof');
	expect(await platform.waitingJobs('intake.remove-file')).not.toContainEqual({ tenantId, storedAs });
	await platform.asSystemOf(tenantId, erase);
	expect(existsSync(pathOf(storedAs))).toBe(true); // until the job has run
	expect(await platform.waitingJobs('intake.remove-file')).toContainEqual({ tenantId, storedAs });
	await removeFile(platform)({ tenantId, storedAs });
	expect(existsSync(pathOf(storedAs))).toBe(false);
	await removeFile(platform)({ tenantId, storedAs }); // run again after a crash
});

test('a store that does not answer lets the job fail, so that the queue tries again; a file whose row stands stays', async () => {
	const { tenantId, storedAs, read } = await aReportWithFile(platform);
	await removeFile(platform)({ tenantId, storedAs });
	expect(await read()).toBe('Foto vom Hof');
	await platform.asSystemOf(tenantId, 'delete from intake.attachments');
	const away = {
		...platform,
		files: { ...platform.files, remove: () => Promise.reject(new Error('away')) }
	};
	await expect(removeFile(away)({ tenantId, storedAs })).rejects.toThrow('away');
	expect(existsSync(pathOf(storedAs))).toBe(true);
});

test('files and drafts older than a day that no row knows are swept away; young ones, known ones and foreign ones stay', async () => {
	const { tenantId, storedAs } = await aReportWithFile(platform);
	const stranger = `${randomId()}/${randomId()}`;
	await platform.files.put(stranger, (async function* () {})());
	const put = (name: string, isOld: boolean): string => {
		writeFileSync(pathOf(`${tenantId}/${name}`), 'x');
		if (isOld) utimesSync(pathOf(`${tenantId}/${name}`), new Date(0), new Date(0));
		return `${tenantId}/${name}`;
	};
	const gone = [put(randomId(), true), put(`${randomId()}.0a1b2c3d`, true)];
	const kept = [storedAs, stranger, put(randomId(), false), put(`${randomId()}.0a1b2c3d`, false), put('README', true)];
	for (const name of [storedAs, stranger]) utimesSync(pathOf(name), new Date(0), new Date(0));
	await sweepFiles(platform)();
	expect(gone.map((name) => existsSync(pathOf(name)))).toEqual([false, false]);
	expect(kept.map((name) => existsSync(pathOf(name)))).toEqual([true, true, true, true, true]);
});

const scanning = (address: string): Platform => ({ ...platform, scanner: clamavScanner(address) });

test('while the scanner is away a file is held back and not lost; its job fails, waits in the queue and later gives it free', async (task) => {
	if (typeof clamd === 'string') return task.skip(clamd);
	const { read, state, tenantId, attachmentId } = await aReportWithFile(scanning('/nowhere/clamd.sock'));
	const scan = (by: Platform) => scanAttachment(by)({ tenantId, attachmentId });
	expect([await state(), await read()]).toEqual(['WAITING', 'held-back']);
	await expect(scan(scanning('/nowhere/clamd.sock'))).rejects.toThrow();
	expect([await state(), await read()]).toEqual(['WAITING', 'held-back']);
	expect(await platform.waitingJobs('intake.scan')).toContainEqual({ tenantId, attachmentId });
	await scan(scanning(clamd.socket));
	expect([await state(), await read()]).toEqual(['CLEAN', 'Foto vom Hof']);
});

test('a file with malware goes into quarantine, with a trace, and nobody opens it', async (task) => {
	if (typeof clamd === 'string') return task.skip(clamd);
	const by = scanning(clamd.socket);
	const { read, state, tenantId, attachmentId } = await aReportWithFile(by, `${'a'.repeat(300_000)}${eicar}`);
	await scanAttachment(by)({ tenantId, attachmentId });
	expect([await state(), await read()]).toEqual(['QUARANTINED', 'held-back']);
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select 1 from audit.entries where verb = 'attachment.quarantined'`
	);
	expect(rows).toHaveLength(1);
});
