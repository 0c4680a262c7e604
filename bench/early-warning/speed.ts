import { detectBuildUp } from '../../src/lib/early-warning/domain/build-up/detect-build-up.ts';
import { seededRandom } from '../../src/lib/early-warning/domain/numbers/random.ts';
import { prospectiveScan } from '../../src/lib/early-warning/domain/scan/prospective-scan.ts';
import { circularZones } from '../../src/lib/early-warning/domain/scan/zones.ts';
import { negativeBinomialGlr } from '../../src/lib/early-warning/domain/temporal/cumulative-sum.ts';
import { ears } from '../../src/lib/early-warning/domain/temporal/ears.ts';
import {
	farringtonFlexible,
	noufailyOptions,
	type FarringtonOptions
} from '../../src/lib/early-warning/domain/temporal/farrington-flexible.ts';
import { secondsOfR } from './reference-figures.ts';
import { noufailySeries } from './simulate.ts';

export type SpeedLine = {
	readonly work: string;
	readonly seconds: number;
	readonly r: number | undefined;
	readonly limit: number;
};

/** CPU seconds of one thread, after a warm-up; the fastest of three rounds, the machine being shared. */
export function speed(seed: number, scanReplicates: number): SpeedLine[] {
	const random = seededRandom(seed);
	const series = Array.from({ length: 1_000 }, (_, i) => noufailySeries(random, i % 28).counts);
	const short = series.map((counts) => counts.subarray(counts.length - 60));
	const defaults: FarringtonOptions = {
		...noufailyOptions,
		noPeriods: 1,
		pThresholdTrend: 0.05,
		pastWeeksNotIncluded: 3,
		alpha: 0.05,
		thresholdMethod: 'delta'
	};
	const c2 = { method: 'C2', alpha: 0.001, baseline: 7, minSigma: 0.5 } as const;
	const each = (of: readonly Float64Array[], act: (counts: Float64Array) => unknown) => () =>
		of.forEach((counts) => act(counts));
	const works: Record<keyof typeof secondsOfR, () => number> = {
		'Farrington Flexible (Noufaily), 1,000 series × 1 week': () =>
			fastest(each(series, (counts) => farringtonFlexible(counts, 311, noufailyOptions))),
		'Farrington Flexible (default), 1,000 series × 1 week': () =>
			fastest(each(series, (counts) => farringtonFlexible(counts, 311, defaults))),
		'EARS C2, 1,000 series × 1 week': () => fastest(each(series, (counts) => ears(counts, 311, c2))),
		'GLR, 100 series × 49 weeks': () =>
			fastest(each(series.slice(0, 100), (counts) => negativeBinomialGlr(counts, 263, { alpha: 0.2, limit: 5 }))),
		'own detector, 1,000 series × 1 week, six years': () =>
			fastest(each(series, (counts) => detectBuildUp(counts, 311))),
		'own detector, 1,000 series × 1 week, one year': () => fastest(each(short, (counts) => detectBuildUp(counts, 59))),
		'scan 400 × 52, zones to 10 %, 8 weeks, 999 replicates': () => scanSeconds(seed, 0.1, 8, scanReplicates),
		'scan 400 × 52, zones to 50 %, 26 weeks, 999 replicates': () => scanSeconds(seed, 0.5, 26, scanReplicates)
	};
	return Object.entries(works).map(([work, measure]) => {
		const { r, limit } = secondsOfR[work as keyof typeof secondsOfR];
		return { work, seconds: measure(), r, limit };
	});
}

function cpuSeconds(act: () => void): number {
	const before = process.cpuUsage();
	act();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}

const fastest = (act: () => void): number => Math.min(...[0, 1, 2].map(() => cpuSeconds(act)));

/** One scan with fewer replicates than 999, its time scaled up to them. */
function scanSeconds(seed: number, share: number, windows: number, replicates: number): number {
	const random = seededRandom(seed);
	const weeks = 52;
	const places = Array.from({ length: 400 }, () => ({
		...{ x: random.uniform(), y: random.uniform(), population: 2_000 + random.below(18_000) }
	}));
	const populations = Float64Array.from(places, ({ population }) => population);
	const counts = Float64Array.from({ length: 400 * weeks }, (_, cell) =>
		random.poisson((populations[Math.floor(cell / weeks)] as number) / 7_000)
	);
	const zones = circularZones(places, share);
	const options = { model: 'poisson', windows, replicates, seed, clusters: 1 } as const;
	return (cpuSeconds(() => prospectiveScan({ counts, weeks, populations }, zones, options)) * 999) / replicates;
}
