import { expect, test } from 'vitest';
import { checkAreas } from './area-rows.ts';

const raw = (line: number, name: string, population = '', boundary?: unknown) => ({
	line,
	name,
	code: '',
	population,
	...(boundary === undefined ? {} : { boundary })
});

test('thousands may be written with dots, spaces or not at all', () => {
	const { rows } = checkAreas([raw(2, 'Nord', '12.345'), raw(3, 'Süd', '1 200'), raw(4, 'West')]);
	expect(rows.map(({ population }) => population)).toEqual([12345, 1200, null]);
});

test('lines that cannot be taken are named with their reason; the others are taken', () => {
	const { rows, problems } = checkAreas([
		raw(2, 'Nord'),
		raw(3, ' nord '),
		raw(4, ''),
		raw(5, 'Süd', 'viele'),
		raw(6, 'Ost', '', { type: 'Polygon', coordinates: [[[356_000, 5_720_000]]] }),
		raw(7, 'West', '', { type: 'Polygon', coordinates: [[[8.1, 51.5]]] })
	]);
	expect(rows.map(({ name }) => name)).toEqual(['Nord', 'West']);
	expect(problems).toEqual([
		{ line: 3, problem: 'name-twice' },
		{ line: 4, problem: 'name-missing' },
		{ line: 5, problem: 'population-wrong' },
		{ line: 6, problem: 'boundary-wrong' }
	]);
});
