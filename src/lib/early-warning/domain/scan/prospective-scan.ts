import { likeliestClusters, largestLogRatio, type Cluster } from './likelihood-ratio.ts';
import { replicatesOf, windowCounts, type ScanModel, type SpaceTime } from './replicates.ts';
import type { Zones } from './zones.ts';

export type ScanOptions = {
	readonly model: ScanModel;
	/** Longest window in weeks; all windows end with the present week. */
	readonly windows: number;
	/** Replicates of the Monte Carlo test. */
	readonly replicates: number;
	readonly seed: number;
	/** How many clusters to name, the likeliest first. */
	readonly clusters: number;
};

export type JudgedCluster = Cluster & {
	/** Monte Carlo p = (1 + replicates at least as extreme) / (replicates + 1). */
	readonly p: number;
	/** From the Gumbel distribution fitted to the replicates (Abrams et al. 2010): may be smaller than 1/(R + 1). */
	readonly gumbelP: number;
};

/** Prospective space-time scan (Kulldorff 2001; space-time permutation Kulldorff et al. 2005) for the present week. */
export function prospectiveScan(data: SpaceTime, zones: Zones, options: ScanOptions): JudgedCluster[] {
	const all = { from: 0, to: options.replicates };
	return judgeClusters(data, zones, options, replicateMaxima(data, zones, options, all));
}

/** Largest log ratio of each replicate from number `from` up to `to`: the part of the scan that workers share. */
export function replicateMaxima(
	data: SpaceTime,
	zones: Zones,
	{ model, windows, seed }: ScanOptions,
	{ from, to }: { readonly from: number; readonly to: number }
): Float64Array {
	if (isSilent(data)) return new Float64Array(to - from);
	const draw = replicatesOf(data, model, windows, seed);
	return Float64Array.from({ length: to - from }, (_, i) => largestLogRatio(zones, draw(from + i)));
}

export function judgeClusters(
	data: SpaceTime,
	zones: Zones,
	{ model, windows, clusters }: ScanOptions,
	maxima: Float64Array
): JudgedCluster[] {
	if (isSilent(data)) return [];
	const { location, scale } = gumbelOf(maxima);
	return likeliestClusters(zones, windowCounts(data, model, windows), clusters).map((cluster) => {
		const asExtreme = maxima.reduce((sum, maximum) => sum + (maximum >= cluster.ratio ? 1 : 0), 0);
		const gumbelP = -Math.expm1(-Math.exp(-(cluster.ratio - location) / scale));
		return { ...cluster, p: (1 + asExtreme) / (maxima.length + 1), gumbelP };
	});
}

const isSilent = ({ counts }: SpaceTime): boolean => counts.every((count) => count === 0);

const eulerMascheroni = 0.5772156649015329;

/** Moments of the Gumbel distribution: scale s√6/π, location mean − γ·scale. */
function gumbelOf(maxima: Float64Array): { location: number; scale: number } {
	const mean = maxima.reduce((sum, maximum) => sum + maximum, 0) / maxima.length;
	const squares = maxima.reduce((sum, maximum) => sum + (maximum - mean) ** 2, 0);
	const scale = (Math.sqrt(squares / (maxima.length - 1)) * Math.sqrt(6)) / Math.PI;
	return { location: mean - eulerMascheroni * scale, scale };
}
