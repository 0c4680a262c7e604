import Holidays from 'date-holidays';
import type { HolidayCalendar } from '../pure/plain-date.ts';

const calendars = new Map<string, HolidayCalendar>();

/** Public holidays of a Land (state code as in platform/pure/states); unknown Länder get the national ones. */
export function holidaysOf(country: string, state: string): HolidayCalendar {
	const key = `${country}-${state}`;
	const known = calendars.get(key);
	if (known) return known;
	const calendar = calendarOf(state ? new Holidays(country, state) : new Holidays(country));
	calendars.set(key, calendar);
	return calendar;
}

function calendarOf(holidays: Holidays): HolidayCalendar {
	const years = new Map<string, Set<string>>();
	return (day) => {
		const year = day.slice(0, 4);
		let days = years.get(year);
		if (!days) {
			const found = holidays.getHolidays(Number(year)).filter(({ type }) => type === 'public');
			days = new Set(found.map(({ date }) => date.slice(0, 10)));
			years.set(year, days);
		}
		return days.has(day);
	};
}
