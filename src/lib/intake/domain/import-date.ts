import { parsePlainDate, type PlainDate } from '../../platform/pure/plain-date.ts';

/** How a file writes its days; `auto` knows 2018-06-30 and 30.06.2018, which cannot be mistaken for each other. */
export const dateFormats = ['auto', 'month/day/year', 'day/month/year'] as const;
export type DateFormat = (typeof dateFormats)[number];

/** A day, the wall time on it, and the distance from UTC where the file gives one. */
export type ReadMoment = { readonly day: PlainDate; readonly time: string; readonly offset: string };

const timeOfDay = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*Uhr)?\s*(Z|[+-]\d{2}:?\d{2})?)?`;
const patterns = {
	yearFirst: new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${timeOfDay}$`),
	dotted: new RegExp(`^(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})${timeOfDay}$`),
	slashed: new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4})${timeOfDay}$`)
};

/** Reads a date with or without a time of day; undefined for what is no real day or time. Without a time it is noon. */
export function readMoment(text: string, format: DateFormat): ReadMoment | undefined {
	const trimmed = text.trim();
	const yearFirst = patterns.yearFirst.exec(trimmed);
	if (yearFirst) return moment([yearFirst[1], yearFirst[2], yearFirst[3]], yearFirst);
	const dotted = patterns.dotted.exec(trimmed);
	if (dotted) return moment([dotted[3], dotted[2], dotted[1]], dotted);
	const slashed = patterns.slashed.exec(trimmed);
	if (!slashed || format === 'auto') return undefined; // 03/04/2018 is a day in March here and in April there
	const [, first, second, year] = slashed;
	return moment(format === 'month/day/year' ? [year, first, second] : [year, second, first], slashed);
}

function moment(parts: readonly (string | undefined)[], match: RegExpExecArray): ReadMoment | undefined {
	const [year = '', month = '', dayOfMonth = ''] = parts;
	const day = parsePlainDate(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
	const [hours = '12', minutes = '00', seconds = '00', offset = ''] = match.slice(4);
	if (!day || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
	return { day, time: `${hours.padStart(2, '0')}:${minutes}:${seconds}`, offset: spelledOffset(offset) };
}

const spelledOffset = (offset: string): string => offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
