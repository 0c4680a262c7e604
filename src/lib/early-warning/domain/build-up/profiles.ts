/** Shape of a build-up: excess in each week from its start, in standard deviations of the baseline. */
export type Profile = {
	readonly kind: 'spike' | 'ramp' | 'step';
	readonly excess: Float64Array;
	readonly weight: number;
};

/** Weeks looked back for the start of a build-up. */
export const longestLag = 10;

/** Shares of a sudden outbreak by week: delays of half lognormal (0, 0.5) weeks, as simulated by Noufaily et al. 2013. */
const spikeShape = [0.5, 0.42, 0.08];
const profile = (kind: Profile['kind'], weight: number, excess: (offset: number) => number): Profile => ({
	kind,
	weight,
	excess: Float64Array.from({ length: longestLag }, (_, offset) => excess(offset))
});

/** A few sizes of each kind: sudden, creeping, lasting. Weights were chosen on simulated series (bench/early-warning). */
export const profiles: readonly Profile[] = [
	...[1.5, 3, 6, 10].map((k) => profile('spike', 3, (offset) => k * (spikeShape[offset] ?? 0))),
	...[1.5, 3].map((k) => profile('ramp', 1, (offset) => k * Math.min(1, (offset + 1) / 8))),
	...[0.8, 1.6, 3.2].map((k) => profile('step', 1, () => k))
];
