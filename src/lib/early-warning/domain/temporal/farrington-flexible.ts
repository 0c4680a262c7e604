import { quantile, upperTail } from '../numbers/negative-binomial.ts';
import { normalQuantile, normalUpperTail, studentTwoSided } from '../numbers/normal.ts';
import {
	anscombeResiduals,
	dispersionOf,
	fitQuasiPoisson,
	outbreakWeights,
	predictorVariance,
	smallestMean,
	type BaselineWeeks,
	type QuasiPoissonFit
} from './quasi-poisson.ts';
import { referenceWeeks, type ReferenceOptions } from './reference-weeks.ts';

/** Options of Farrington Flexible, named as in the package `surveillance`. */
export type FarringtonOptions = ReferenceOptions & {
	readonly reweight: boolean;
	readonly weightsThreshold: number;
	readonly trend: boolean;
	readonly pThresholdTrend: number;
	readonly alpha: number;
	/** At least [cases] in [weeks] up to now, else no alarm. */
	readonly limit54: readonly [number, number];
	readonly powertrans: 'none' | '1/2' | '2/3';
	readonly thresholdMethod: 'delta' | 'nbPlugin' | 'muan';
};

/** The settings of Noufaily et al. 2013 with the bound read from the negative binomial. */
export const noufailyOptions: FarringtonOptions = {
	b: 5,
	w: 3,
	noPeriods: 10,
	pastWeeksNotIncluded: 26,
	reweight: true,
	weightsThreshold: 2.58,
	trend: true,
	pThresholdTrend: 1,
	alpha: 0.01,
	limit54: [5, 4],
	powertrans: '2/3',
	thresholdMethod: 'nbPlugin'
};

export type FarringtonWeek = {
	readonly alarm: boolean;
	/** (y − ŷ)/(U − ŷ); above 1 is an alarm. For `nbPlugin` and `muan` ŷ is the linear predictor, as in R. */
	readonly score: number;
	readonly expected: number;
	/** Upper bound in counts; NaN while the rule "cases in weeks" is not met, as R gives NA. */
	readonly upper: number;
	/** P(Y ≥ y) of the model. */
	readonly p: number;
	readonly dispersion: number;
	/** R's `mu0Vector`: the mean for `nbPlugin`, its quantile 1 − α for `muan`; for `delta` R takes exp of the mean's scale. */
	readonly mean: number;
	/** Per week; NaN when no trend is used. */
	readonly slope: number;
};

type Model = {
	readonly fit: QuasiPoissonFit;
	readonly dispersion: number;
	/** What R takes for the dispersion in standard errors: after reweighting the wrong weights (methods, quirk 4). */
	readonly errorDispersion: number;
};

/**
 * Farrington Flexible (Farrington et al. 1996; Noufaily et al. 2013) for the week `now` (0-based) of weekly `counts`;
 * equal to `farringtonFlexible` of R's `surveillance`, its quirks included. Undefined when the history is shorter
 * than b years and a window, or when the present week has no count.
 */
export function farringtonFlexible(
	counts: Float64Array,
	now: number,
	options: FarringtonOptions
): FarringtonWeek | undefined {
	const observed = counts[now] as number;
	const data = referenceWeeks(counts, now, options);
	if (!data || Number.isNaN(observed) || data.counts.length <= options.noPeriods + 1) return undefined;
	const withTrend = options.trend ? trendModel(data, now + 1, options) : undefined;
	const model = withTrend ?? fitModel(data, false, options);
	const slope = withTrend ? model.fit.slope : Number.NaN;
	const judged = judge(model, observed, now + 1, options);
	const isBusy = casesOf(counts, now, options.limit54[1]) >= options.limit54[0];
	return {
		...judged,
		dispersion: model.dispersion,
		slope,
		alarm: isBusy && judged.score > 1 && observed > 0,
		upper: isBusy ? judged.upper : Number.NaN
	};
}

function fitModel(data: BaselineWeeks, hasTrend: boolean, options: FarringtonOptions): Model {
	const first = fitQuasiPoisson(data, hasTrend);
	const raw = dispersionOf(data, first, first.working);
	if (!options.reweight) return { fit: first, dispersion: Math.max(1, raw), errorDispersion: raw };
	const residuals = anscombeResiduals(data, first, Math.max(1, raw));
	const weights = outbreakWeights(residuals, options.weightsThreshold);
	const fit = fitQuasiPoisson(data, hasTrend, weights);
	return {
		fit,
		dispersion: Math.max(1, dispersionOf(data, fit, fit.working)),
		errorDispersion: dispersionOf(data, fit, weights)
	};
}

/** The model with trend, if the trend may stay: three years, significant, and not beyond what was ever seen. */
function trendModel(data: BaselineWeeks, week: number, options: FarringtonOptions): Model | undefined {
	if (options.b < 3) return undefined;
	const model = fitModel(data, true, options);
	const { slope, weekSpread, degrees, intercepts } = model.fit;
	const t = slope / Math.sqrt(model.errorDispersion / weekSpread);
	const predicted = Math.exp((intercepts[0] as number) + slope * week);
	const isKept = studentTwoSided(t, degrees) < options.pThresholdTrend && predicted <= data.counts.reduce(maximum, 0);
	return isKept ? model : undefined;
}

const maximum = (a: number, b: number): number => Math.max(a, b);

type Judged = Pick<FarringtonWeek, 'expected' | 'upper' | 'score' | 'p' | 'mean'>;

function judge(model: Model, observed: number, week: number, options: FarringtonOptions): Judged {
	const { intercepts, slope } = model.fit;
	const predictor = (intercepts[0] as number) + slope * week;
	const expected = Math.max(Math.exp(predictor), smallestMean);
	const error = Math.sqrt(model.errorDispersion * predictorVariance(model.fit, week, 0));
	const z = normalQuantile(1 - options.alpha);
	if (options.thresholdMethod === 'delta') {
		const tau = model.dispersion + expected * error * error;
		const { upper, p } = transformedBound(expected, tau, observed, options);
		return {
			expected,
			upper,
			p,
			score: (observed - expected) / (upper - expected),
			mean: Math.exp(expected * (1 + z * error))
		};
	}
	const mean = options.thresholdMethod === 'muan' ? Math.exp(predictor + z * error) : expected;
	const upper = quantile(1 - options.alpha, mean, model.dispersion);
	const p = upperTail(observed, mean, model.dispersion);
	return { expected, upper, p, score: (observed - predictor) / (upper - predictor), mean };
}

/** Bound and p on the scale where counts are nearly normal: power 2/3 (skewness), 1/2 (variance) or none. */
function transformedBound(expected: number, tau: number, observed: number, options: FarringtonOptions) {
	const power = { none: 1, '1/2': 1 / 2, '2/3': 2 / 3 }[options.powertrans];
	const centre = Math.pow(expected, power);
	const spread = power * Math.sqrt(tau) * Math.pow(expected, power - 0.5);
	const upper = Math.pow(Math.max(0, centre + normalQuantile(1 - options.alpha) * spread), 1 / power);
	return { upper, p: normalUpperTail((Math.pow(observed, power) - centre) / spread) };
}

function casesOf(counts: Float64Array, now: number, weeks: number): number {
	let sum = 0;
	for (let week = Math.max(0, now - weeks + 1); week <= now; week++) sum += counts[week] || 0;
	return sum;
}
