import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Panel, Place, SpaceTime } from '#lib/early-warning/index.ts';

/** A table as read: what each row says by column, and its line in the file. */
type Row = { readonly line: number; readonly values: Readonly<Record<string, string>> };
type Table = { readonly name: string; readonly columns: readonly string[]; readonly rows: readonly Row[] };

export type SeriesRow = {
	readonly id: string;
	readonly counts: Float64Array;
	/** Weeks of history before the first week to judge, if the file says so. */
	readonly history?: number;
};

export type ScanSet = {
	readonly dataset: string;
	readonly ids: readonly string[];
	readonly data: SpaceTime;
	readonly places: Place[];
};

/** Reads series in either form: `series,w1,w2…` or `series,…,counts` with weeks joined by semicolons. */
export function readSeries(path: string): SeriesRow[] {
	const table = readTable(path, ['series']);
	refuseTwice(table, ({ values }) => `Series "${values.series}"`);
	return table.rows.map((row) => {
		const counts = countsOf(table, row);
		const history = row.values.history;
		if (!history) return { id: row.values.series as string, counts };
		const weeks = Number(history);
		if (!Number.isInteger(weeks) || weeks < 0)
			throw wrong(table, row, `"${history}" is no number of weeks of history.`);
		return { id: row.values.series as string, counts, history: weeks };
	});
}

export type PanelFile = Panel & { readonly ids: readonly { readonly district: string; readonly topic: string }[] };

/** Reads districts (`district,population,neighbours`) and their series by topic (`district,topic,w1…`). */
export function readPanel(seriesPath: string, districtsPath: string): PanelFile {
	const places = readTable(districtsPath, ['district', 'population', 'neighbours']);
	refuseTwice(places, ({ values }) => `District "${values.district}"`);
	const districts = new Map(places.rows.map((row, i) => [row.values.district as string, i]));
	checkNeighbours(places, districts);
	const table = readTable(seriesPath, ['district', 'topic']);
	refuseTwice(table, ({ values }) => `Topic "${values.topic}" of district "${values.district}"`);
	const topics = [...new Set(table.rows.map((row) => row.values.topic as string))];
	const series = table.rows.map((row) => {
		const district = districts.get(row.values.district as string);
		if (district === undefined)
			throw wrong(table, row, `district "${row.values.district}" is not in ${districtsPath}.`);
		return { district, topic: topics.indexOf(row.values.topic as string), counts: countsOf(table, row) };
	});
	refuseUnequal(table, series);
	return {
		series,
		topics: topics.length,
		populations: places.rows.map((row) => populationOf(places, row)),
		ids: table.rows.map(({ values }) => ({ district: values.district as string, topic: values.topic as string }))
	};
}

/** Neighbours are for the map of the panel; a name that is no district is a slip that would go unseen. */
function checkNeighbours(places: Table, districts: ReadonlyMap<string, number>): void {
	for (const row of places.rows) {
		const names = (row.values.neighbours ?? '').split(';').map((name) => name.trim());
		const unknown = names.find((name) => name !== '' && !districts.has(name));
		if (unknown !== undefined) throw wrong(places, row, `the neighbour "${unknown}" is no district of the file.`);
	}
}

/** Reads counts (`dataset,district,w1…`) and places (`dataset,district,x,y,population`), one set after the other. */
export function readScanSets(countsPath: string, geoPath: string): ScanSet[] {
	const geo = readTable(geoPath, ['dataset', 'district', 'x', 'y', 'population']);
	const table = readTable(countsPath, ['dataset', 'district']);
	for (const one of [geo, table])
		refuseTwice(one, ({ values }) => `District "${values.district}" of set "${values.dataset}"`);
	const placeOf = new Map(geo.rows.map((row) => [`${row.values.dataset}\n${row.values.district}`, placeIn(geo, row)]));
	const datasets = [...new Set(table.rows.map(({ values }) => values.dataset as string))];
	return datasets.map((dataset) => {
		const rows = table.rows.filter(({ values }) => values.dataset === dataset);
		const counts = rows.map((row) => completeCounts(table, row));
		refuseUnequal(
			table,
			counts.map((one) => ({ counts: one }))
		);
		const places = rows.map((row) => {
			const place = placeOf.get(`${dataset}\n${row.values.district}`);
			if (!place)
				throw wrong(table, row, `district "${row.values.district}" of set "${dataset}" has no place in ${geoPath}.`);
			return place;
		});
		const populations = Float64Array.from(places, ({ population }) => population);
		const data = {
			counts: Float64Array.from(counts.flatMap((one) => [...one])),
			weeks: counts[0]?.length ?? 0,
			populations
		};
		return { dataset, ids: rows.map(({ values }) => values.district as string), data, places };
	});
}

