import { normalQuantile } from '../numbers/normal.ts';

export type EarsOptions = {
	readonly method: 'C1' | 'C2' | 'C3';
	readonly alpha: number;
	/** Weeks of the baseline. */
	readonly baseline: number;
	/** Floor of the standard deviation; at 0 a first signal after silence is an infinite deviation. */
	readonly minSigma: number;
};

/** Bound in counts and whether the week is above it; `score` is the statistic in standard deviations. */
export type BoundedWeek = {
	readonly alarm: boolean;
	readonly score: number;
	readonly expected: number;
	readonly upper: number;
};

/** Weeks between the baseline and the present week. */
const lag = { C1: 0, C2: 2, C3: 2 } as const;

/**
 * EARS C1, C2, C3 (Hutwagner et al. 2003; Fricker et al. 2008) for the week `now` (0-based), equal to `earsC` of R's
 * `surveillance`. Undefined while the history is shorter than the baseline or a week of it is missing.
 */
export function ears(counts: Float64Array, now: number, options: EarsOptions): BoundedWeek | undefined {
	const observed = counts[now] as number;
	const base = baselineOf(counts, now, options);
	if (!base || Number.isNaN(observed)) return undefined;
	const z = normalQuantile(1 - options.alpha);
	if (options.method === 'C3') return cumulated(counts, now, options, base, z);
	const upper = base.mean + z * base.sigma;
	return { alarm: observed > upper, score: deviation(observed, base), expected: base.mean, upper };
}

type Baseline = { readonly mean: number; readonly sigma: number };

function baselineOf(counts: Float64Array, now: number, { method, baseline, minSigma }: EarsOptions) {
	const end = now - lag[method];
	if (end - baseline < 0) return undefined;
	const weeks = counts.subarray(end - baseline, end);
	const mean = weeks.reduce((sum, count) => sum + count, 0) / baseline;
	const squares = weeks.reduce((sum, count) => sum + (count - mean) ** 2, 0);
	if (Number.isNaN(mean)) return undefined;
	return { mean, sigma: Math.max(minSigma, Math.sqrt(squares / (baseline - 1))) };
}

/** NaN for a flat baseline that goes on: R has no C3 for it either. */
const deviation = (observed: number, { mean, sigma }: Baseline): number => (observed - mean) / sigma;

/**
 * C3 adds what this and the two weeks before were above one standard deviation (`score`). R's bound takes off only what
 * the two earlier weeks bring, counted from the present count, so its alarm rests on these two; kept as it is.
 */
function cumulated(counts: Float64Array, now: number, options: EarsOptions, base: Baseline, z: number) {
	let earlier = 0;
	for (let week = now - 2; week < now; week++) {
		const before = baselineOf(counts, week, options);
		if (!before || Number.isNaN(counts[week])) return undefined;
		earlier += Math.max(0, deviation(counts[week] as number, before) - 1);
	}
	const observed = counts[now] as number;
	const score = earlier + Math.max(0, (deviation(observed, base) || 0) - 1);
	const upper = Math.max(0, observed + base.sigma * (z - earlier));
	if (Number.isNaN(upper)) return undefined;
	return { alarm: observed > upper, score, expected: base.mean, upper };
}
