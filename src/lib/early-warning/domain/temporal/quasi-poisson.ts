/** Counts of the baseline with what explains them; all arrays have one entry per week used. */
export type BaselineWeeks = {
	readonly counts: Float64Array;
	/** Index of the week in the series, in weeks. */
	readonly weeks: Float64Array;
	/** Level of the block factor, 0 … blocks − 1; the present week belongs to level 0. */
	readonly levels: Uint8Array;
	readonly blocks: number;
};

/**
 * Quasi-Poisson regression with log link: one intercept per block and, if wished, a common slope over time.
 * X'WX is an arrow, so its inverse is had from the weighted sums of the blocks.
 */
export type QuasiPoissonFit = {
	readonly intercepts: Float64Array;
	/** Per week; 0 without trend. */
	readonly slope: number;
	readonly means: Float64Array;
	/** IRLS weights of the last round, at the means before it, as R's `glm` leaves them. */
	readonly working: Float64Array;
	/** Σ of the working weights per block, weighted mean of the weeks per block, and Σ w (week − mean)². */
	readonly blockWeights: Float64Array;
	readonly blockWeeks: Float64Array;
	readonly weekSpread: number;
	readonly degrees: number;
};

const tolerance = 1e-8;
const maxRounds = 25;
/** R's log link lets no mean fall below this; only baselines of nothing but zeros come near. */
export const smallestMean = Number.EPSILON;

/** Fits by IRLS (McCullagh & Nelder 1989) with start μ = y + 0.1 and stop at a relative change of deviance below 1e-8. */
export function fitQuasiPoisson(data: BaselineWeeks, hasTrend: boolean, prior?: Float64Array): QuasiPoissonFit {
	const n = data.counts.length;
	const state = startOf(data, hasTrend);
	let deviance = devianceOf(data, state.means, state.predictors, prior);
	for (let round = 0; round < maxRounds; round++) {
		weigh(data, state, prior);
		solve(data, state, hasTrend);
		const before = deviance;
		deviance = devianceOf(data, state.means, state.predictors, prior);
		if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < tolerance) break;
	}
	return { ...state, degrees: n - usedBlocks(state.blockWeights) - (hasTrend ? 1 : 0) };
}

type State = {
	intercepts: Float64Array;
	slope: number;
	means: Float64Array;
	predictors: Float64Array;
	responses: Float64Array;
	working: Float64Array;
	blockWeights: Float64Array;
	blockWeeks: Float64Array;
	weekSpread: number;
};

function startOf(data: BaselineWeeks, hasTrend: boolean): State {
	const n = data.counts.length;
	const means = data.counts.map((count) => count + 0.1);
	return {
		intercepts: new Float64Array(data.blocks),
		slope: 0,
		means,
		predictors: means.map(Math.log),
		responses: new Float64Array(n),
		working: new Float64Array(n),
		blockWeights: new Float64Array(data.blocks),
		blockWeeks: new Float64Array(data.blocks),
		weekSpread: hasTrend ? 0 : Infinity
	};
}

function weigh({ counts }: BaselineWeeks, { means, predictors, responses, working }: State, prior?: Float64Array) {
	for (let i = 0; i < counts.length; i++) {
		const mean = means[i] as number;
		working[i] = prior ? mean * (prior[i] as number) : mean;
		responses[i] = (predictors[i] as number) + ((counts[i] as number) - mean) / mean;
	}
}

/** One weighted least-squares step: centre weeks and responses within blocks, slope from what remains. */
function solve(data: BaselineWeeks, state: State, hasTrend: boolean): void {
	const { weeks, levels, blocks } = data;
	const { working, responses, blockWeights, blockWeeks, intercepts } = state;
	blockWeights.fill(0);
	blockWeeks.fill(0);
	intercepts.fill(0);
	for (let i = 0; i < weeks.length; i++) {
		const level = levels[i] as number;
		const weight = working[i] as number;
		blockWeights[level] = (blockWeights[level] as number) + weight;
		blockWeeks[level] = (blockWeeks[level] as number) + weight * (weeks[i] as number);
		intercepts[level] = (intercepts[level] as number) + weight * (responses[i] as number);
	}
	for (let level = 0; level < blocks; level++) {
		const weight = blockWeights[level] as number;
		if (weight === 0) continue;
		blockWeeks[level] = (blockWeeks[level] as number) / weight;
		intercepts[level] = (intercepts[level] as number) / weight;
	}
	if (hasTrend) solveSlope(data, state);
	predict(data, state);
}

