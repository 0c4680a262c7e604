import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../platform/pure/plain-date.ts';
import { actionsFor, goesOn, isOver, lastDayKept, latestStart, type RetentionRule } from './retention-rule.ts';

const rule = (periodCount: number, periodUnit: RetentionRule['periodUnit'], endsWithYear = false): RetentionRule => ({
	code: 'R3',
	startEvent: 'CLOSING',
	periodCount,
	periodUnit,
	endsWithYear,
	action: 'DELETE'
});

test('a case file closed in 2022 is kept three full calendar years and may go on New Year’s Day 2026', () => {
	const files = rule(3, 'YEAR', true);
	for (const closed of ['2022-01-01', '2022-06-15', '2022-12-31']) {
		expect(lastDayKept(files, closed)).toBe('2025-12-31');
		expect(goesOn(files, closed)).toBe('2026-01-01');
		expect(isOver(files, closed, '2025-12-31')).toBe(false);
		expect(isOver(files, closed, '2026-01-01')).toBe(true);
	}
	expect(goesOn(files, '2023-01-01')).toBe('2027-01-01');
});

test('six months after 31 August end on the last day of February, also in a leap year', () => {
	expect(lastDayKept(rule(6, 'MONTH'), '2025-08-31')).toBe('2026-02-28');
	expect(lastDayKept(rule(6, 'MONTH'), '2027-08-31')).toBe('2028-02-29');
	expect(isOver(rule(6, 'MONTH'), '2027-08-31', '2028-02-29')).toBe(false);
	expect(isOver(rule(6, 'MONTH'), '2027-08-31', '2028-03-01')).toBe(true);
});

test('a year after 29 February ends on 28 February, and three years after it too', () => {
	expect(lastDayKept(rule(1, 'YEAR'), '2024-02-29')).toBe('2025-02-28');
	expect(lastDayKept(rule(4, 'YEAR'), '2024-02-29')).toBe('2028-02-29');
	expect(goesOn(rule(12, 'MONTH'), '2024-02-29')).toBe('2025-03-01');
});

test('ninety days are ninety days over a leap day and over New Year', () => {
	expect(lastDayKept(rule(90, 'DAY'), '2023-12-15')).toBe('2024-03-14');
	expect(lastDayKept(rule(90, 'DAY'), '2024-12-15')).toBe('2025-03-15');
});

test('a declaration withdrawn today may go tomorrow', () => {
	expect(goesOn(rule(0, 'DAY'), '2026-06-15')).toBe('2026-06-16');
});

test('mediation facts are kept to the end of the third calendar year in Germany and seven years to the day in Austria', () => {
	expect(goesOn(rule(3, 'YEAR', true), '2026-06-15')).toBe('2030-01-01');
	expect(goesOn(rule(7, 'YEAR'), '2026-06-15')).toBe('2033-06-16');
});

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1980-01-01', days));
const anyRule = fc
	.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom('DAY', 'MONTH', 'YEAR' as const), fc.boolean())
	.map(([count, unit, endsWithYear]) =>
		rule(unit === 'YEAR' ? count % 40 : count, unit as RetentionRule['periodUnit'], endsWithYear)
	);

test('whatever is over today started on or before the latest start the database is asked for', () => {
	fc.assert(
		fc.property(anyRule, anyDay, anyDay, (one, start, today) => {
			if (isOver(one, start, today)) expect(start <= latestStart(one, today)).toBe(true);
		}),
		{ numRuns: 2000 }
	);
});

test('what is over stays over, and an older event never ends later than a younger one', () => {
	fc.assert(
		fc.property(anyRule, anyDay, anyDay, anyDay, (one, start, today, later) => {
			const [first, second] = [today, later].toSorted() as [string, string];
			if (isOver(one, start, first)) expect(isOver(one, start, second)).toBe(true);
			const [older, younger] = [start, later].toSorted() as [string, string];
			expect(lastDayKept(one, older) <= lastDayKept(one, younger)).toBe(true);
		})
	);
});

test('a log is never offered to the archive and a signal is counted, not kept', () => {
	expect(actionsFor('R13')).toEqual(['DELETE']);
	expect(actionsFor('R1')).toEqual(['ANONYMISE']);
	expect(actionsFor('R3')).toContain('OFFER_TO_ARCHIVE');
});
