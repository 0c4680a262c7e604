import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPlatform, type TestPlatform } from '../../../../tests/support/builders.ts';
import { fillRegister, findRegisterEntry, mostFound, searchRegister } from './register.server.ts';

let platform: TestPlatform;
const find = async (words: string, state?: string) => {
	const found = await searchRegister(platform)(words, state);
	return found.map(({ name, state: land, officialKey }) => `${name} ${land} ${officialKey}`);
};

beforeAll(async () => {
	platform = await aPlatform();
	const started = performance.now();
	await fillRegister(platform.database);
	expect(performance.now() - started).toBeLessThan(5_000);
});
afterAll(() => platform.drop());

test('the register holds both countries completely, also when it is filled twice', async () => {
	await fillRegister(platform.database);
	const counts = await platform.database.atGate((tx) =>
		tx
			.selectFrom('identity.register')
			.select(['country', 'kind', ({ fn }) => fn.countAll<number>().as('count')])
			.groupBy(['country', 'kind'])
			.orderBy('country')
			.orderBy('kind')
			.execute()
	);
	expect(counts.map(({ country, kind, count }) => `${country} ${kind} ${count}`)).toEqual([
		'AT DISTRICT 23',
		'AT MUNICIPALITY 2095',
		'DE DISTRICT 294',
		'DE MUNICIPALITY 10959'
	]);
});

test('the exact name comes before longer ones and similar ones', async () => {
	const found = await find('Soest');
	expect(found[0]).toBe('Soest NW 05974040');
	expect(await find('karlsruhe')).toContain('Karlsruhe BW 08212000');
});

test.each([
	['Karlsruhhe', 'Karlsruhe BW 08212000'],
	['Düseldorf', 'Düsseldorf NW 05111000'],
	['Muenster Nordrhein-Westfalen', 'Münster NW 05515000'],
	['Klagenfurt am Wörtersee', 'Klagenfurt am Wörthersee 2 20101'],
	['Halle Saale', 'Halle (Saale) ST 15002000']
])('"%s" finds %s', async (words, expected) => {
	expect(await find(words)).toContain(expected);
});

test('a shared name is narrowed by its Land', async () => {
	const everywhere = await searchRegister(platform)('Neustadt');
	expect(new Set(everywhere.map(({ state }) => state)).size).toBeGreaterThan(2);
	const inHesse = await searchRegister(platform)('Neustadt', 'DE-HE');
	expect(inHesse[0]).toMatchObject({ name: 'Neustadt (Hessen)' });
	expect(new Set(inHesse.map(({ state }) => state))).toEqual(new Set(['HE']));
});

test('an official key or its beginning finds the place', async () => {
	expect(await find('05974040')).toEqual(['Soest NW 05974040']);
	expect(await find('05974')).toContain('Kreis Soest NW 05974');
	expect(await findRegisterEntry(platform)('10101')).toMatchObject({ name: 'Eisenstadt', country: 'AT' });
});

test('signs with a meaning for the database are searched as signs', async () => {
	expect(await find('%%')).toEqual([]);
	expect(await find('a')).toEqual([]);
	expect((await find('bad')).length).toBe(mostFound);
});
