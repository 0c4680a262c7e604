import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CaseSession } from '../storage/sessions.server.ts';

/**
 * One appointment as a calendar file. Calendars are read by assistants, cars and clouds, so the title is neutral
 * and neither kind, number nor text of the case goes into it.
 */
export function calendarFile(session: CaseSession, title: string, now: Date): string {
	const isCancelled = session.state === 'CANCELLED';
	const calendar = ical({ prodId: { company: 'KoKo', product: 'Termine', language: 'DE' } });
	calendar.method(isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH);
	calendar.createEvent({
		id: `${session.id}@koko`,
		sequence: session.calendarSequence,
		stamp: now,
		start: session.startsAt,
		end: session.endsAt,
		summary: title,
		location: session.place || null,
		status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
	});
	return calendar.toString();
}
