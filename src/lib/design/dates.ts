import { languageTag, type Language } from '../platform/pure/language.ts';
import { daysBetween, officeZone, type PlainDate } from '../platform/pure/plain-date.ts';

/** How a day or an instant is written; each way keeps its formatters, for making one costs more than a hundred uses. */
const dateWay = (options: Intl.DateTimeFormatOptions): ((language: Language) => Intl.DateTimeFormat) => {
	const made = new Map<Language, Intl.DateTimeFormat>();
	return (language) => {
		const found =
			made.get(language) ??
			new Intl.DateTimeFormat(languageTag(language) === 'en' ? 'en-GB' : languageTag(language), options);
		made.set(language, found);
		return found;
	};
};
const longDate = dateWay({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortDate = dateWay({ day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
const longMoment = dateWay({
	weekday: 'short',
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	hour: '2-digit',
	minute: '2-digit',
	timeZone: officeZone
});
const shortMoment = dateWay({
	day: '2-digit',
	month: '2-digit',
	year: 'numeric',
	hour: '2-digit',
	minute: '2-digit',
	timeZone: officeZone
});

/** German weekdays without the full stop the locale data puts behind them: `Mo, 15.`, not `Mo., 15.`. */
const plainWeekday = (text: string): string => text.replace(/^(\p{L}{2})\.,/u, '$1,');

/** `Mo, 15. Juni 2026`. */
export const dayText = (day: PlainDate, language: Language): string =>
	plainWeekday(longDate(language).format(new Date(`${day}T00:00:00Z`)));

/** `15.06.2026`, for tables. */
export const shortDay = (day: PlainDate, language: Language): string =>
	shortDate(language).format(new Date(`${day}T00:00:00Z`));

/** `Mo, 15. Juni 2026, 09:30` in the office's time zone. */
export const instantText = (instant: Date, language: Language): string =>
	plainWeekday(longMoment(language).format(instant));

export const shortInstant = (instant: Date, language: Language): string => shortMoment(language).format(instant);

const relativeCache = new Map<Language, Intl.RelativeTimeFormat>();

/** Making one costs more than a hundred uses of it. */
function relativeFormatter(language: Language): Intl.RelativeTimeFormat {
	let found = relativeCache.get(language);
	if (!found) {
		found = new Intl.RelativeTimeFormat(languageTag(language), { numeric: 'auto' });
		relativeCache.set(language, found);
	}
	return found;
}

/** `vor 3 Tagen`, `morgen`. */
export function relativeDay(day: PlainDate, today: PlainDate, language: Language): string {
	const days = daysBetween(today, day);
	const format = relativeFormatter(language);
	if (Math.abs(days) < 14) return format.format(days, 'day');
	if (Math.abs(days) < 60) return format.format(Math.round(days / 7), 'week');
	return format.format(Math.round(days / 30.44), 'month');
}

const wallClock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: officeZone });

/** Day and time of an instant on the office's clock, as date and time fields take them. */
export function officeDayAndTime(instant: Date): { readonly day: string; readonly time: string } {
	const [day = '', time = ''] = wallClock.format(instant).split(' ');
	return { day, time };
}
