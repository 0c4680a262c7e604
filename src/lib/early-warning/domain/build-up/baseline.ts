/** Prior knowledge about a series: standard deviations on the log scale, dispersion with its weight in weeks. */
export type BaselinePrior = {
	readonly level: { readonly mean: number; readonly deviation: number };
	/** Per year. */
	readonly trend: number;
	readonly season: number;
	readonly dispersion: { readonly mean: number; readonly weeks: number };
};

export const baselinePrior: BaselinePrior = {
	level: { mean: Math.log(0.3), deviation: 1.5 },
	trend: 0.25,
	season: 0.3,
	dispersion: { mean: 1.3, weeks: 10 }
};

/** What a series does when nothing builds up: log-linear in level, trend and season. All three are
 * always there: what a short history does not show stays as uncertain as the prior says. */
export type Baseline = {
	readonly coefficients: Float64Array;
	/** Inverse of the penalised information, row by row. */
	readonly covariance: Float64Array;
	readonly dispersion: number;
	readonly end: number;
};

const yearLength = 52;
const rounds = 12;
/** On the log scale; far below the error of any coefficient. */
const tolerance = 1e-3;
const cleaningRounds = 2;
const longestMemory = 312;

/** Level, trend in years up to `end`, and one harmonic. */
const size = 4;
const cosines = Float64Array.from({ length: yearLength }, (_, week) => Math.cos((2 * Math.PI * week) / yearLength));

function fillFeatures(features: Float64Array, at: number, week: number, end: number): void {
	features[at] = 1;
	features[at + 1] = (week - end) / yearLength;
	features[at + 2] = cosines[week % yearLength] as number;
	features[at + 3] = cosines[(week + 39) % yearLength] as number;
}

/**
 * Fits the weeks before `end` (0-based, exclusive; NaN = no count, at most the last six years) by penalised IRLS; counts
 * beyond the 99.5 % point are taken out and the fit repeated, so past build-ups do not hide new ones.
 */
export function fitBaseline(counts: Float64Array, end: number, prior: BaselinePrior, offsets?: Float64Array): Baseline {
	const begin = Math.max(0, end - longestMemory);
	const fit = startFit(prior, end);
	const design = designOf(counts, begin, end, offsets);
	fit.beta[0] = startLevel(design, prior);
	iterate(fit, design);
	fit.dispersion = pooledDispersion(design, prior);
	for (let round = 0; round < cleaningRounds; round++) {
		takeOutPastBuildUps(fit, design);
		iterate(fit, design);
		fit.dispersion = pooledDispersion(design, prior);
	}
	return { coefficients: fit.beta, covariance: fit.covariance, dispersion: fit.dispersion, end };
}

type Fit = {
	beta: Float64Array;
	covariance: Float64Array;
	precision: Float64Array;
	centre: Float64Array;
	dispersion: number;
	end: number;
};
type Design = { counts: Float64Array; rows: Float64Array; offsets: Float64Array; means: Float64Array };

function startFit(prior: BaselinePrior, end: number): Fit {
	const deviations = [prior.level.deviation, prior.trend, prior.season, prior.season];
	const centre = new Float64Array(size);
	centre[0] = prior.level.mean;
	return {
		beta: centre.slice(),
		covariance: new Float64Array(size * size),
		precision: Float64Array.from(deviations, (deviation) => 1 / (deviation * deviation)),
		centre,
		dispersion: prior.dispersion.mean,
		end
	};
}

function designOf(counts: Float64Array, begin: number, end: number, offsets?: Float64Array): Design {
	let known = 0;
	for (let week = begin; week < end; week++) if (!Number.isNaN(counts[week])) known++;
	const design: Design = {
		counts: new Float64Array(known),
		rows: new Float64Array(known * size),
		offsets: new Float64Array(known),
		means: new Float64Array(known)
	};
	let i = 0;
	for (let week = begin; week < end; week++) {
		if (Number.isNaN(counts[week])) continue;
		design.counts[i] = counts[week] as number;
		design.offsets[i] = offsets ? (offsets[week] as number) : 0;
		fillFeatures(design.rows, i * size, week, end);
		i++;
	}
	return design;
}

/** Newton steps on the penalised quasi-likelihood: A = X'diag(μ)X/φ + P. */
function iterate(fit: Fit, design: Design): void {
	const gradient = new Float64Array(size);
	for (let round = 0; round < rounds; round++) {
		fillMeans(fit, design);
		const information = informationOf(fit, design, gradient);
		invert(information, fit.covariance);
		if (step(fit, gradient) < tolerance) break;
	}
	fillMeans(fit, design);
}

function startLevel({ counts, offsets }: Design, prior: BaselinePrior): number {
	const observed = counts.reduce((sum, count) => sum + count, 0);
	const usual = offsets.reduce((sum, offset) => sum + Math.exp(offset), 0);
	return Math.log((observed + Math.exp(prior.level.mean)) / (usual + 1));
}

function fillMeans({ beta }: Fit, { rows, offsets, means }: Design): void {
	const [b0, b1, b2, b3] = [beta[0] as number, beta[1] as number, beta[2] as number, beta[3] as number];
	for (let i = 0, at = 0; i < means.length; i++, at += size) {
		const course = b1 * (rows[at + 1] as number) + b2 * (rows[at + 2] as number) + b3 * (rows[at + 3] as number);
		means[i] = Math.exp(Math.min(30, (offsets[i] as number) + b0 + course));
	}
}

