import { expect, test } from 'vitest';
import { inTreeOrder, makesCircle } from './unit-tree.ts';

const units = [
	{ id: 'order', parentId: 'head' },
	{ id: 'head', parentId: null },
	{ id: 'noise', parentId: 'order' },
	{ id: 'school', parentId: 'head' },
	{ id: 'lost', parentId: 'gone' }
];

test('each unit stands before the units below it', () => {
	expect(inTreeOrder(units).map(({ id, depth }) => `${depth} ${id}`)).toEqual([
		'0 head',
		'1 order',
		'2 noise',
		'1 school',
		'0 lost'
	]);
});

test('no unit becomes its own superior', () => {
	expect(makesCircle(units, 'head', 'noise')).toBe(true);
	expect(makesCircle(units, 'head', 'head')).toBe(true);
	expect(makesCircle(units, 'noise', 'school')).toBe(false);
	expect(makesCircle(units, 'noise', null)).toBe(false);
});
