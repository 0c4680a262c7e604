import { createHash } from 'node:crypto';
import { v4 as randomId, v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import { getTenant, type Tenant } from '../../identity/index.server.ts';
import type { Context } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { plainDateOf } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import { holidaysOf } from '../../platform/server/holidays.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { readRow, type BadRow, type ImportedRow, type ImportMapping } from '../domain/import-row.ts';
import { deadlinesOf } from '../domain/report.ts';
import { insertImportedReports, knownSourceKeys, type NewImportedReport } from '../storage/imported-reports.server.ts';
import {
	findImport,
	findInterrupted,
	insertImport,
	lockImport,
	saveImportState,
	saveProgress,
	type StoredImport
} from '../storage/imports.server.ts';
import { csvRows, type CsvFormat, type FileSource } from './csv-rows.server.ts';
import { importWords, type ImportWords } from './import-words.server.ts';
import { newReference } from './new-reference.server.ts';

export type ImportStart = {
	readonly name: string;
	readonly mapping: ImportMapping;
	readonly format: CsvFormat;
	readonly fingerprint: string;
};

/** Begins an import of a file at hand, or finds the one of the same file that was interrupted. */
export const beginImport =
	(platform: Platform) =>
	(context: Context, start: ImportStart): Promise<{ importId: string; resumedAt: number }> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			const interrupted = await findInterrupted(tx, tenantId, start.fingerprint, start.mapping);
			if (interrupted) return { importId: interrupted.id, resumedAt: interrupted.rowsRead };
			const id = newId();
			await insertImport(tx, {
				tenantId,
				id,
				name: start.name,
				state: 'RUNNING',
				mapping: start.mapping,
				fingerprint: start.fingerprint,
				...start.format,
				content: null,
				createdBy: context.actor.kind === 'member' ? context.actor.userId : null,
				createdAt: context.now
			});
			await recordAudit(tx, context, { verb: 'import.started', objectType: 'import', objectId: id });
			return { importId: id, resumedAt: 0 };
		});

type Batch = { rows: ImportedRow[]; bad: BadRow[] };
const batchSize = 1_000;

/**
 * Reads the rest of a running import, a thousand rows per transaction with the progress in it: killed at any moment, it
 * goes on after the last complete batch. Ends early with `not-running` when somebody undoes it or another run took it over.
 */
export const runImport =
	(platform: Platform) =>
	async (
		context: Context,
		importId: string,
		open: FileSource,
		onProgress: (rowsRead: number) => void = () => {}
	): Promise<Outcome<StoredImport, 'not-running'>> => {
		const { tenantId } = context.actor;
		const begun = await platform.database.inTenant(context, async (tx) => {
			const running = await findImport(tx, tenantId, importId);
			if (running?.state !== 'RUNNING' || !running.mapping) return undefined;
			const words = await importWords(tx, tenantId, running.mapping);
			return { running, mapping: running.mapping, run: { importId, words, tenant: await getTenant(tx, tenantId) } };
		});
		if (!begun) return refuse('not-running');
		const { running, mapping, run } = begun;
		let rowsRead = running.rowsRead;
		for await (const batch of batches(open, running, mapping, rowsRead, context.now)) {
			const isSaved = await platform.database.inTenant(context, (tx) => saveBatch(tx, run, mapping, rowsRead, batch));
			if (!isSaved) return refuse('not-running');
			rowsRead += batch.rows.length + batch.bad.length;
			onProgress(rowsRead);
		}
		return platform.database.inTenant(context, (tx) => finish(tx, context, importId));
	};

/** Rows after the first `skipped`, read and sorted into good and bad. */
async function* batches(
	open: FileSource,
	format: CsvFormat,
	mapping: ImportMapping,
	skipped: number,
	now: Date
): AsyncGenerator<Batch> {
	let batch: Batch = { rows: [], bad: [] };
	let position = 0;
	for await (const row of csvRows(open, format)) {
		position += 1;
		if (position <= skipped) continue;
		const result = 'bad' in row ? row : readRow(mapping, row.cells, row.line, now);
		if ('bad' in result) batch.bad.push(result.bad);
		else batch.rows.push(result.row);
		if (batch.rows.length + batch.bad.length < batchSize) continue;
		yield batch;
		batch = { rows: [], bad: [] };
	}
	if (batch.rows.length + batch.bad.length > 0) yield batch;
}