function informationOf(fit: Fit, design: Design, gradient: Float64Array): Float64Array {
	const { dispersion, beta, centre, precision } = fit;
	const information = new Float64Array(size * size);
	addWeeks(information, gradient, design);
	for (let j = 0; j < size; j++) {
		const pull = (precision[j] as number) * ((centre[j] as number) - (beta[j] as number));
		gradient[j] = (gradient[j] as number) / dispersion + pull;
		for (let k = 0; k <= j; k++) {
			const value = (information[j * size + k] as number) / dispersion + (j === k ? (precision[j] as number) : 0);
			information[j * size + k] = value;
			information[k * size + j] = value;
		}
	}
	return information;
}

/** Sums of x(y − μ) and of μxx' (lower triangle, x₀ = 1), written out because all time is spent here. */
function addWeeks(information: Float64Array, gradient: Float64Array, { counts, rows, means }: Design): void {
	let [g0, g1, g2, g3] = [0, 0, 0, 0];
	let [a00, a10, a11, a20, a21, a22, a30, a31, a32, a33] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
	for (let i = 0, at = 0; i < means.length; i++, at += size) {
		const mean = means[i] as number;
		const residual = (counts[i] as number) - mean;
		const x1 = rows[at + 1] as number;
		const x2 = rows[at + 2] as number;
		const x3 = rows[at + 3] as number;
		const m1 = mean * x1;
		const m2 = mean * x2;
		const m3 = mean * x3;
		g0 += residual;
		g1 += residual * x1;
		g2 += residual * x2;
		g3 += residual * x3;
		a00 += mean;
		a10 += m1;
		a11 += m1 * x1;
		a20 += m2;
		a21 += m2 * x1;
		a22 += m2 * x2;
		a30 += m3;
		a31 += m3 * x1;
		a32 += m3 * x2;
		a33 += m3 * x3;
	}
	gradient.set([g0, g1, g2, g3]);
	information.set([a00, 0, 0, 0, a10, a11, 0, 0, a20, a21, a22, 0, a30, a31, a32, a33]);
}

/** Moves the coefficients; a step never changes a mean by more than about the factor e². */
function step({ beta, covariance }: Fit, gradient: Float64Array): number {
	let largest = 0;
	for (let j = 0; j < size; j++) {
		let move = 0;
		for (let k = 0; k < size; k++) move += (covariance[j * size + k] as number) * (gradient[k] as number);
		move = Math.max(-2, Math.min(2, move));
		beta[j] = (beta[j] as number) + move;
		largest = Math.max(largest, Math.abs(move));
	}
	return largest;
}

/** Inverse of a small positive definite matrix by Gauss and Jordan, no pivots needed. */
function invert(matrix: Float64Array, inverse: Float64Array): void {
	inverse.fill(0);
	for (let j = 0; j < size; j++) inverse[j * size + j] = 1;
	for (let pivot = 0; pivot < size; pivot++) {
		const scale = 1 / (matrix[pivot * size + pivot] as number);
		for (let k = 0; k < size; k++) {
			matrix[pivot * size + k] = (matrix[pivot * size + k] as number) * scale;
			inverse[pivot * size + k] = (inverse[pivot * size + k] as number) * scale;
		}
		for (let row = 0; row < size; row++) {
			if (row === pivot) continue;
			const factor = matrix[row * size + pivot] as number;
			for (let k = 0; k < size; k++) {
				matrix[row * size + k] = (matrix[row * size + k] as number) - factor * (matrix[pivot * size + k] as number);
				inverse[row * size + k] = (inverse[row * size + k] as number) - factor * (inverse[pivot * size + k] as number);
			}
		}
	}
}

function pooledDispersion({ counts, means }: Design, { dispersion }: BaselinePrior): number {
	let pearson = 0;
	for (let i = 0; i < means.length; i++) {
		const mean = means[i] as number;
		pearson += ((counts[i] as number) - mean) ** 2 / Math.max(mean, 0.01);
	}
	const degrees = Math.max(0, means.length - size);
	const pooled = (pearson + dispersion.mean * dispersion.weeks) / (degrees + dispersion.weeks);
	return Math.min(10, Math.max(1, pooled));
}

/**
 * Counts above the 99.5 % point (from the normal scale of power 2/3) are taken out: replaced by what was expected where
 * three years say what is usual, cut to that point where a high count may be part of it.
 */
function takeOutPastBuildUps({ dispersion }: Fit, { counts, means }: Design): void {
	const isLong = counts.length >= 3 * yearLength;
	for (let i = 0; i < counts.length; i++) {
		const mean = means[i] as number;
		const root = Math.cbrt(mean * mean) + 2.5758 * (2 / 3) * Math.sqrt(dispersion) * Math.pow(mean, 1 / 6);
		const limit = Math.max(1, Math.pow(root, 1.5));
		if ((counts[i] as number) > limit) counts[i] = isLong ? mean : limit;
	}
}

/** ln of the expected count of a week. */
export function predictor({ coefficients, end }: Baseline, week: number): number {
	const features = new Float64Array(size);
	fillFeatures(features, 0, week, end);
	return features.reduce((sum, feature, j) => sum + feature * (coefficients[j] as number), 0);
}

/** Variance of that logarithm. */
export function predictorVariance({ covariance, end }: Baseline, week: number): number {
	const features = new Float64Array(size);
	fillFeatures(features, 0, week, end);
	let variance = 0;
	for (let j = 0; j < size; j++) {
		for (let k = 0; k < size; k++) {
			variance += (features[j] as number) * (features[k] as number) * (covariance[j * size + k] as number);
		}
	}
	return variance;
}