function readTable(path: string, needed: readonly string[]): Table {
	const [head, ...records] = parse(readFileSync(path, 'utf8'), {
		bom: true,
		skip_empty_lines: true,
		relax_column_count: true
	}) as string[][];
	const columns = head?.map((column) => column.trim()) ?? [];
	const missing = needed.filter((column) => !columns.includes(column));
	if (columns.length === 0) throw new Error(`${path} is empty.`);
	if (missing.length > 0) throw new Error(`${path} has no column ${missing.map((name) => `"${name}"`).join(', ')}.`);
	if (records.length === 0) throw new Error(`${path} has a header but no rows.`);
	const rows = records.map((record, i) => {
		if (record.length !== columns.length)
			throw new Error(`${path}, row ${i + 2}: ${record.length} cells where the header has ${columns.length}.`);
		return { line: i + 2, values: Object.fromEntries(columns.map((column, j) => [column, (record[j] ?? '').trim()])) };
	});
	return { name: path, columns, rows };
}

const wrong = (table: Table, row: Row, sentence: string): Error =>
	new Error(`${table.name}, row ${row.line}: ${sentence}`);

function refuseTwice(table: Table, nameOf: (row: Row) => string): void {
	const seen = new Set<string>();
	for (const row of table.rows) {
		const name = nameOf(row);
		if (seen.has(name)) throw wrong(table, row, `${name} stands in the file twice.`);
		seen.add(name);
	}
}

function refuseUnequal(table: Table, series: readonly { readonly counts: Float64Array }[]): void {
	const weeks = series[0]?.counts.length;
	const odd = series.findIndex(({ counts }) => counts.length !== weeks);
	if (odd >= 0)
		throw wrong(table, table.rows[odd] as Row, `${series[odd]?.counts.length} weeks where others have ${weeks}.`);
}

/** Counts of a row; empty and NA are weeks nobody counted, not zeros. */
function countsOf(table: Table, row: Row): Float64Array {
	const weekColumns = table.columns.filter((column) => /^w\d+$/.test(column));
	if (weekColumns.length === 0 && !table.columns.includes('counts'))
		throw new Error(`${table.name} has neither a column "counts" nor columns w1, w2 and so on.`);
	const cells =
		weekColumns.length > 0
			? weekColumns.map((column) => row.values[column] ?? '')
			: (row.values.counts ?? '').split(';');
	return Float64Array.from(cells, (cell, week) => {
		if (cell === '' || cell === 'NA') return Number.NaN;
		const count = Number(cell);
		if (Number.isInteger(count) && count >= 0) return count;
		throw wrong(table, row, `"${cell}" in week ${week + 1} is no count; counts are whole numbers from 0.`);
	});
}

function completeCounts(table: Table, row: Row): Float64Array {
	const counts = countsOf(table, row);
	const gap = counts.findIndex(Number.isNaN);
	if (gap >= 0) throw wrong(table, row, `week ${gap + 1} has no count; the scan needs every week of every district.`);
	return counts;
}

function populationOf(table: Table, row: Row): number {
	const population = Number(row.values.population);
	if (population >= 0) return population;
	throw wrong(table, row, `"${row.values.population}" is no number of people.`);
}

function placeIn(table: Table, row: Row): Place {
	const [x, y] = [Number(row.values.x), Number(row.values.y)];
	if (!Number.isFinite(x) || !Number.isFinite(y)) throw wrong(table, row, 'the coordinates are no numbers.');
	return { x, y, population: populationOf(table, row) };
}