type Run = { readonly importId: string; readonly words: ImportWords; readonly tenant: Tenant };

async function saveBatch(tx: Tx, run: Run, mapping: ImportMapping, rowsBefore: number, batch: Batch): Promise<boolean> {
	const { tenant, importId, words } = run;
	const current = await lockImport(tx, tenant.id, importId);
	if (current?.state !== 'RUNNING' || current.rowsRead !== rowsBefore) return false;
	await words.learn(tx, batch.rows);
	const added = await addRows(tx, run, mapping, batch.rows);
	const counts = { read: batch.rows.length + batch.bad.length, added, known: batch.rows.length - added };
	await saveProgress(tx, tenant.id, importId, counts, batch.bad);
	return true;
}

/** Adds the rows whose key is new; a reference that is taken is drawn again. */
async function addRows(tx: Tx, run: Run, mapping: ImportMapping, rows: readonly ImportedRow[]): Promise<number> {
	const byKey = new Map<string, ImportedRow>();
	for (const row of rows) {
		const key = sourceKeyOf(mapping, row);
		if (!byKey.has(key)) byKey.set(key, row);
	}
	let added = 0;
	for (let round = 0; round < 5; round += 1) {
		for (const key of await knownSourceKeys(tx, run.tenant.id, [...byKey.keys()])) byKey.delete(key);
		if (byKey.size === 0) return added;
		const reports = [...byKey].map(([key, row]) => reportOf(run, mapping, key, row));
		const stored = await insertImportedReports(tx, run.tenant.id, run.importId, reports);
		for (const key of stored) byKey.delete(key);
		added += stored.size;
		if (byKey.size === 0) return added;
	}
	throw new Error('rows of an import cannot be stored although their keys are free');
}

/** Long keys, and rows without a key of their own, are named by their hash. */
const sourceKeyOf = ({ source, columns }: ImportMapping, { key }: ImportedRow): string =>
	`${source}:${columns.key.length > 0 && key.length <= 120 ? key : createHash('sha256').update(key).digest('hex')}`;

function reportOf(run: Run, mapping: ImportMapping, sourceKey: string, row: ImportedRow): NewImportedReport {
	const { tenant, words } = run;
	return {
		id: newId(),
		reference: newReference(),
		submissionId: randomId(),
		sourceKey,
		language: mapping.language,
		text: row.text,
		placeText: row.placeText,
		areaId: words.areaOf(row.areaLabel),
		latitude: row.latitude,
		longitude: row.longitude,
		topicCode: words.topicOf(row.topicLabel),
		receivedAt: row.receivedAt,
		...deadlinesOf(plainDateOf(row.receivedAt), tenant, holidaysOf(tenant.country, tenant.state)),
		state: row.doneAt ? 'FEEDBACK_GIVEN' : 'RECEIVED',
		acknowledgedAt: row.doneAt,
		feedbackGivenAt: row.doneAt
	};
}

async function finish(tx: Tx, context: Context, importId: string): Promise<Outcome<StoredImport, 'not-running'>> {
	const { tenantId } = context.actor;
	const current = await lockImport(tx, tenantId, importId);
	if (current?.state !== 'RUNNING') return refuse('not-running');
	await saveImportState(tx, tenantId, importId, { state: 'DONE', at: context.now });
	await recordAudit(tx, context, { verb: 'import.finished', objectType: 'import', objectId: importId });
	const finished = await findImport(tx, tenantId, importId);
	return finished ? succeed(finished) : refuse('not-running');
}

export type TestRun = { readonly good: number; readonly bad: readonly BadRow[]; readonly badCount: number };

/** Reads the whole file and adds nothing. */
export async function testImport(
	open: FileSource,
	format: CsvFormat,
	mapping: ImportMapping,
	now: Date,
	listed = 1_000
): Promise<TestRun> {
	let good = 0;
	let badCount = 0;
	const bad: BadRow[] = [];
	for await (const batch of batches(open, format, mapping, 0, now)) {
		good += batch.rows.length;
		badCount += batch.bad.length;
		bad.push(...batch.bad.slice(0, Math.max(0, listed - bad.length)));
	}
	return { good, bad, badCount };
}
