import { createHash } from 'node:crypto';
import { pipeline, type Readable } from 'node:stream';
import { parse, type CsvError, type Info } from 'csv-parse';
import {
	encodingDoubt,
	recogniseDelimiter,
	watchEncoding,
	type Delimiter,
	type Encoding,
	type EncodingDoubt
} from '../domain/file-recognition.ts';
import type { BadRow, Cells } from '../domain/import-row.ts';

export type CsvFormat = { readonly encoding: Encoding; readonly delimiter: Delimiter };

/** What one reading of the whole file finds out about it. */
export type InspectedFile = {
	readonly format: CsvFormat;
	readonly doubt: EncodingDoubt | undefined;
	readonly header: readonly string[];
	/** SHA-256 of the bytes. */
	readonly fingerprint: string;
	readonly bytes: number;
};

/** Opens the same file from its beginning each time. */
export type FileSource = () => Readable;

const openingBytes = 256 * 1024;
/** A row longer than this is an unclosed quotation mark, not a row. */
const longestRow = 1_000_000;

/** Reads a file once for its encoding, delimiter, header and fingerprint; wishes overrule what was recognised. */
export async function inspectFile(open: FileSource, wishes: Partial<CsvFormat> = {}): Promise<InspectedFile> {
	const hash = createHash('sha256');
	const watcher = watchEncoding();
	const opening: Buffer[] = [];
	let bytes = 0;
	for await (const chunk of open() as AsyncIterable<Buffer>) {
		hash.update(chunk);
		watcher.watch(chunk);
		if (bytes < openingBytes) opening.push(chunk.subarray(0, openingBytes - bytes));
		bytes += chunk.length;
	}
	const encoding = wishes.encoding ?? watcher.finish();
	const text = new TextDecoder(encoding).decode(Buffer.concat(opening), { stream: true });
	const format = { encoding, delimiter: wishes.delimiter ?? recogniseDelimiter(text) };
	return {
		format,
		doubt: encodingDoubt(text),
		header: await headerOf(open, format),
		fingerprint: hash.digest('hex'),
		bytes
	};
}

async function headerOf(open: FileSource, format: CsvFormat): Promise<string[]> {
	for await (const { record } of records(open, format)) if (record) return columnNames(record);
	return [];
}

/** Names of the columns; one without a name is called by its number, a second one of a name gets a number too. */
export function columnNames(header: readonly string[]): string[] {
	const names: string[] = [];
	for (const [index, name] of header.entries()) {
		const plain = name.trim() || String(index + 1);
		names.push(names.includes(plain) ? `${plain} (${index + 1})` : plain);
	}
	return names;
}

export type CsvRow = { readonly line: number; readonly cells: Cells } | { readonly bad: BadRow };

/** The rows below the header, each with the line it begins on; what cannot be taken apart comes as a bad row. */
export async function* csvRows(open: FileSource, format: CsvFormat): AsyncGenerator<CsvRow> {
	let header: string[] | undefined;
	for await (const { record, line, isBroken } of records(open, format)) {
		if (isBroken || !record) yield { bad: { line, reason: 'quotes-broken', column: '' } };
		else if (!header) header = columnNames(record);
		else if (record.length !== header.length) yield { bad: { line, reason: 'wrong-number-of-cells', column: '' } };
		else yield { line, cells: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])) };
	}
}

type CsvRecord = { readonly record?: string[]; readonly line: number; readonly isBroken?: boolean };

async function* records(open: FileSource, format: CsvFormat): AsyncGenerator<CsvRecord> {
	const parser = parse({
		delimiter: format.delimiter,
		relax_column_count: true,
		skip_empty_lines: true,
		info: true,
		max_record_size: longestRow
	});
	// the parser tells its reader of every error, also of one in reading the file
	pipeline(open(), decoded(format.encoding), parser, () => {});
	let line = 1;
	try {
		for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
			yield { record, line };
			line = info.lines + 1;
		}
	} catch (error) {
		if (!String((error as CsvError).code ?? '').startsWith('CSV_')) throw error;
		yield { line, isBroken: true }; // what follows an open quotation mark cannot be told apart any more
	}
}

const decoded = (encoding: Encoding) =>
	async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
		const decoder = new TextDecoder(encoding);
		for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
		yield decoder.decode();
	};
