import { describe, expect, test } from 'vitest';
import { referenceRows, relativeError } from '../../../../../tests/support/reference-vectors.ts';
import { seededRandom } from '../numbers/random.ts';
import { largestLogRatio, likeliestClusters, logRatio, type WindowCounts } from './likelihood-ratio.ts';
import { prospectiveScan, replicateMaxima, type ScanOptions } from './prospective-scan.ts';
import { windowCounts, type ScanModel, type SpaceTime } from './replicates.ts';
import { circularZones, distinctZones, neighbourZones, type Zones } from './zones.ts';

const weeks = 26;
const countRows = referenceRows<'dataset' | 'district' | `w${number}`>('scan_counts');
const geoRows = referenceRows<'dataset' | 'district' | 'x' | 'y' | 'population'>('scan_geo');
type ResultColumn = 'dataset' | 'n_zones' | 'model' | 'rank' | 'districts' | 'start' | 'weeks' | 'llr' | 'p_mc';
const results = referenceRows<ResultColumn>('scan_r_results');
const datasets = [...new Set(countRows.map((row) => row.dataset))];

function load(dataset: string): { data: SpaceTime; zones: Zones } {
	const places = geoRows
		.filter((row) => row.dataset === dataset)
		.map((row) => ({ x: Number(row.x), y: Number(row.y), population: Number(row.population) }));
	const counts = countRows
		.filter((row) => row.dataset === dataset)
		.flatMap((row) => Array.from({ length: weeks }, (_, week) => Number(row[`w${week + 1}`])));
	const populations = Float64Array.from(places, ({ population }) => population);
	return { data: { counts: Float64Array.from(counts), weeks, populations }, zones: circularZones(places, 0.5) };
}
const named = (districts: readonly number[]): string => districts.map((district) => district + 1).join(';');
const options: ScanOptions = { model: 'poisson', windows: 8, replicates: 499, seed: 1, clusters: 1 };

describe('zones', () => {
	test('are the circles of the reference, each set of districts once', () => {
		for (const dataset of datasets) {
			const expected = Number(results.find((row) => row.dataset === dataset)?.n_zones);
			expect(distinctZones(load(dataset).zones)).toHaveLength(expected);
		}
		const reference = referenceRows<'districts'>('scan_zones_C005').map(({ districts }) => districts);
		expect(
			distinctZones(load('C005').zones)
				.map((zone) => named([...zone]))
				.sort()
		).toEqual(reference.sort());
	});

	test('on a map of neighbours islands stay alone and divided parts never mix', () => {
		const zones = neighbourZones([[1], [0, 2], [1], [4], [3], []], [1, 1, 1, 1, 1, 1], 0.5);
		const sets = distinctZones(zones).map((zone) => zone.join());
		expect(sets.sort()).toEqual(['0', '0,1', '0,1,2', '1', '1,2', '2', '3', '3,4', '4', '5'].sort());
	});
});

describe('likelihood ratios', () => {
	for (const model of ['poisson', 'permutation'] as const) {
		test(`${model}: the five likeliest clusters of all sets are those of the reference, to 1e-6`, () => {
			for (const dataset of datasets) {
				const { data, zones } = load(dataset);
				const clusters = likeliestClusters(zones, windowCounts(data, model, 8), 5);
				const expected = results.filter((row) => row.dataset === dataset && row.model === model);
				expect(clusters.map(({ districts }) => named(districts))).toEqual(expected.map(({ districts }) => districts));
				expect(clusters.map((cluster) => weeks - cluster.weeks + 1)).toEqual(expected.map((row) => Number(row.start)));
				clusters.forEach((cluster, i) =>
					expect(relativeError(cluster.ratio, expected[i]?.llr ?? '')).toBeLessThan(1e-6)
				);
			}
		});
	}

	test('the largest ratio of given replicates is the one of the reference', () => {
		const { data, zones } = load('C005');
		const replicates = referenceRows<'max_llr' | 'counts_rowmajor'>('scan_replicates_C005_poisson');
		expect(replicates).toHaveLength(25);
		for (const { max_llr, counts_rowmajor } of replicates) {
			const counts = Float64Array.from(counts_rowmajor.split(';'), Number);
			const largest = largestLogRatio(zones, windowCounts({ ...data, counts }, 'poisson', 8));
			expect(relativeError(largest, max_llr)).toBeLessThan(1e-6);
		}
	});

	test('the bound that spares logarithms never hides the largest ratio', () => {
		const random = seededRandom(5);
		const { data, zones } = load('C001');
		for (let round = 0; round < 20; round++) {
			const counts = data.counts.map(() => random.negativeBinomial(0.7, 2));
			const windows: WindowCounts = windowCounts({ ...data, counts }, 'poisson', 8);
			expect(largestLogRatio(zones, windows)).toBeCloseTo(likeliestClusters(zones, windows, 1)[0]?.ratio ?? 0, 12);
		}
	});

	test('a zone with fewer cases than expected has none', () => {
		expect(logRatio(3, 4, 100)).toBe(0);
		expect(logRatio(10, 4, 10)).toBeCloseTo(10 * Math.log(2.5), 12);
	});
});

describe('Monte Carlo test', () => {
	for (const model of ['poisson', 'poisson_nbmc', 'permutation'] as ScanModel[]) {
		test(`${model}: p agrees with the reference within four standard errors`, () => {
			const far = datasets.filter((dataset) => {
				const { data, zones } = load(dataset);
				const [cluster] = prospectiveScan(data, zones, { ...options, model });
				const reference = Number(results.find((row) => row.dataset === dataset && row.model === model)?.p_mc);
				const error = Math.sqrt(reference * (1 - reference) * (1 / 1000 + 1 / (options.replicates + 1)));
				return Math.abs((cluster?.p ?? 1) - reference) > 4 * error + 0.002;
			});
			expect(far).toEqual([]);
		}, 30_000);
	}

	test('replicates do not depend on who draws them', () => {
		const { data, zones } = load('C002');
		const all = replicateMaxima(data, zones, options, { from: 0, to: 40 });
		const second = replicateMaxima(data, zones, options, { from: 20, to: 40 });
		expect([...all.subarray(20)]).toEqual([...second]);
	});

	test('a silent map has no cluster', () => {
		const { data, zones } = load('C002');
		expect(prospectiveScan({ ...data, counts: new Float64Array(data.counts.length) }, zones, options)).toEqual([]);
	});
});
