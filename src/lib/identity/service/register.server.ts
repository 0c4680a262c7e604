import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Database } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { readRegisterQuestion, readState } from '../domain/register-search.ts';
import {
	countRegister,
	findRegisterEntry as findEntry,
	replaceRegister,
	searchRegister as search,
	type RegisterEntry
} from '../storage/register.server.ts';

const file = resolve(import.meta.dirname, '../../../../registers/municipalities.csv');

/** Most entries a search gives; whoever sees so many should type more. */
export const mostFound = 30;

/** Fills the municipality register from the file of this version; does nothing when it stands there already. */
export async function fillRegister(database: Database): Promise<void> {
	const text = readFileSync(file, 'utf8');
	const expected = text.trimEnd().split('\n').length - 1;
	await database.atGate(async (tx) => {
		if ((await countRegister(tx)) !== expected) await replaceRegister(tx, readRegister(text));
	});
}

function readRegister(text: string): RegisterEntry[] {
	const rows = parse(text, { columns: true }) as Record<string, string>[];
	return rows.map((row) => ({
		officialKey: row['key'] ?? '',
		name: row['name'] ?? '',
		kind: row['kind'] === 'DISTRICT' ? 'DISTRICT' : 'MUNICIPALITY',
		country: row['country'] === 'AT' ? 'AT' : 'DE',
		state: row['state'] ?? '',
		district: row['district'] ?? '',
		postcode: row['postcode'] ?? '',
		population: numberOrNull(row['population']),
		latitude: numberOrNull(row['lat']),
		longitude: numberOrNull(row['lon'])
	}));
}

const numberOrNull = (text: string | undefined): number | null => (text ? Number(text) : null);

/** Searches by name (forgiving typos), name and Land, or official key; `state` is "DE-NW" or empty. */
export const searchRegister =
	(platform: Platform) =>
	(words: string, state = ''): Promise<RegisterEntry[]> =>
		platform.database.atGate((tx) => search(tx, readRegisterQuestion(words), readState(state), mostFound));

export const findRegisterEntry =
	(platform: Platform) =>
	(officialKey: string): Promise<RegisterEntry | undefined> =>
		platform.database.atGate((tx) => findEntry(tx, officialKey));
