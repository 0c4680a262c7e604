// node scripts/registers.ts FOLDER: makes registers/municipalities.csv from the published registers.
// FOLDER holds gemeinden_de.csv, kreise_de.csv (Destatis GV-ISys), gemeinden_at.csv, wien_bezirke_at.csv (Statistik Austria).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stateCode, type Country } from '../src/lib/platform/pure/states.ts';

type Source = Record<string, string>;

const folder = process.argv[2];
if (!folder) throw new Error('Say where the registers are: node scripts/registers.ts FOLDER');
const read = (file: string): Source[] =>
	parse(readFileSync(join(folder, file), 'utf8'), { columns: true, bom: true }) as Source[];

const columns = ['key', 'name', 'kind', 'country', 'state', 'district', 'postcode', 'population', 'lat', 'lon'];

function line(kind: string, country: Country, key: string, name: string, source: Source): string {
	const state = stateCode(country, source['land'] ?? '');
	if (!state) throw new Error(`unknown Land of ${key}`);
	const values = [
		key,
		name,
		kind,
		country,
		state,
		source['bezirk'] ?? districtName(source['kreis_name'] ?? '', source['kreis_typ'] ?? ''),
		source['plz_sitz'] ?? '',
		source['einwohner'] ?? '',
		degrees(source['lat']),
		degrees(source['lon'])
	];
	return values.map((value) => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',');
}

/** "Gifhorn" alone would be the town; people say "Landkreis Gifhorn". A kreisfreie Stadt lies in no Kreis. */
function districtName(name: string, kind: string): string {
	if (/^(Kreisfreie Stadt|Stadtkreis|)$/.test(kind)) return '';
	return /kreis|verband|region/i.test(name) ? name : `${kind} ${name}`;
}

/** Four decimals are about ten metres: enough to centre a map. */
const degrees = (text: string | undefined): string => (text ? String(Number(Number(text).toFixed(4))) : '');

/** Two of one name in one Kreis ("Garding, Stadt" and "Garding, Kirchspiel") keep what tells them apart. */
function distinctNames(rows: Source[]): Map<string, string> {
	const place = (row: Source): string => `${row['kreis_ags']} ${row['name']}`;
	const count = new Map<string, number>();
	for (const row of rows) count.set(place(row), (count.get(place(row)) ?? 0) + 1);
	return new Map(
		rows.map((row) => [row['ags'] ?? '', ((count.get(place(row)) ?? 0) > 1 ? row['name_amtlich'] : row['name']) ?? ''])
	);
}

const german = read('gemeinden_de.csv');
const names = distinctNames(german);
const lines = [
	columns.join(','),
	...german.map((row) => line('MUNICIPALITY', 'DE', row['ags'] ?? '', names.get(row['ags'] ?? '') ?? '', row)),
	// A kreisfreie Stadt is in the list already, as a municipality.
	...read('kreise_de.csv')
		.filter((row) => row['kreisfrei'] === '0')
		.map((row) => line('DISTRICT', 'DE', row['ags5'] ?? '', districtName(row['name'] ?? '', row['typ'] ?? ''), row)),
	...read('gemeinden_at.csv').map((row) => line('MUNICIPALITY', 'AT', row['gkz'] ?? '', row['name'] ?? '', row)),
	...read('wien_bezirke_at.csv').map((row) =>
		line('DISTRICT', 'AT', row['gkz'] ?? '', row['name'] ?? '', { ...row, land: 'Wien', bezirk: 'Wien' })
	)
];
writeFileSync(join(import.meta.dirname, '../registers/municipalities.csv'), lines.join('\n') + '\n');
console.log(`${lines.length - 1} entries`);