function solveSlope({ weeks, levels, blocks }: BaselineWeeks, state: State): void {
	const { working, responses, blockWeeks, intercepts } = state;
	let spread = 0;
	let product = 0;
	for (let i = 0; i < weeks.length; i++) {
		const level = levels[i] as number;
		const distance = (weeks[i] as number) - (blockWeeks[level] as number);
		spread += (working[i] as number) * distance * distance;
		product += (working[i] as number) * distance * ((responses[i] as number) - (intercepts[level] as number));
	}
	state.weekSpread = spread;
	state.slope = spread > 0 ? product / spread : 0;
	for (let level = 0; level < blocks; level++) {
		intercepts[level] = (intercepts[level] as number) - state.slope * (blockWeeks[level] as number);
	}
}

function predict({ weeks, levels }: BaselineWeeks, { intercepts, slope, predictors, means }: State): void {
	for (let i = 0; i < weeks.length; i++) {
		const predictor = (intercepts[levels[i] as number] as number) + slope * (weeks[i] as number);
		predictors[i] = predictor;
		means[i] = Math.max(Math.exp(predictor), smallestMean);
	}
}

function devianceOf(
	{ counts }: BaselineWeeks,
	means: Float64Array,
	predictors: Float64Array,
	prior?: Float64Array
): number {
	let sum = 0;
	for (let i = 0; i < counts.length; i++) {
		const count = counts[i] as number;
		const own = count > 0 ? count * (Math.log(count) - (predictors[i] as number)) : 0;
		const part = own - (count - (means[i] as number));
		sum += prior ? part * (prior[i] as number) : part;
	}
	return 2 * sum;
}

const usedBlocks = (weights: Float64Array): number => weights.reduce((used, weight) => used + (weight > 0 ? 1 : 0), 0);

/** x'(X'WX)⁻¹x of a week in a block: the variance of its linear predictor but for the dispersion. */
export function predictorVariance(fit: QuasiPoissonFit, week: number, level: number): number {
	const distance = week - (fit.blockWeeks[level] as number);
	return 1 / (fit.blockWeights[level] as number) + (distance * distance) / fit.weekSpread;
}

/** Σ weight ((y − μ)/μ)² / degrees of freedom; with the working weights this is Pearson's dispersion. */
export function dispersionOf(data: BaselineWeeks, fit: QuasiPoissonFit, weights: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < data.counts.length; i++) {
		const residual = ((data.counts[i] as number) - (fit.means[i] as number)) / (fit.means[i] as number);
		sum += (weights[i] as number) * residual * residual;
	}
	return sum / fit.degrees;
}

/** Standardised Anscombe residuals s = 1.5 (y^⅔ μ^−⅙ − μ^½) / √(φ(1 − h)) (Farrington et al. 1996), 0 for negative ones. */
export function anscombeResiduals(data: BaselineWeeks, fit: QuasiPoissonFit, dispersion: number): Float64Array {
	return data.counts.map((count, i) => {
		const mean = fit.means[i] as number;
		if (count <= mean) return 0;
		const leverage =
			(fit.working[i] as number) * predictorVariance(fit, data.weeks[i] as number, data.levels[i] as number);
		const raw = 1.5 * (Math.cbrt(count * count) * Math.pow(mean, -1 / 6) - Math.sqrt(mean));
		return raw / Math.sqrt(dispersion * (1 - leverage));
	});
}

/** Weights that take past outbreaks out of the baseline: γ s⁻² above the threshold, else γ, with mean one. */
export function outbreakWeights(residuals: Float64Array, threshold: number): Float64Array {
	const raw = residuals.map((residual) => (residual > threshold ? 1 / (residual * residual) : 1));
	const scale = raw.length / raw.reduce((sum, weight) => sum + weight, 0);
	return raw.map((weight) => weight * scale);
}
