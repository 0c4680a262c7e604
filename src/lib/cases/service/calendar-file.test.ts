import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.server.ts';

const session = {
	id: '00000000-0000-7000-8000-000000000001',
	kind: 'MEDIATION',
	startsAt: new Date('2026-06-20T08:00:00Z'),
	endsAt: new Date('2026-06-20T09:00:00Z'),
	place: 'Rathaus, Zimmer 3',
	functionsPresent: 'Familie aus dem dritten Stock',
	invitation: 'Worum es geht: Lärm',
	minutes: '',
	state: 'PLANNED',
	calendarSequence: 2,
	version: 3
} as const;
const now = new Date('2026-06-15T08:00:00Z');

test('the calendar file tells time and place and nothing of the case', () => {
	const file = calendarFile(session, 'Termin mit dem Konfliktmanagement', now);
	expect(file).toContain('SUMMARY:Termin mit dem Konfliktmanagement');
	expect(file).toContain('DTSTART:20260620T080000Z');
	expect(file).toContain('SEQUENCE:2');
	expect(file).not.toMatch(/Mediation|Familie|Lärm/);
});

test('a called-off appointment cancels the earlier entry', () => {
	const file = calendarFile({ ...session, state: 'CANCELLED', calendarSequence: 3 }, 'Termin', now);
	expect(file).toContain('METHOD:CANCEL');
	expect(file).toContain('STATUS:CANCELLED');
	expect(file).toContain('SEQUENCE:3');
});
