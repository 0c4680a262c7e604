// Fills an instance, starts it as an operator would and measures it over HTTP; writes bench/results/<date>.md and .json.
// Parameters: --scale 1 (200 tenants, 100,000 cases, 1,000,000 reports), --seconds 5 per measurement, --no-growth,
// --requests 10000 before memory is looked at,
// --keep DIRECTORY to leave the filled instances there and to use them again instead of filling anew.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { asOwnerOfAll, prepare, signIn, startHouse, type RunningHouse } from '../bench/house.ts';
import { load, summary, type Measured } from '../bench/load.ts';
import { isThere, measurements, type Measurement } from '../bench/measurements.ts';
import { weigh, type PageWeight } from '../bench/page-weight.ts';
import { cpuMs } from '../bench/processes.ts';
import { volumeAt, type Filled, type FilledTenant, type Volume } from '../bench/fill.ts';
import { freePort, removeData } from '../tests/support/house.ts';

const { values } = parseArgs({
	options: {
		scale: { type: 'string', default: '1' },
		seconds: { type: 'string', default: '5' },
		growth: { type: 'boolean', default: true },
		requests: { type: 'string', default: '10000' },
		keep: { type: 'string' }
	},
	allowNegative: true
});
const seconds = Number(values.seconds);

type Line = Measured & {
	name: string;
	clients: number;
	cpuMs: number;
	bareMs: number;
	ratio: number;
	targetCpuMs: number;
};
type Run = {
	volume: Volume;
	fillSeconds: number;
	coldStartMs: number;
	warmStartMs: number;
	lines: Line[];
	missing: string[];
	memory: { web: number; worker: number; requests: number };
	weights: PageWeight[];
};

async function measureInstance(volume: Volume, manyRequests: number): Promise<Run> {
	const dataDir = values.keep ? `${values.keep}/${volume.reports}` : mkdtempSync('/tmp/koko-bench-');
	try {
		const { filled, fillSeconds } = await filledInstance(dataDir, volume);
		const port = await freePort();
		const first = await startHouse(dataDir, port);
		await first.stop();
		const house = await startHouse(dataDir, port);
		try {
			const { lines, missing } = await measureAll(dataDir, house, filled);
			const requests = await many(house, filled, manyRequests);
			return {
				volume,
				fillSeconds,
				coldStartMs: Math.round(first.startMs),
				warmStartMs: Math.round(house.startMs),
				lines,
				missing,
				memory: { ...house.memory(), requests },
				weights: await weigh(house.origin, [
					'/',
					`/k/${filled.tenants[0]?.slug}`,
					`/k/${filled.tenants[0]?.slug}/melden`
				])
			};
		} finally {
			await house.stop();
		}
	} finally {
		if (!values.keep) removeData(dataDir);
	}
}

type FilledInstance = { readonly filled: Filled; readonly fillSeconds: number };

async function filledInstance(dataDir: string, volume: Volume): Promise<FilledInstance> {
	const note = `${dataDir}/bench-filled.json`;
	if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')) as FilledInstance;
	console.log(`Filling ${volume.tenants} tenants, ${volume.cases} cases, ${volume.reports} reports …`);
	const begun = performance.now();
	const filled = await prepare(dataDir, volume);
	const instance = { filled, fillSeconds: Math.round((performance.now() - begun) / 1_000) };
	writeFileSync(note, JSON.stringify(instance));
	return instance;
}

async function measureAll(dataDir: string, house: RunningHouse, filled: Filled) {
	const cookies = await signIn(dataDir, filled);
	const lines: Line[] = [];
	const missing: string[] = [];
	for (const measurement of measurements) {
		const world = { origin: house.origin, filled, cookies };
		const trial = await measurement.shots(world, 1);
		if (!(await isThere(house.origin, trial()))) {
			missing.push(measurement.name);
			continue;
		}
		const bareMs = await bareTime(dataDir, measurement, filled);
		for (const clients of [1, 32]) {
			const warming = await measurement.shots(world, 40);
			await load(house.origin, clients, 1, warming);
			const shots = await measurement.shots(world, Infinity);
			const cpuBefore = cpuMs(house.pids.all());
			const measured = await load(house.origin, clients, seconds, shots);
			const cpu = (cpuMs(house.pids.all()) - cpuBefore) / measured.requests;
			const { name, target } = measurement;
			lines.push({
				...measured,
				name,
				clients,
				cpuMs: cpu,
				bareMs,
				ratio: measured.p50 / bareMs,
				targetCpuMs: target.cpuMs
			});
			console.log(lineText(lines.at(-1) as Line));
		}
	}
	return { lines, missing };
}

/** Median of the same statement without programme, wall and page. */
const bareTime = (dataDir: string, { bare }: Measurement, filled: Filled): Promise<number> =>
	asOwnerOfAll(dataDir, async (client) => {
		const times: number[] = [];
		for (let index = 0; index < 200; index += 1) {
			const tenant = filled.tenants[index % filled.tenants.length];
			const begun = performance.now();
			await bare(client, tenant as FilledTenant);
			times.push(performance.now() - begun);
		}
		return summary(times).p50;
	});

