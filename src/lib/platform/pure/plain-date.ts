/** A calendar day `YYYY-MM-DD` without time or zone; German and Austrian offices live in Europe/Berlin time. */
export type PlainDate = string & { readonly __brand?: 'PlainDate' };

export const officeZone = 'Europe/Berlin';
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

const utc = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);
const fromUtc = (date: Date): PlainDate => date.toISOString().slice(0, 10);

/** Gives the day when the text is a real calendar day, otherwise undefined (so 2026-02-30 is none). */
export function parsePlainDate(text: string): PlainDate | undefined {
	if (!pattern.test(text)) return undefined;
	const date = utc(text);
	return Number.isNaN(date.getTime()) || fromUtc(date) !== text ? undefined : text;
}

const officeDay = new Intl.DateTimeFormat('en-CA', { timeZone: officeZone, dateStyle: 'short' });

/** The day an instant falls on in the office's time zone. */
export const plainDateOf = (instant: Date): PlainDate => officeDay.format(instant);

export const addDays = (day: PlainDate, days: number): PlainDate =>
	fromUtc(new Date(utc(day).getTime() + days * dayMs));

/** Adds calendar months; 31 January + 1 month is the last day of February (§ 188 (3) BGB). */
export function addMonths(day: PlainDate, months: number): PlainDate {
	const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
	const target = year * 12 + (month - 1) + months;
	const lastDay = new Date(Date.UTC(Math.floor(target / 12), (target % 12) + 1, 0)).getUTCDate();
	const date = new Date(Date.UTC(Math.floor(target / 12), target % 12, Math.min(dayOfMonth, lastDay)));
	return fromUtc(date);
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
	Math.round((utc(to).getTime() - utc(from).getTime()) / dayMs);

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: PlainDate): number => utc(day).getUTCDay();

/** Says whether a day is a public holiday where the office sits. */
export type HolidayCalendar = (day: PlainDate) => boolean;

export const isWorkingDay = (day: PlainDate, isHoliday: HolidayCalendar): boolean =>
	weekdayOf(day) !== 0 && weekdayOf(day) !== 6 && !isHoliday(day);

/** A deadline that falls on a day off ends on the next working day (after § 193 BGB). */
export function nextWorkingDay(day: PlainDate, isHoliday: HolidayCalendar): PlainDate {
	let candidate = day;
	while (!isWorkingDay(candidate, isHoliday)) candidate = addDays(candidate, 1);
	return candidate;
}

/** The day after counting `count` working days from `day`, which itself does not count. */
export function addWorkingDays(day: PlainDate, count: number, isHoliday: HolidayCalendar): PlainDate {
	let candidate = day;
	for (let left = count; left > 0; left -= isWorkingDay(candidate, isHoliday) ? 1 : 0) {
		candidate = addDays(candidate, 1);
	}
	return candidate;
}
