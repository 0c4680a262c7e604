import { expect, test } from 'vitest';
import type { HolidayCalendar } from '../../platform/pure/plain-date.ts';
import { breachClock, extendedInformationDue, extendedRequestDue, informationDue, requestDue } from './legal-clock.ts';

const never: HolidayCalendar = () => false;

test('an answer is due one calendar month after receipt, at the end of a short month its last day', () => {
	expect(requestDue('2026-06-15', never)).toBe('2026-07-15');
	expect(requestDue('2024-01-31', never)).toBe('2024-02-29');
	expect(requestDue('2023-01-31', never)).toBe('2023-02-28');
});

test('a month that ends on a Saturday or a holiday ends on the next working day', () => {
	expect(requestDue('2026-07-15', never)).toBe('2026-08-17'); // 15 August 2026 is a Saturday
	expect(requestDue('2026-09-30', (day) => day === '2026-10-30')).toBe('2026-11-02');
});

test('an extension gives three months in all, counted from receipt', () => {
	expect(extendedRequestDue('2026-06-15', never)).toBe('2026-09-15');
	expect(extendedRequestDue('2025-11-30', never)).toBe('2026-03-02'); // 28 February is a Saturday
});

test('information is due after four weeks in Austria and after a month in North Rhine-Westphalia', () => {
	expect(informationDue('AT', '2026-06-15', never)).toBe('2026-07-13');
	expect(informationDue('DE', '2026-06-15', never)).toBe('2026-07-15');
	expect(informationDue('AT', '2026-02-02', never)).toBe('2026-03-02');
	expect(extendedInformationDue('AT', '2026-06-15', never)).toBe('2026-08-10');
	expect(extendedInformationDue('DE', '2026-06-15', never)).toBeUndefined();
});

test('the seventy-two hours run through nights and weekends, and the last minute is still in time', () => {
	const found = new Date('2026-06-12T15:30:00Z');
	expect(breachClock(found, new Date('2026-06-15T08:00:00Z'))).toMatchObject({ passed: 64, left: 7, isOver: false });
	expect(breachClock(found, new Date('2026-06-15T15:30:00Z'))).toMatchObject({ passed: 72, left: 0, isOver: false });
	expect(breachClock(found, new Date('2026-06-15T15:30:01Z'))).toMatchObject({ passed: 72, left: -1, isOver: true });
	expect(breachClock(found, found)).toMatchObject({ passed: 0, left: 72 });
});

test('the change to summer time takes no hour away', () => {
	expect(breachClock(new Date('2026-03-28T12:00:00+01:00'), new Date('2026-03-31T13:00:00+02:00')).isOver).toBe(false);
});
