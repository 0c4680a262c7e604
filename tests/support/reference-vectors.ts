import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Rows of a reference table of the early-warning detector (tests/fixtures/early-warning), by the names of its columns. */
export function referenceRows<Column extends string>(name: string): Record<Column, string>[] {
	const file = new URL(`../fixtures/early-warning/${name}.csv.gz`, import.meta.url);
	const [head = '', ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trim().split(/\r?\n/);
	const columns = head.split(',');
	return lines.map((line) => {
		const values = line.split(',');
		return Object.fromEntries(columns.map((column, i) => [column, values[i] ?? ''])) as Record<Column, string>;
	});
}

/** The golden input series, weekly counts by series. */
export const goldenSeries = (): Map<string, Float64Array> =>
	new Map(
		referenceRows<'series' | 'counts'>('golden_input_series').map(({ series, counts }) => [
			series,
			Float64Array.from(counts.split(';'), Number)
		])
	);

/** How far a value is from the reference, relative to it; NA in the reference is no claim. */
export function relativeError(got: number, reference: string): number {
	if (reference === 'NA') return 0;
	const wanted = reference === 'Inf' ? Infinity : Number(reference);
	if (got === wanted) return 0;
	return Math.abs(got - wanted) / Math.max(Math.abs(wanted), 1e-6);
}
