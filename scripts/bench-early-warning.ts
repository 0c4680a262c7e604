// Judges the early-warning detector on simulated series no threshold has seen, measures its speed, and writes
// bench/results/early-warning.md. R is run beside it when Rscript and its package surveillance are there.
// Parameters: --seed 31337, --rounds 2 (336 + 648 + 648 series, 6 panels), --replicates 100 (scaled to 999), --no-write.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { quality, type QualityLine } from '../bench/early-warning/quality.ts';
import { speed, type SpeedLine } from '../bench/early-warning/speed.ts';

const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: '31337' },
		rounds: { type: 'string', default: '2' },
		replicates: { type: 'string', default: '100' },
		write: { type: 'boolean', default: true }
	},
	allowNegative: true
});
const [seed, rounds, replicates] = [Number(values.seed), Number(values.rounds), Number(values.replicates)];

/** CPU seconds of R for Farrington Flexible on 1,000 series; undefined without R. */
function secondsOfRHere(): number | undefined {
	const script = `suppressMessages(library(surveillance)); set.seed(1); n <- 100
x <- matrix(rnbinom(312 * n, mu = 3, size = 3), 312); s <- sts(x, frequency = 52, start = c(2019, 1))
k <- list(range = 312, b = 5, w = 3, noPeriods = 10, pastWeeksNotIncluded = 26, alpha = .01, pThresholdTrend = 1,
thresholdMethod = "nbPlugin", verbose = FALSE)
cat(system.time(suppressWarnings(farringtonFlexible(s, k)))[["elapsed"]] * 1000 / n)`;
	const run = spawnSync('Rscript', ['-e', script], { encoding: 'utf8' });
	return run.status === 0 ? Number(run.stdout) : undefined;
}

const qualityTable = (lines: readonly QualityLine[]): string[] => [
	'| set | method | measured (POD / sensitivity / delay in weeks) | must, best of R, oracle on large sets of the kind |',
	'|---|---|---|---|',
	...lines.map(({ set, method, figures, reference }) => `| ${set} | ${method} | ${figures} | ${reference} |`)
];

const speedTable = (lines: readonly SpeedLine[]): string[] => [
	'| work | CPU seconds, one thread | R, as measured elsewhere | limit |',
	'|---|---|---|---|',
	...lines.map(({ work, seconds, r, limit }) => `| ${work} | ${seconds.toFixed(3)} | ${r ?? '–'} | ${limit} |`)
];

const { model = 'unknown processor' } = cpus()[0] ?? {};
const here = secondsOfRHere();
const text = [
	'# Early warning, measured',
	'',
	`\`npm run bench:early-warning\`, seed ${seed}, rounds ${rounds}, Node ${process.version}, ${cpus().length} × ${model},`,
	`load before ${(loadavg()[0] ?? 0).toFixed(1)}. Thresholds come from other seeds (scripts/early-warning-thresholds.ts). Scan times are`,
	`of ${replicates} replicates, scaled to 999.`,
	'',
	...qualityTable(quality(seed, rounds)),
	'',
	...speedTable(speed(seed, replicates)),
	'',
	here === undefined
		? 'R with the package surveillance is not on this machine, so its speed was not measured in this run.'
		: `R on this machine: Farrington Flexible (Noufaily), 1,000 series × 1 week, ${here.toFixed(1)} s.`,
	''
].join('\n');
console.log(text);
if (values.write) writeFileSync('bench/results/early-warning.md', text);
