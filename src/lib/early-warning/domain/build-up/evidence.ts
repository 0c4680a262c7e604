import { longestLag, profiles, type Profile } from './profiles.ts';

/** Nodes and weights of the standard normal (Gauss and Hermite, five points). */
const nodes = [-2.8569700138728056, -1.3556261799742659, 0, 1.3556261799742659, 2.8569700138728056];
const nodeWeights = [
	0.011257411327720691, 0.22207592200561266, 0.5333333333333333, 0.22207592200561266, 0.011257411327720691
];

/** The last weeks of a series, the present one last: what was counted and what was expected. */
export type RecentWeeks = {
	readonly counts: Float64Array;
	readonly expected: Float64Array;
	readonly dispersion: number;
	/** Variance of the logarithm of the level, shared by all these weeks. */
	readonly levelVariance: number;
};

/** What the weeks say about a build-up that goes on now. */
export type Evidence = {
	/** ln of the posterior odds that the present week holds cases of a build-up. */
	readonly logOdds: number;
	/** Most likely first week, as an index into the weeks given. */
	readonly since: number;
	readonly kind: Profile['kind'];
};

/**
 * Counts farther above their expectation weigh as if they were this many standard deviations above it: beyond, the
 * longer tail of the baseline would make absurd counts look usual again.
 */
const mostUnits = 15;
/** Ratios are kept below this, so that sums stay finite. */
const largestLog = 200;
/** A week without any case can hold none of a build-up; its odds stay a number. */
const smallestLog = -20;
const totalWeight = profiles.reduce((sum, { weight }) => sum + weight, 0);

/** Likelihood ratio of each start week and profile (start × profiles + profile), averaged over the level. */
export type Cells = {
	readonly ratios: Float64Array;
	/** Chance that the present week has no case of that build-up. */
	readonly idle: Float64Array;
};

/**
 * Likelihood ratios of "a build-up began in this week with this shape" against "none", both averaged over the uncertain
 * level, so that quiet weeks before a start count as history. Excess comes on top of the baseline; the mixture keeps
 * its mean and variance: φ' = (φμ + e)/(μ + e).
 */
export function buildUpCells(weeks: RecentWeeks): Cells {
	const cells = weeks.counts.length * profiles.length;
	const spread = Math.sqrt(weeks.levelVariance);
	const quiet = new Float64Array(nodes.length);
	const ratios = new Float64Array(nodes.length * cells);
	const idle = new Float64Array(ratios.length).fill(1);
	for (let node = 0; node < nodes.length; node++) {
		const level = Math.exp((nodes[node] as number) * spread);
		const likelihood = fillRatios(weeks, level, ratios, idle, node * cells);
		quiet[node] = Math.log(nodeWeights[node] as number) + likelihood;
	}
	return averageLevels(quiet, ratios, idle, cells);
}

function averageLevels(quiet: Float64Array, ratios: Float64Array, idle: Float64Array, cells: number): Cells {
	const top = quiet.reduce((a, b) => Math.max(a, b), -Infinity);
	const shares = quiet.map((value) => Math.exp(value - top));
	const none = shares.reduce((sum, share) => sum + share, 0);
	const averaged = { ratios: new Float64Array(cells), idle: new Float64Array(cells) };
	for (let cell = 0; cell < cells; cell++) {
		let ratio = 0;
		let over = 0;
		for (let node = 0; node < quiet.length; node++) {
			const at = node * cells + cell;
			const likelihood = ((shares[node] as number) / none) * Math.exp(Math.min(largestLog, ratios[at] as number));
			ratio += likelihood;
			over += likelihood * (idle[at] as number);
		}
		averaged.ratios[cell] = ratio;
		averaged.idle[cell] = over / ratio;
	}
	return averaged;
}

/** Posterior odds over all cells, `hazard` being the chance that a build-up begins in a given week. */
export function weighCells({ ratios, idle }: Cells, hazard: number): Evidence {
	let going = 0;
	let over = 0;
	let best = -1;
	let mode = 0;
	for (let cell = 0; cell < ratios.length; cell++) {
		const { weight } = profiles[cell % profiles.length] as Profile;
		const share = weight * (ratios[cell] as number);
		const here = share * (1 - (idle[cell] as number));
		going += here;
		over += share - here;
		if (here <= best) continue;
		best = here;
		mode = cell;
	}
	const scale = hazard / totalWeight;
	return {
		logOdds: Math.max(smallestLog, Math.log((scale * going) / (1 + scale * over))),
		since: Math.floor(mode / profiles.length),
		kind: (profiles[mode % profiles.length] as Profile).kind
	};
}

/** Fills ln ratios per start week and profile for one level; gives ln of the likelihood without build-up. */
function fillRatios(weeks: RecentWeeks, level: number, ratios: Float64Array, idle: Float64Array, at: number): number {
	const { counts, expected, dispersion } = weeks;
	const length = counts.length;
	let quiet = 0;
	for (let week = 0; week < length; week++) {
		if (Number.isNaN(counts[week])) continue;
		const base = expected[week] as number;
		const unit = Math.sqrt(dispersion * base);
		const count = Math.min(counts[week] as number, Math.max(8, Math.ceil(base + mostUnits * unit)));
		const mean = base * level;
		const before = logCount(count, mean, mean, dispersion);
		quiet += before;
		for (let shape = 0; shape < profiles.length; shape++) {
			const { excess, kind } = profiles[shape] as Profile;
			let ratio = 0;
			for (let start = week; start >= 0 && week - start < longestLag; start--) {
				const more = (excess[week - start] as number) * unit;
				if (more === 0) break;
				if (start === week || kind !== 'step') ratio = logCount(count, mean + more, mean, dispersion) - before;
				const cell = at + start * profiles.length + shape;
				ratios[cell] = (ratios[cell] as number) + ratio;
				if (week === length - 1) idle[cell] = Math.min(1, Math.exp(-more - ratio));
			}
		}
	}
	return quiet;
}

/** ln P(count) but for terms that depend on the count alone; excess over `base` is Poisson. */
function logCount(count: number, mean: number, base: number, dispersion: number): number {
	const surplus = (dispersion - 1) * (base / mean);
	if (surplus < 1e-6) return count * Math.log(mean) - mean;
	const size = mean / surplus;
	if (count > 30) return manyLog(count, size) - (size + count) * Math.log1p(surplus) + count * Math.log(surplus);
	let product = 1;
	for (let k = 0; k < count; k++) product *= (size + k) * surplus;
	return Math.log(product) - (size + count) * Math.log1p(surplus);
}

/** ln Γ(size + count)/Γ(size) by Stirling's series. */
const manyLog = (count: number, size: number): number => stirling(size + count) - stirling(size);

function stirling(x: number): number {
	let shift = 0;
	let big = x;
	for (; big < 8; big++) shift += Math.log(big);
	return (big - 0.5) * Math.log(big) - big + 1 / (12 * big) - 1 / (360 * big ** 3) - shift;
}
