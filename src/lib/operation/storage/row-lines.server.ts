import type { Readable } from 'node:stream';
import type { Summing } from '../domain/content-sum.ts';
import { digestOf } from './archive-writer.server.ts';

const lineEnd = 0x0a;

/**
 * Cuts a COPY stream into pieces that end with a row and are about `size` bytes long. COPY writes one row per line and
 * escapes line ends within values, so a line end is always the end of a row.
 */
export async function* wholeRows(stream: Readable, sum: Summing, size: number): AsyncGenerator<Buffer> {
	let pieces: Buffer[] = [];
	let length = 0;
	for await (const chunk of stream as AsyncIterable<Buffer>) {
		const end = chunk.lastIndexOf(lineEnd) + 1;
		pieces.push(chunk.subarray(0, end));
		length += end;
		if (length >= size && end > 0) {
			yield summed(pieces, sum);
			pieces = [];
			length = 0;
		}
		if (end < chunk.length) pieces.push(chunk.subarray(end));
		length += chunk.length - end;
	}
	if (length > 0) yield summed(pieces, sum);
}

function summed(pieces: readonly Buffer[], sum: Summing): Buffer {
	const rows = Buffer.concat(pieces);
	addRows(rows, sum);
	return rows;
}

/** Adds every row of a piece that ends with a row. */
export function addRows(rows: Uint8Array, sum: Summing): void {
	for (let start = 0; start < rows.length;) {
		const end = rows.indexOf(lineEnd, start);
		const row = rows.subarray(start, end < 0 ? rows.length : end);
		sum.add(digestOf(row), row.length);
		start += row.length + 1;
	}
}
