import { officeZone } from './plain-date.ts';

const wall = new Intl.DateTimeFormat('sv-SE', {
	timeZone: officeZone,
	dateStyle: 'short',
	timeStyle: 'medium'
});

/** Milliseconds the office's clocks are ahead of UTC at an instant. */
const aheadMs = (instant: number): number =>
	Date.parse(`${wall.format(instant).replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;

/**
 * The instant at which the office's clocks show `YYYY-MM-DDTHH:MM:SS`. An hour that summer time leaves out is read as the
 * hour after it; of an hour that comes twice the later one counts. With an offset (`+02:00`, `Z`) that clock is meant instead.
 */
export function officeInstant(wallTime: string, offset = ''): Date {
	if (offset) return new Date(`${wallTime}${offset}`);
	const asUtc = Date.parse(`${wallTime}Z`);
	const guess = asUtc - aheadMs(asUtc);
	return new Date(asUtc - aheadMs(guess));
}
