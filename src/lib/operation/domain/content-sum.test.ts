import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSameContent, startSum, type ContentSum } from './content-sum.ts';

const sumOf = (...rows: string[]): ContentSum => {
	const sum = startSum();
	for (const row of rows) sum.add(createHash('sha256').update(row).digest(), row.length);
	return sum.result();
};

test('the same rows in another order have the same sum', () => {
	expect(isSameContent(sumOf('a', 'b', 'c'), sumOf('c', 'a', 'b'))).toBe(true);
});

test('a changed, a missing, a doubled and an exchanged row each change the sum', () => {
	const whole = sumOf('a', 'b', 'c');
	for (const other of [sumOf('a', 'b', 'd'), sumOf('a', 'b'), sumOf('a', 'b', 'c', 'c'), sumOf('a', 'b', 'b')]) {
		expect(isSameContent(whole, other)).toBe(false);
	}
});

test('a row that comes twice does not cancel itself out', () => {
	expect(sumOf('a', 'a').sum).not.toBe(sumOf().sum);
	expect(sumOf('a', 'a').sum).not.toBe(sumOf('b', 'b').sum);
});

test('the carry goes through all words', () => {
	const sum = startSum();
	sum.add(new Uint8Array(32).fill(0xff), 1);
	const one = new Uint8Array(32);
	one[0] = 1;
	sum.add(one, 1);
	expect(sum.result().sum).toBe('0'.repeat(64));
});
