import type { Zones } from './zones.ts';

/**
 * Counts seen from the present week backwards, and what is expected of them: for each district the sum of its last
 * w weeks (w = 1 … windows), row by row; a zone of districts is expected to have Σ sizes · shares[w − 1].
 */
export type WindowCounts = {
	readonly sums: Float64Array;
	readonly sizes: Float64Array;
	readonly shares: Float64Array;
	readonly total: number;
};

export type Cluster = {
	/** Indices, sorted. */
	readonly districts: readonly number[];
	/** Length of the window that ends with the present week. */
	readonly weeks: number;
	readonly observed: number;
	readonly expected: number;
	/** ln of the likelihood ratio. */
	readonly ratio: number;
};

/** c ln(c/E) + (C − c) ln((C − c)/(C − E)) for c > E, else 0 (Kulldorff 1997). */
export function logRatio(observed: number, expected: number, total: number): number {
	if (observed <= expected) return 0;
	const outside = total - observed;
	const rest = outside > 0 ? outside * Math.log(outside / (total - expected)) : 0;
	return observed * Math.log(observed / expected) + rest;
}

/**
 * The largest log ratio over all zones and windows. A ratio never exceeds (c − E)²/(E(1 − E/C)), so the logarithms are
 * taken only where this bound passes the best one so far.
 */
export function largestLogRatio(zones: Zones, { sums, sizes, shares, total }: WindowCounts): number {
	const windows = shares.length;
	const inside = new Float64Array(windows);
	const { members, starts } = zones;
	let best = 0;
	for (let list = 0; list + 1 < starts.length; list++) {
		inside.fill(0);
		let size = 0;
		const end = starts[list + 1] as number;
		for (let i = starts[list] as number; i < end; i++) {
			const district = members[i] as number;
			const row = district * windows;
			size += sizes[district] as number;
			for (let w = 0; w < windows; w++) {
				const observed = (inside[w] as number) + (sums[row + w] as number);
				inside[w] = observed;
				const expected = size * (shares[w] as number);
				const excess = observed - expected;
				if (excess > 0 && excess * excess * total > best * expected * (total - expected)) {
					const ratio = logRatio(observed, expected, total);
					if (ratio > best) best = ratio;
				}
			}
		}
	}
	return best;
}

/** The `wanted` most likely clusters, each set of districts and window once, the likeliest first. */
export function likeliestClusters(zones: Zones, counts: WindowCounts, wanted: number): Cluster[] {
	const best = new Map<string, Cluster>();
	let weakest = 0;
	eachWindow(zones, counts, (end, start, w, observed, expected) => {
		const ratio = logRatio(observed, expected, counts.total);
		if (ratio <= weakest) return;
		const districts = [...zones.members.subarray(start, end)].sort((a, b) => a - b);
		best.set(`${w}:${districts.join()}`, { districts, weeks: w + 1, observed, expected, ratio });
		if (best.size <= wanted) return;
		const [lowest] = [...best].sort(([, a], [, b]) => a.ratio - b.ratio);
		if (lowest) best.delete(lowest[0]);
		weakest = Math.min(...[...best.values()].map((cluster) => cluster.ratio));
	});
	return [...best.values()].sort((a, b) => b.ratio - a.ratio);
}

type WindowVisit = (end: number, start: number, w: number, observed: number, expected: number) => void;

function eachWindow({ members, starts }: Zones, { sums, sizes, shares }: WindowCounts, visit: WindowVisit): void {
	const inside = new Float64Array(shares.length);
	for (let list = 0; list + 1 < starts.length; list++) {
		inside.fill(0);
		let size = 0;
		for (let i = starts[list] as number; i < (starts[list + 1] as number); i++) {
			const district = members[i] as number;
			size += sizes[district] as number;
			for (let w = 0; w < shares.length; w++) {
				inside[w] = (inside[w] as number) + (sums[district * shares.length + w] as number);
				visit(i + 1, starts[list] as number, w, inside[w] as number, size * (shares[w] as number));
			}
		}
	}
}
