import { expect, test } from 'vitest';
import { morningOf, type Due } from './morning.ts';

const due = (name: string, day: string, isDanger = false): Due => ({
	kind: 'ACKNOWLEDGE',
	due: day,
	href: `/meldungen/${name}`,
	name,
	about: '',
	isDanger
});
const namesOf = (all: readonly Due[]): string[] => all.map(({ name }) => name);

test('the three earliest promises come first', () => {
	const { deadlines } = morningOf([
		due('d', '2026-06-18'),
		due('a', '2026-06-11'),
		due('c', '2026-06-16'),
		due('b', '2026-06-15')
	]);
	expect(namesOf(deadlines)).toEqual(['a', 'b', 'c']);
});

test('danger stands before the promises of today and pushes none of them out', () => {
	const today = ['a', 'b', 'c'].map((name) => due(name, '2026-06-15'));
	const { dangers, deadlines } = morningOf([...today, due('danger', '2026-06-22', true)]);
	expect(namesOf(dangers)).toEqual(['danger']);
	expect(namesOf(deadlines)).toEqual(['a', 'b', 'c']);
});
