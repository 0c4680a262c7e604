import {
	addDays,
	addMonths,
	nextWorkingDay,
	type HolidayCalendar,
	type PlainDate
} from '../../platform/pure/plain-date.ts';

/**
 * The day an answer to a person about their own data is due: one calendar month after receipt (Art. 12 (3) DSGVO),
 * on a day off the next working day (Regulation 1182/71, Art. 3 (4)).
 */
export const requestDue = (receivedOn: PlainDate, isHoliday: HolidayCalendar): PlainDate =>
	nextWorkingDay(addMonths(receivedOn, 1), isHoliday);

/** With a reason told to the person within the first month, two further months. */
export const extendedRequestDue = (receivedOn: PlainDate, isHoliday: HolidayCalendar): PlainDate =>
	nextWorkingDay(addMonths(receivedOn, 3), isHoliday);

/** Requests for information: four weeks in Austria (§ 8 IFG), one month in North Rhine-Westphalia (§ 5 IFG NRW). */
export const informationDue = (country: string, receivedOn: PlainDate, isHoliday: HolidayCalendar): PlainDate =>
	nextWorkingDay(country === 'AT' ? addDays(receivedOn, 28) : addMonths(receivedOn, 1), isHoliday);

/** Austria allows another four weeks with a reason; North Rhine-Westphalia knows no such second period. */
export const extendedInformationDue = (
	country: string,
	receivedOn: PlainDate,
	isHoliday: HolidayCalendar
): PlainDate | undefined => (country === 'AT' ? nextWorkingDay(addDays(receivedOn, 56), isHoliday) : undefined);

/** Hours within which the authority is told of a breach (Art. 33 (1) DSGVO); days off do not stop them. */
export const breachHours = 72;
const hourMs = 3_600_000;

export type BreachClock = {
	/** Full hours passed, at most {@link breachHours}. */
	readonly passed: number;
	/** Full hours left; negative once they are over. */
	readonly left: number;
	readonly isOver: boolean;
};

/** How far the clock of a breach has run; it stops when the authority was told or no risk was found. */
export function breachClock(discoveredAt: Date, at: Date): BreachClock {
	const gone = (at.getTime() - discoveredAt.getTime()) / hourMs;
	const left = breachHours - gone;
	return {
		passed: Math.min(breachHours, Math.max(0, Math.floor(gone))),
		left: Math.floor(left),
		isOver: left < 0
	};
}
