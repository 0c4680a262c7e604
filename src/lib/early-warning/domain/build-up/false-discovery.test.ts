import { expect, test } from 'vitest';
import { alarmsWithin } from './false-discovery.ts';

const oddsOf = (chance: number): number => Math.log(chance / (1 - chance));

test('the likeliest are alarmed as long as their mean doubt stays within the share allowed', () => {
	const odds = [0.5, 0.99, 0.9, 0.7, 0.2].map(oddsOf);
	expect(alarmsWithin(odds, 0.2)).toEqual([false, true, true, true, false]);
	expect(alarmsWithin(odds, 0.005)).toEqual([false, false, false, false, false]);
});

test('a series without an answer is no alarm', () => {
	expect(alarmsWithin([undefined, 5], 0.1)).toEqual([false, true]);
});
