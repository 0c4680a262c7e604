import { Readable } from 'node:stream';
import { v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import { enqueue } from '../../jobs/index.server.ts';
import type { Context, MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { EncodingDoubt } from '../domain/file-recognition.ts';
import type { Cells, ImportMapping } from '../domain/import-row.ts';
import {
	findImport,
	getContent,
	insertImport,
	lockImport,
	saveImportState,
	saveMapping,
	type StoredImport
} from '../storage/imports.server.ts';
import { csvRows, inspectFile, type CsvFormat, type FileSource } from './csv-rows.server.ts';
import { mayImport } from './may-import.server.ts';
import { runImport, testImport, type TestRun } from './run-import.server.ts';

export const largestUpload = 30 * 1024 * 1024;

const sourceOf =
	(content: Buffer): FileSource =>
	() =>
		Readable.from([content]);

export type Upload = { readonly name: string; readonly content: Buffer; readonly format: Partial<CsvFormat> };

/** Keeps an uploaded file until somebody says what its columns mean. */
export const prepareImport =
	(platform: Platform) =>
	async (
		context: MemberContext,
		upload: Upload
	): Promise<Outcome<{ importId: string }, 'not-yours' | 'too-large' | 'empty'>> => {
		if (upload.content.length > largestUpload) return refuse('too-large');
		const file = await inspectFile(sourceOf(upload.content), upload.format);
		if (file.header.length < 2) return refuse('empty');
		return platform.database.inTenant(context, async (tx) => {
			if (!(await mayImport(tx, context))) return refuse('not-yours');
			const id = newId();
			await insertImport(tx, {
				tenantId: context.actor.tenantId,
				id,
				name: upload.name.slice(0, 200),
				state: 'PREVIEW',
				mapping: null,
				fingerprint: file.fingerprint,
				...file.format,
				content: upload.content,
				createdBy: context.actor.userId,
				createdAt: context.now
			});
			await recordAudit(tx, context, { verb: 'import.uploaded', objectType: 'import', objectId: id });
			return succeed({ importId: id });
		});
	};

export type Preview = {
	readonly header: readonly string[];
	readonly rows: readonly Cells[];
	/** Different values of the status column in the rows looked at, when one is chosen. */
	readonly statusWords: readonly string[];
	readonly doubt: EncodingDoubt | undefined;
	readonly test: TestRun | undefined;
};

const shownRows = 5;
const rowsLookedAt = 5_000;

/** First rows of an uploaded file; with a mapping also a test run over the whole file. */
export const previewImport =
	(platform: Platform) =>
	async (
		context: MemberContext,
		importId: string,
		mapping: ImportMapping | undefined,
		withTest: boolean
	): Promise<Preview | undefined> => {
		const waiting = await platform.database.inTenant(context, async (tx) => {
			const found = await findImport(tx, context.actor.tenantId, importId);
			const content = found?.state === 'PREVIEW' ? await getContent(tx, context.actor.tenantId, importId) : null;
			return found && content ? { found, open: sourceOf(content) } : undefined;
		});
		if (!waiting) return undefined;
		const { found, open } = waiting;
		const { header, doubt } = await inspectFile(open, found);
		return {
			header,
			doubt,
			...(await lookAtRows(open, found, mapping?.columns.status ?? '')),
			test: mapping && withTest ? await testImport(open, found, mapping, context.now, 100) : undefined
		};
	};

async function lookAtRows(open: FileSource, format: CsvFormat, statusColumn: string) {
	const rows: Cells[] = [];
	const words = new Set<string>();
	let seen = 0;
	for await (const row of csvRows(open, format)) {
		seen += 1;
		if ('cells' in row) {
			if (rows.length < shownRows) rows.push(row.cells);
			const word = statusColumn ? row.cells[statusColumn]?.trim() : '';
			if (word && words.size < 30) words.add(word);
		}
		if (seen >= (statusColumn ? rowsLookedAt : shownRows)) break;
	}
	return { rows, statusWords: [...words] };
}

/** Hands a previewed file with its mapping to the worker. */
export const confirmImport =
	(platform: Platform) =>
	(
		context: MemberContext,
		importId: string,
		mapping: ImportMapping
	): Promise<Outcome<undefined, 'not-yours' | 'not-possible-now'>> =>
		platform.database.inTenant(context, async (tx) => {
			if (!(await mayImport(tx, context, importId))) return refuse('not-yours');
			const { tenantId } = context.actor;
			const current = await lockImport(tx, tenantId, importId);
			if (current?.state !== 'PREVIEW') return refuse('not-possible-now');
			await saveMapping(tx, tenantId, importId, mapping);
			await saveImportState(tx, tenantId, importId, { state: 'RUNNING', at: context.now });
			await enqueue(tx, 'intake.import', { tenantId, importId }, { key: `intake.import:${importId}` });
			await recordAudit(tx, context, { verb: 'import.started', objectType: 'import', objectId: importId });
			return succeed();
		});

/** What the worker does: reads the kept file; harmless when the import is over already. */
export const runUploadedImport =
	(platform: Platform) =>
	async (context: Context, importId: string): Promise<Outcome<StoredImport, 'not-running'>> => {
		const content = await platform.database.inTenant(context, (tx) => getContent(tx, context.actor.tenantId, importId));
		return content ? runImport(platform)(context, importId, sourceOf(content)) : refuse('not-running');
	};
