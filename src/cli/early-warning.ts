import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import {
	alarmsWithin,
	circularZones,
	judgeClusters,
	methodDefaults,
	panelThreshold,
	type Method,
	type MethodName,
	type ScanModel,
	type ScanOptions,
	type Zones
} from '#lib/early-warning/index.ts';
import { performAll, pieces } from './early-warning-pool.ts';
import { readPanel, readScanSets, readSeries, type ScanSet, type SeriesRow } from './early-warning-tables.ts';

type CommonOptions = { readonly out: string; readonly workers: string };
export type DetectOptions = CommonOptions & {
	readonly series: string;
	readonly method: string;
	readonly from?: string;
	readonly options?: string;
};
export type PanelOptions = CommonOptions & {
	readonly series: string;
	readonly districts: string;
	readonly from?: string;
	readonly fdr?: string;
	readonly threshold?: string;
};
export type ScanCommandOptions = CommonOptions & {
	readonly counts: string;
	readonly geo: string;
	readonly models: string;
	readonly windows: string;
	readonly share: string;
	readonly replicates: string;
	readonly clusters: string;
	readonly seed: string;
};

/** `koko early-warning detect`: judges series week by week, each week by nothing after it. */
export async function detectCommand(options: DetectOptions): Promise<void> {
	const started = performance.now();
	const method = readMethod(options);
	const series = readSeries(options.series);
	const from = series.map((row) => firstWeek(row, options));
	const workers = wholeNumber(options.workers, '--workers', 1);
	const jobs = series.map(({ counts }, i) => ({ counts, from: from[i] as number }));
	const tasks = pieces(jobs, workers).map((part) => ({ kind: 'detect' as const, method, series: part }));
	const judged = (await performAll<'detect'>(tasks, workers, progress('series', series.length, tasks.length))).flat();
	const lines = ['series,t,alarm,score,expected,upper'];
	const sums = { weeks: 0, alarms: 0, unanswered: 0 };
	judged.forEach((weeks, s) =>
		weeks.forEach((week, i) => {
			sums.weeks++;
			sums.alarms += Number(week?.alarm ?? false);
			sums.unanswered += Number(!week);
			const values = [week?.score, week?.expected, week?.upper].map(asCell).join();
			lines.push(
				`${quoted(series[s]?.id as string)},${(from[s] as number) + i + 1},${Number(week?.alarm ?? false)},${values}`
			);
		})
	);
	finish(options, started, lines, { method: method.name, series: series.length, ...sums });
}

/** `koko early-warning panel`: the own detector over districts and topics that help each other. */
export async function panelCommand(options: PanelOptions): Promise<void> {
	const started = performance.now();
	const panel = readPanel(options.series, options.districts);
	const length = panel.series[0]?.counts.length ?? 0;
	const from = options.from ? wholeNumber(options.from, '--from', 1) - 1 : length - 1;
	const weeks = Array.from({ length: Math.max(0, length - from) }, (_, i) => from + i);
	const workers = wholeNumber(options.workers, '--workers', 1);
	const { ids, ...shape } = panel;
	const tasks = pieces(weeks, workers).map((part) => ({ kind: 'panel' as const, panel: shape, weeks: part }));
	const odds = (await performAll<'panel'>(tasks, workers, progress('weeks', weeks.length, tasks.length))).flat();
	const threshold = options.threshold === undefined ? panelThreshold : number(options.threshold, '--threshold');
	const q = options.fdr === undefined ? undefined : number(options.fdr, '--fdr');
	const lines = ['district,topic,t,alarm,score'];
	let alarms = 0;
	odds.forEach((scores, w) => {
		const alarmed = q === undefined ? scores.map((score) => (score ?? -Infinity) > threshold) : alarmsWithin(scores, q);
		ids.forEach(({ district, topic }, s) => {
			alarms += Number(alarmed[s]);
			lines.push(`${quoted(district)},${quoted(topic)},${from + w + 1},${Number(alarmed[s])},${asCell(scores[s])}`);
		});
	});
	const unpeopled = panel.populations.filter((population) => population === 0).length;
	const notes = unpeopled > 0 ? [`${unpeopled} districts have no population and were taken for average ones.`] : [];
	finish(options, started, lines, { series: ids.length, weeks: weeks.length, alarms, notes });
}

/** `koko early-warning scan`: clusters of neighbouring districts in the last weeks. */
export async function scanCommand(options: ScanCommandOptions): Promise<void> {
	const started = performance.now();
	const models = options.models.split(',').map(readModel);
	const sets = readScanSets(options.counts, options.geo);
	const jobs = sets.flatMap((set) => models.map((model) => scanJob(set, model, options)));
	const workers = wholeNumber(options.workers, '--workers', 1);
	const parts = jobs.map(({ data, zones, scan }) =>
		pieces(
			Array.from({ length: scan.replicates }, (_, i) => i),
			workers
		).map((part) => ({
			...{ kind: 'replicates' as const, data, zones, options: scan },
			...{ from: part[0] as number, to: (part.at(-1) as number) + 1 }
		}))
	);
	const tasks = parts.flat();
	const shown = progress('replicates', jobs.length * Number(options.replicates), tasks.length);
	const maxima = await performAll<'replicates'>(tasks, workers, shown);
	const lines = ['dataset,model,districts,start,weeks,llr,p'];
	jobs.forEach((job, i) => {
		const own = maxima.splice(0, parts[i]?.length ?? 0);
		lines.push(...clusterLines(job, Float64Array.from(own.flatMap((part) => [...part]))));
	});
	finish(options, started, lines, { datasets: sets.length, models, seed: Number(options.seed) });
}