/** Memory is looked at after many requests to a public page. */
async function many(house: RunningHouse, filled: Filled, count: number): Promise<number> {
	let left = count;
	const shot = { path: `/k/${filled.tenants[0]?.slug}`, expected: 200 };
	const { requests } = await load(house.origin, 8, 600, () => (left-- > 0 ? shot : undefined));
	return requests;
}

const fixed = (value: number): string => value.toFixed(1);
const lineText = (line: Line): string =>
	`| ${line.name} | ${line.clients} | ${fixed(line.perSecond)} | ${fixed(line.p50)} | ${fixed(line.p95)} | ${fixed(line.p99)} | ${fixed(line.cpuMs)} | ${line.targetCpuMs} | ${line.bareMs.toFixed(2)} | ${fixed(line.ratio)} | ${line.misses} |`;

/** Every target of the figures above that is not met, in one line each. */
function missed(run: Run, small: Run | undefined): string[] {
	const lines = run.lines.flatMap((line) => {
		const what = `${line.name}, ${line.clients} client${line.clients === 1 ? '' : 's'}`;
		const before = small?.lines.find(({ name, clients }) => name === line.name && clients === line.clients);
		const growth = before ? line.p50 / before.p50 : 0;
		return [
			...(line.cpuMs > line.targetCpuMs ? [`${what}: ${fixed(line.cpuMs)} ms CPU, ${line.targetCpuMs} wanted`] : []),
			...(line.clients === 32 && line.p95 >= 100 ? [`${what}: p95 ${fixed(line.p95)} ms, under 100 wanted`] : []),
			...(growth >= 1.5 ? [`${what}: ${growth.toFixed(2)} times slower than at 1/100, under 1.5 wanted`] : [])
		];
	});
	const start = run.warmStartMs >= 5_000 ? [`second start: ${run.warmStartMs} ms, under 5,000 wanted`] : [];
	const heavy = run.weights
		.filter(({ bytes, scriptBytes }) => bytes >= 100_000 || scriptBytes >= 30_000)
		.map(({ path, bytes }) => `${path}: ${bytes} bytes, under 100,000 wanted`);
	return [...lines, ...start, ...heavy];
}

function report(run: Run, small: Run | undefined): string {
	const growth = (small?.lines ?? []).map((line) => {
		const large = run.lines.find(({ name, clients }) => name === line.name && clients === line.clients);
		return `| ${line.name} | ${line.clients} | ${fixed(line.p50)} | ${large ? fixed(large.p50) : '–'} | ${large ? (large.p50 / line.p50).toFixed(2) : '–'} |`;
	});
	return [
		`# Benchmark`,
		'',
		`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}. ${run.volume.tenants} tenants, ${run.volume.cases} cases, ${run.volume.reports} reports, filled in ${run.fillSeconds} s.`,
		'',
		'Times in milliseconds. CPU counts web, worker and database together. "Bare" is the page’s main statement alone.',
		'',
		'| what | clients | requests/s | p50 | p95 | p99 | CPU/request | target | bare p50 | ratio | misses |',
		'| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
		...run.lines.map(lineText),
		'',
		...(run.missing.length > 0
			? [`Not measured, because the page did not answer as expected: ${run.missing.join(', ')}.`, '']
			: []),
		...(growth.length > 0
			? [
					'## Growth from 1/100 of the volume',
					'',
					'| what | clients | p50 at 1/100 | p50 | factor |',
					'| --- | ---: | ---: | ---: | ---: |',
					...growth,
					''
				]
			: []),
		`First start ${run.coldStartMs} ms, second start ${run.warmStartMs} ms. Memory after ${run.memory.requests} requests: web ${run.memory.web} MB, worker ${run.memory.worker} MB.`,
		'',
		'| page | requests | bytes | of these script |',
		'| --- | ---: | ---: | ---: |',
		...run.weights.map(
			({ path, requests, bytes, scriptBytes }) => `| ${path} | ${requests} | ${bytes} | ${scriptBytes} |`
		),
		'',
		'## Every figure that misses its target',
		'',
		...missed(run, small).map((line) => `- ${line}`),
		'',
		`Load of the machine over the last 15 minutes: ${fixed(loadavg()[2] ?? 0)} on ${cpus().length} cores, the benchmark itself included.`,
		''
	].join('\n');
}

const scale = Number(values.scale);
const run = await measureInstance(volumeAt(scale), Number(values.requests));
write(run, undefined); // the larger run took long; whatever happens to the smaller, it is kept
if (values.growth) write(run, await measureInstance(volumeAt(scale / 100), 1_000));

function write(large: Run, small: Run | undefined): void {
	const day = new Date().toISOString().slice(0, 10);
	mkdirSync('bench/results', { recursive: true });
	writeFileSync(`bench/results/${day}.json`, `${JSON.stringify({ day, large, small }, null, '\t')}\n`);
	writeFileSync(`bench/results/${day}.md`, report(large, small));
	console.log(`\n${report(large, small)}`);
}
