import { describe, expect, test } from 'vitest';
import { goldenSeries, referenceRows, relativeError } from '../../../../../tests/support/reference-vectors.ts';
import { cusum, negativeBinomialGlr, outbreakP, type CumulatedWeek } from './cumulative-sum.ts';
import { ears, type EarsOptions } from './ears.ts';
import { bayes, rki } from './recent-weeks.ts';

const series = goldenSeries();
const countsOf = (name: string): Float64Array => series.get(name) as Float64Array;

describe('EARS answers as R does', () => {
	type Column = 'series' | 'method' | 'alpha' | 'minSigma' | 'baseline' | 't' | 'upperbound' | 'alarm';
	const rows = referenceRows<Column>('golden_ears');

	for (const method of ['C1', 'C2', 'C3'] as const) {
		test(`${method}: alarms the same, bounds to 1e-6`, () => {
			const own = rows.filter((row) => row.method === method);
			expect(own.length).toBeGreaterThan(1_800);
			for (const row of own) {
				const options: EarsOptions = {
					...{ method, alpha: Number(row.alpha), minSigma: Number(row.minSigma) },
					baseline: Number(row.baseline)
				};
				const week = ears(countsOf(row.series), Number(row.t) - 1, options);
				if (row.alarm === 'NA' || row.upperbound === 'NA') {
					expect(week?.alarm ?? 'NA').toBe('NA');
					continue;
				}
				expect(String(Number(week?.alarm)), JSON.stringify(row)).toBe(row.alarm);
				expect(relativeError(week?.upper ?? NaN, row.upperbound), JSON.stringify(row)).toBeLessThanOrEqual(1e-6);
			}
		});
	}

	test('there is no answer before the baseline is full, nor over a missing week', () => {
		const options: EarsOptions = { method: 'C2', alpha: 0.001, baseline: 7, minSigma: 0.5 };
		expect(ears(new Float64Array(20), 8, options)).toBeUndefined();
		expect(ears(new Float64Array(20), 9, options)?.alarm).toBe(false);
		expect(ears(new Float64Array(20).fill(NaN, 10, 11), 15, options)).toBeUndefined();
	});
});

describe('methods for short histories answer as R does', () => {
	type Column = 'series' | 'method' | 't' | 'upperbound' | 'alarm';
	const rows = referenceRows<Column>('golden_others');
	const of = (prefix: string) => rows.filter((row) => row.method.startsWith(prefix));

	function agrees(row: Record<Column, string>, week: Pick<CumulatedWeek, 'alarm' | 'upper'> | undefined) {
		expect(String(Number(week?.alarm)), JSON.stringify(row)).toBe(row.alarm);
		expect(relativeError(week?.upper ?? NaN, row.upperbound), JSON.stringify(row)).toBeLessThanOrEqual(1e-6);
	}

	/** Methods that run over a range: computed once per series from the first week the reference shows. */
	function agreesFromStart(prefix: string, run: (counts: Float64Array, from: number) => CumulatedWeek[]) {
		for (const name of new Set(of(prefix).map((row) => row.series))) {
			const own = of(prefix).filter((row) => row.series === name);
			const weeks = run(countsOf(name), Number(own[0]?.t) - 1);
			expect(weeks).toHaveLength(own.length);
			own.forEach((row, i) => agrees(row, weeks[i]));
		}
	}

	test('CUSUM', () => agreesFromStart('cusum', (counts, from) => cusum(counts, from, { k: 1.04, h: 2.26 })));
	test('negative-binomial GLR', () =>
		agreesFromStart('glrnb', (counts, from) => negativeBinomialGlr(counts, from, { alpha: 0.2, limit: 5 })));
	test('OutbreakP, where its statistic stays below 1e30 (beyond, the products of R overflow)', () => {
		for (const row of of('outbreakP')) {
			const { alarm, score } = outbreakP(countsOf(row.series), Number(row.t) - 1, 100);
			if (score > 1e30) continue;
			expect(String(Number(alarm))).toBe(row.alarm);
			expect(relativeError(score, row.upperbound), JSON.stringify(row)).toBeLessThanOrEqual(1e-6);
		}
	});
	test('Bayes', () =>
		of('bayes').forEach((row) => agrees(row, bayes(countsOf(row.series), Number(row.t) - 1, 6, 0.05))));
	test('RKI', () => of('rki').forEach((row) => agrees(row, rki(countsOf(row.series), Number(row.t) - 1, 6))));
});
