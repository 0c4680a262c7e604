import { quantile } from '../numbers/negative-binomial.ts';
import { baselinePrior, fitBaseline, predictor, predictorVariance, type BaselinePrior } from './baseline.ts';
import { buildUpCells, weighCells, type Cells, type Evidence } from './evidence.ts';
import { longestLag } from './profiles.ts';

export type BuildUpOptions = {
	readonly prior: BaselinePrior;
	readonly hazard: number;
	/** ln of what similar series let expect, per week; the baseline describes only the deviation from it. */
	readonly offsets?: Float64Array;
	/** Variance of these logarithms. */
	readonly offsetVariance?: number;
	/** Share of the last weeks' cases that is known by now, the present week first (1 beyond its end). */
	readonly reported?: readonly number[];
};

export const buildUpOptions: BuildUpOptions = { prior: baselinePrior, hazard: 1 / 45 };

/**
 * Alarm above these ln odds (a build-up is a little likelier than not): nine false weeks in 1,000 on 3,264 simulated
 * series with years or months of history (scripts/early-warning-thresholds.ts, seed 20261122). Even odds gave
 * ten, but 14 on a further set of months (seed 4711 of the benchmark), hence the margin.
 */
export const buildUpThreshold = 0.1;

export type BuildUpWeek = Evidence & {
	readonly expected: number;
	/** Upper end of the 99 % interval of a single count. */
	readonly upper: number;
};

/**
 * The platform's own detector for the week `now` (0-based) of weekly counts: evidence for a build-up that goes on,
 * from nothing after `now`. Undefined for a week without a count.
 */
export function detectBuildUp(
	counts: Float64Array,
	now: number,
	options: BuildUpOptions = buildUpOptions
): BuildUpWeek | undefined {
	const view = viewOf(counts, now, options);
	return view && judge(view, options.hazard);
}

/** What the last weeks of one series say before it is weighed. */
export type SeriesView = {
	readonly cells: Cells;
	readonly first: number;
	readonly expected: number;
	readonly levelVariance: number;
	readonly dispersion: number;
};

export function viewOf(counts: Float64Array, now: number, options: BuildUpOptions): SeriesView | undefined {
	if (Number.isNaN(counts[now])) return undefined;
	const first = Math.max(0, now + 1 - guardWeeks(now));
	const baseline = fitBaseline(counts, first, options.prior, options.offsets);
	const levelVariance = predictorVariance(baseline, now) + (options.offsetVariance ?? 0);
	const expected = Float64Array.from({ length: now + 1 - first }, (_, i) => {
		const usual = predictor(baseline, first + i) + (options.offsets?.[first + i] ?? 0);
		return Math.exp(Math.min(30, usual)) * (options.reported?.[now - first - i] ?? 1);
	});
	const { dispersion } = baseline;
	const cells = buildUpCells({ counts: counts.subarray(first, now + 1), expected, dispersion, levelVariance });
	return { cells, first, expected: expected[expected.length - 1] as number, levelVariance, dispersion };
}

export function judge(view: SeriesView, hazard: number): BuildUpWeek {
	const evidence = weighCells(view.cells, hazard);
	const { expected, dispersion, levelVariance } = view;
	const upper = quantile(0.99, expected, dispersion + expected * levelVariance);
	return { ...evidence, since: view.first + evidence.since, expected, upper };
}

/** Weeks before the present one that the baseline leaves out, so that a slow rise does not become normal. */
export const guardWeeks = (now: number): number => Math.min(longestLag, Math.max(4, Math.floor(now / 5)));
