import { seededRandom, type Random } from '../numbers/random.ts';
import type { WindowCounts } from './likelihood-ratio.ts';

/** Counts of districts in weeks, row by row (district, week), the present week last. */
export type SpaceTime = {
	readonly counts: Float64Array;
	readonly weeks: number;
	readonly populations: Float64Array;
};

/**
 * What the counts are compared with: `poisson` by population, `permutation` by the totals of districts and weeks
 * (Kulldorff et al. 2005), `poisson_nbmc` by population with replicates that vary as much as the counts do.
 */
export type ScanModel = 'poisson' | 'poisson_nbmc' | 'permutation';

/** Makes the windows of replicate number `index`; the same number and seed give the same replicate on every worker. */
export type DrawReplicate = (index: number) => WindowCounts;

export function windowCounts(data: SpaceTime, model: ScanModel, windows: number): WindowCounts {
	const total = data.counts.reduce((sum, count) => sum + count, 0);
	const expected = model === 'permutation' ? byTotals(data, total, windows) : byPopulation(data, total, windows);
	return { sums: lastWeeks(data, windows), total, ...expected };
}

function byPopulation({ populations, weeks }: SpaceTime, total: number, windows: number) {
	const people = populations.reduce((sum, population) => sum + population, 0);
	return {
		sizes: populations.map((population) => (total * population) / people),
		shares: Float64Array.from({ length: windows }, (_, w) => (w + 1) / weeks)
	};
}

function byTotals({ counts, weeks, populations }: SpaceTime, total: number, windows: number) {
	const sizes = populations.map((_, district) =>
		counts.subarray(district * weeks, (district + 1) * weeks).reduce((sum, count) => sum + count, 0)
	);
	const shares = new Float64Array(windows);
	for (let i = 0; i < counts.length; i++) {
		const back = weeks - 1 - (i % weeks);
		for (let w = back; w < windows; w++) shares[w] = (shares[w] as number) + (counts[i] as number) / total;
	}
	return { sizes, shares };
}

function lastWeeks({ counts, weeks, populations }: SpaceTime, windows: number): Float64Array {
	const sums = new Float64Array(populations.length * windows);
	for (let district = 0; district < populations.length; district++) {
		let sum = 0;
		for (let w = 0; w < windows; w++) {
			sum += counts[(district + 1) * weeks - 1 - w] as number;
			sums[district * windows + w] = sum;
		}
	}
	return sums;
}

export function replicatesOf(data: SpaceTime, model: ScanModel, windows: number, seed: number): DrawReplicate {
	const observed = windowCounts(data, model, windows);
	const streamOf = (index: number) =>
		seededRandom((Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0);
	if (model === 'permutation') return (index) => permuted(data, observed, windows, streamOf(index));
	if (model === 'poisson') {
		const pickDistrict = aliasTable(observed.sizes);
		return (index) => multinomial(data, observed, pickDistrict, streamOf(index));
	}
	const dispersion = dispersionBefore(data, windows);
	return (index) => overdispersed(data, observed, dispersion, streamOf(index));
}

/** All cases anew: district by population, week by chance; those before the windows need no place. */
function multinomial(data: SpaceTime, observed: WindowCounts, pick: (random: Random) => number, random: Random) {
	const windows = observed.shares.length;
	const sums = new Float64Array(observed.sums.length);
	const recent = random.binomial(observed.total, windows / data.weeks);
	for (let i = 0; i < recent; i++) {
		const cell = pick(random) * windows + random.below(windows);
		sums[cell] = (sums[cell] as number) + 1;
	}
	return { ...observed, sums: cumulate(sums, windows) };
}

/** The weeks of the cases are shuffled among all of them; districts and weeks keep their totals. */
function permuted(data: SpaceTime, observed: WindowCounts, windows: number, random: Random): WindowCounts {
	const caseWeeks = new Int32Array(observed.total);
	let filled = 0;
	data.counts.forEach((count, cell) => {
		caseWeeks.fill(data.weeks - 1 - (cell % data.weeks), filled, filled + count);
		filled += count;
	});
	const sums = new Float64Array(observed.sums.length);
	let left = observed.total;
	observed.sizes.forEach((size, district) => {
		for (let i = 0; i < size; i++) {
			const drawn = random.below(left);
			const back = caseWeeks[drawn] as number;
			left--;
			caseWeeks[drawn] = caseWeeks[left] as number;
			if (back < windows) sums[district * windows + back] = (sums[district * windows + back] as number) + 1;
		}
	});
	return { ...observed, sums: cumulate(sums, windows) };
}

/** Every cell anew from the negative binomial around its expectation; the total varies with it. */
function overdispersed(data: SpaceTime, observed: WindowCounts, dispersion: number, random: Random): WindowCounts {
	const windows = observed.shares.length;
	const sums = new Float64Array(observed.sums.length);
	let total = 0;
	observed.sizes.forEach((size, district) => {
		for (let w = 0; w < windows; w++) {
			const count = random.negativeBinomial(size / data.weeks, dispersion);
			sums[district * windows + w] = count;
			total += count;
		}
		total += random.negativeBinomial((size * (data.weeks - windows)) / data.weeks, dispersion);
	});
	const scale = total / observed.total;
	return { sums: cumulate(sums, windows), total, shares: observed.shares, sizes: observed.sizes.map((s) => s * scale) };
}

function cumulate(sums: Float64Array, windows: number): Float64Array {
	for (let i = 0; i < sums.length; i++) {
		if (i % windows > 0) sums[i] = (sums[i] as number) + (sums[i - 1] as number);
	}
	return sums;
}

/** Pearson's dispersion of the weeks before the longest window, at least 1. */
export function dispersionBefore({ counts, weeks, populations }: SpaceTime, windows: number): number {
	const before = weeks - windows;
	if (before < 1) return 1;
	const people = populations.reduce((sum, population) => sum + population, 0);
	const early = (district: number) => counts.subarray(district * weeks, district * weeks + before);
	let total = 0;
	for (let district = 0; district < populations.length; district++) {
		total += early(district).reduce((sum, count) => sum + count, 0);
	}
	let pearson = 0;
	populations.forEach((population, district) => {
		const mean = (total * population) / people / before;
		if (mean > 0) for (const count of early(district)) pearson += (count - mean) ** 2 / mean;
	});
	return Math.max(1, pearson / (populations.length * before - 1));
}

/** Draws an index by weight in constant time (Walker 1977). */
function aliasTable(weights: Float64Array): (random: Random) => number {
	const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
	const height = weights.map((weight) => weight / mean);
	const alias = Int32Array.from(weights, (_, i) => i);
	const small = [...height.keys()].filter((i) => (height[i] as number) < 1);
	const large = [...height.keys()].filter((i) => (height[i] as number) >= 1);
	while (small.length > 0 && large.length > 0) {
		const low = small.pop() as number;
		const high = large.at(-1) as number;
		alias[low] = high;
		height[high] = (height[high] as number) - (1 - (height[low] as number));
		if ((height[high] as number) < 1) small.push(large.pop() as number);
	}
	return (random) => {
		const column = random.below(weights.length);
		return random.uniform() < (height[column] as number) ? column : (alias[column] as number);
	};
}
