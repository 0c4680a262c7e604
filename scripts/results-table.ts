import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';

export type Row = {
	readonly attack: string;
	readonly tries: number;
	readonly failures: number;
	readonly losses: number;
	readonly remark?: string;
};

/** Rows as tests appended them, one JSON value a line. */
export const rowsIn = (file: string): Row[] =>
	readFileSync(file, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as Row);

/** Writes bench/results/<name>-<date>.md; gives its path. */
export function writeTable(name: string, title: string, opening: string, rows: readonly Row[]): string {
	const date = new Date().toISOString().slice(0, 10);
	const lines = rows.map(
		({ attack, tries, failures, losses, remark = '' }) =>
			`| ${attack} | ${tries} | ${failures} | ${losses} | ${remark.replaceAll('|', '/')} |`
	);
	const head = [
		`| ${name === 'faults' ? 'fault' : 'attack'} | tries | failures | losses | remark |`,
		'| --- | ---: | ---: | ---: | --- |'
	];
	const file = `bench/results/${name}-${date}.md`;
	const load = `(load of the machine ${(loadavg()[0] ?? 0).toFixed(1)})`;
	writeFileSync(file, [`# ${title}, ${date}`, '', `${opening} ${load}`, '', ...head, ...lines, ''].join('\n'));
	return file;
}
