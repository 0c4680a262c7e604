import { describe, expect, test } from 'vitest';
import { goldenSeries, referenceRows, relativeError } from '../../../../../tests/support/reference-vectors.ts';
import { farringtonFlexible, noufailyOptions, type FarringtonOptions } from './farrington-flexible.ts';

const common = { reweight: true, weightsThreshold: 2.58, trend: true, powertrans: '2/3' } as const;
const configurations: Record<string, FarringtonOptions> = {
	default: {
		...common,
		...{ b: 5, w: 3, noPeriods: 1, pThresholdTrend: 0.05, alpha: 0.05, limit54: [5, 4], thresholdMethod: 'delta' }
	},
	noufaily: noufailyOptions,
	muan: { ...noufailyOptions, b: 4, alpha: 0.025, thresholdMethod: 'muan' },
	noreweight: {
		...{ ...common, reweight: false, b: 3, w: 4, noPeriods: 1, pThresholdTrend: 0.05 },
		...{ alpha: 0.01, limit54: [0, 4], thresholdMethod: 'delta' }
	},
	short_b1: {
		...{ ...common, b: 1, w: 3, noPeriods: 5, pThresholdTrend: 0.05, pastWeeksNotIncluded: 4 },
		...{ alpha: 0.01, limit54: [0, 4], thresholdMethod: 'nbPlugin' }
	}
};

type Column = 'series' | 'config' | 't' | 'expected' | 'upperbound' | 'alarm' | 'score' | 'pvalue' | 'mu0' | 'phi';
type TrendColumn = 'trend_used' | 'trend_coef';
const golden = referenceRows<Column | TrendColumn>('golden_farringtonFlexible');
const series = goldenSeries();

describe('Farrington Flexible answers as R does', () => {
	for (const [name, options] of Object.entries(configurations)) {
		const rows = golden.filter((row) => row.config === name);
		const weeks = rows.map((row) => {
			const week = farringtonFlexible(series.get(row.series) as Float64Array, Number(row.t) - 1, options);
			if (!week) throw new Error(`no answer for ${row.series} at ${row.t}`);
			return { row, week };
		});

		test(`${name}: the alarms of all ${rows.length} weeks are the same`, () => {
			expect(rows.length).toBeGreaterThan(1_400);
			expect(weeks.filter(({ row, week }) => String(Number(week.alarm)) !== row.alarm)).toEqual([]);
			expect(weeks.filter(({ row, week }) => Number.isNaN(week.upper) !== (row.upperbound === 'NA'))).toEqual([]);
		});

		test(`${name}: bound, expected, score, p, dispersion and trend agree to 1e-6`, () => {
			for (const { row, week } of weeks) {
				const errors = [
					relativeError(week.upper, row.upperbound),
					relativeError(week.expected, row.expected),
					relativeError(week.score, row.score),
					relativeError(week.p, row.pvalue),
					relativeError(week.mean, row.mu0),
					relativeError(week.dispersion, row.phi),
					relativeError(week.slope, row.trend_coef)
				];
				expect(Math.max(...errors), `${row.series} ${row.t} ${errors.join(' ')}`).toBeLessThanOrEqual(1e-6);
				expect(Number.isNaN(week.slope)).toBe(row.trend_used === '0');
			}
		});
	}
});

describe('Farrington Flexible on bad input', () => {
	test('gives no answer when the history is shorter than asked, or the week has no count', () => {
		expect(farringtonFlexible(new Float64Array(100), 99, noufailyOptions)).toBeUndefined();
		const gap = new Float64Array(300).fill(1);
		gap[299] = Number.NaN;
		expect(farringtonFlexible(gap, 299, noufailyOptions)).toBeUndefined();
	});

	test('leaves missing weeks out instead of taking them for zeros', () => {
		const steady = Float64Array.from({ length: 300 }, (_, week) => 4 + (week % 3));
		const holes = steady.map((count, week) => (week % 7 === 0 && week < 299 ? Number.NaN : count));
		const whole = farringtonFlexible(steady, 299, noufailyOptions);
		const partial = farringtonFlexible(holes, 299, noufailyOptions);
		expect(partial?.expected).toBeCloseTo(whole?.expected as number, 0);
	});

	test('a history of nothing but zeros and one of ten millions both give finite bounds', () => {
		for (const count of [0, 1e7]) {
			const week = farringtonFlexible(new Float64Array(300).fill(count), 299, { ...noufailyOptions, limit54: [0, 4] });
			expect(Number.isFinite(week?.upper)).toBe(true);
			expect(week?.alarm).toBe(false);
		}
	});

	test('without a power transform, and with the square root, the bound is the textbook one', () => {
		const flat = Float64Array.from({ length: 300 }, (_, week) => (week % 2 === 0 ? 9 : 11));
		const base = { ...noufailyOptions, noPeriods: 1, trend: false, reweight: false, thresholdMethod: 'delta' } as const;
		const none = farringtonFlexible(flat, 299, { ...base, powertrans: 'none' });
		const root = farringtonFlexible(flat, 299, { ...base, powertrans: '1/2' });
		expect(none?.upper).toBeCloseTo((none?.expected ?? 0) + 2.3263 * Math.sqrt(none?.expected ?? 0), 1);
		expect(root?.upper).toBeCloseTo((Math.sqrt(root?.expected ?? 0) + 2.3263 / 2) ** 2, 1);
	});
});
