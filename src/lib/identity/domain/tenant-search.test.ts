import { expect, test } from 'vitest';
import { findByName } from './tenant-search.ts';

const tenants = ['Stadt Birkenau', 'Stadt Mühlhausen', 'Gemeinde Großkirchen', 'Kreis Lippe'].map((name) => ({ name }));
const found = (typed: string): string[] => findByName(tenants, typed).map(({ name }) => name);

test('a part of the name is enough', () => {
	expect(found('birk')).toEqual(['Stadt Birkenau']);
});

test('umlauts may be written as people write them on a foreign keyboard', () => {
	for (const typed of ['Mühlhausen', 'Muehlhausen', 'muhlhausen']) expect(found(typed)).toEqual(['Stadt Mühlhausen']);
	expect(found('grosskirchen')).toEqual(['Gemeinde Großkirchen']);
});

test('small typing errors and swapped letters still find the town', () => {
	expect(found('Brikenau')).toEqual(['Stadt Birkenau']);
	expect(found('Mülhausen')).toEqual(['Stadt Mühlhausen']);
});

test('another town is not found, and nothing typed finds nothing', () => {
	expect(found('Hamburg')).toEqual([]);
	expect(found('  ')).toEqual([]);
});