type ScanJob = ScanSet & { readonly zones: Zones; readonly scan: ScanOptions };

function scanJob(set: ScanSet, model: ScanModel, options: ScanCommandOptions): ScanJob {
	const { dataset, ids, data, places } = set;
	const empty = data.populations.findIndex((population) => population === 0);
	if (empty >= 0 && model !== 'permutation')
		throw new Error(
			`District "${ids[empty]}" of set "${dataset}" has no population; only --models permutation does without.`
		);
	const scan: ScanOptions = {
		model,
		windows: Math.min(wholeNumber(options.windows, '--windows', 1), data.weeks),
		replicates: wholeNumber(options.replicates, '--replicates', 9),
		seed: wholeNumber(options.seed, '--seed', 0),
		clusters: wholeNumber(options.clusters, '--clusters', 1)
	};
	return { ...set, zones: circularZones(places, number(options.share, '--share')), scan };
}

function clusterLines({ dataset, ids, data, zones, scan }: ScanJob, maxima: Float64Array): string[] {
	return judgeClusters(data, zones, scan, maxima).map((cluster) => {
		const districts = cluster.districts.map((district) => ids[district]).join(';');
		const start = data.weeks - cluster.weeks + 1;
		const values = `${start},${cluster.weeks},${asCell(cluster.ratio)},${asCell(cluster.p)}`;
		return `${quoted(dataset)},${scan.model},${quoted(districts)},${values}`;
	});
}

const scanModels = ['poisson', 'poisson_nbmc', 'permutation'] as const satisfies readonly ScanModel[];

function readModel(name: string): ScanModel {
	const model = scanModels.find((known) => known === name.trim());
	if (model) return model;
	throw new Error(`There is no model "${name}"; there are ${scanModels.join(', ')}.`);
}

/** Options of a method may be given in part; what is not given stays as the method's default. */
function readMethod({ method: name, options: path }: DetectOptions): Method {
	if (!Object.hasOwn(methodDefaults, name))
		throw new Error(`There is no method "${name}"; there are ${Object.keys(methodDefaults).join(', ')}.`);
	const defaults = methodDefaults[name as MethodName];
	if (!path) return defaults;
	const { name: _, ...known } = defaults;
	const given = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
	for (const [key, value] of Object.entries(given)) {
		const usual = known[key as keyof typeof known] as unknown;
		if (usual === undefined)
			throw new Error(`${path}: ${name} has no option "${key}"; it has ${Object.keys(known).join(', ')}.`);
		if (typeof value !== typeof usual || Array.isArray(value) !== Array.isArray(usual))
			throw new Error(`${path}: "${key}" must be like ${JSON.stringify(usual)}.`);
	}
	return { ...defaults, ...given } as Method;
}

function firstWeek({ id, counts, history }: SeriesRow, options: DetectOptions): number {
	const from = options.from ? wholeNumber(options.from, '--from', 1) - 1 : (history ?? counts.length - 1);
	if (from < counts.length) return from;
	throw new Error(`Series "${id}" has ${counts.length} weeks; the first week to judge would be ${from + 1}.`);
}

function wholeNumber(text: string, name: string, least: number): number {
	const value = Number(text);
	if (Number.isInteger(value) && value >= least) return value;
	throw new Error(`${name} must be a whole number from ${least}, not "${text}".`);
}

function number(text: string, name: string): number {
	const value = Number(text);
	if (text.trim() !== '' && Number.isFinite(value)) return value;
	throw new Error(`${name} must be a number, not "${text}".`);
}

const asCell = (value: number | undefined): string =>
	value === undefined || Number.isNaN(value)
		? 'NA'
		: value === Infinity
			? 'Inf'
			: value === -Infinity
				? '-Inf'
				: String(value);
const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Counts on stderr while people look at it. */
function progress(what: string, total: number, tasks: number): (done: number) => void {
	if (!process.stderr.isTTY) return () => {};
	return (done) => {
		process.stderr.write(`\r\u001b[K${what}: ${Math.min(total, Math.round((done / tasks) * total))} of ${total}`);
		if (done === tasks) process.stderr.write('\r\u001b[K');
	};
}

function finish({ out, workers }: CommonOptions, started: number, lines: readonly string[], summary: object): void {
	writeFileSync(out, `${lines.join('\n')}\n`);
	const seconds = Number(((performance.now() - started) / 1000).toFixed(3));
	console.log(JSON.stringify({ ...summary, rows: lines.length - 1, out, workers: Number(workers), seconds }));
}
