// Sets the alarm thresholds of the platform's own detector: simulates series with seeds of its own, finds the score that
// one background week in a hundred passes, and prints it with what is found at that rate.
// Parameters: --seed 20261122, --rounds 4 (672 series with years, 1,296 with months of history).
import { parseArgs } from 'node:util';
import { detectBuildUp } from '../src/lib/early-warning/domain/build-up/detect-build-up.ts';
import { seededRandom, type Random } from '../src/lib/early-warning/domain/numbers/random.ts';
import { backgroundScores, scoreAt, thresholdAt } from '../bench/early-warning/score.ts';
import {
	lowCountSeries,
	noufailySeries,
	strangeSeries,
	type SimulatedSeries
} from '../bench/early-warning/simulate.ts';

const { values } = parseArgs({
	options: { seed: { type: 'string', default: '20261122' }, rounds: { type: 'string', default: '4' } }
});

function calibrate(name: string, draw: (random: Random, index: number) => SimulatedSeries, count: number): void {
	const random = seededRandom(Number(values.seed));
	const series = Array.from({ length: count }, (_, i) => draw(random, i));
	const scores = series.map(({ counts, from }) =>
		Float64Array.from(counts.subarray(from), (_, i) => detectBuildUp(counts, from + i)?.logOdds ?? -Infinity)
	);
	const background = backgroundScores(series, scores);
	for (const rate of [0.005, 0.01, 0.012]) {
		const threshold = thresholdAt(background, rate);
		const { found, sensitivity, delay } = scoreAt(series, scores, threshold);
		const shares = [found, sensitivity, delay].map((share) => share.toFixed(3)).join(' / ');
		console.log(
			`${name}, ${count} series, false weeks ${rate}: threshold ${threshold.toFixed(3)}, POD / sensitivity / delay ${shares}`
		);
	}
}

const rounds = Number(values.rounds);
calibrate('years of history', noufailySeries, 168 * rounds);
calibrate('months of history', lowCountSeries, 324 * rounds);
calibrate('months of history, unfamiliar shapes', strangeSeries, 324 * rounds);
