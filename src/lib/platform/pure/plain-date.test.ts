import { expect, test } from 'vitest';
import {
	addDays,
	addMonths,
	addWorkingDays,
	daysBetween,
	nextWorkingDay,
	parsePlainDate,
	plainDateOf
} from './plain-date.ts';

const noHolidays = () => false;

test('a day that does not exist is no day', () => {
	expect(parsePlainDate('2026-02-30')).toBeUndefined();
	expect(parsePlainDate('2024-02-29')).toBe('2024-02-29');
	expect(parsePlainDate('24-2-9')).toBeUndefined();
});

test('the office day of an instant just before midnight UTC is already the next day', () => {
	expect(plainDateOf(new Date('2026-06-14T22:30:00Z'))).toBe('2026-06-15');
	expect(plainDateOf(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
});

test('31 January plus one month is the last day of February', () => {
	expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
	expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
	expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
});

test('days are counted over the change to summer time', () => {
	expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
	expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});

test('a deadline on a Saturday moves to Monday, and on past a holiday', () => {
	expect(nextWorkingDay('2026-06-13', noHolidays)).toBe('2026-06-15');
	expect(nextWorkingDay('2026-06-13', (day) => day === '2026-06-15')).toBe('2026-06-16');
});

test('five working days from a Friday end on the next Friday', () => {
	expect(addWorkingDays('2026-06-12', 5, noHolidays)).toBe('2026-06-19');
});
