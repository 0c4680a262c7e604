import { v5 as namedId } from 'uuid';
import { anchorDay } from '../../db/demo/anchor.ts';
import { addDays, officeZone, type PlainDate } from '../lib/platform/pure/plain-date.ts';

const namespace = '6f2d9a4e-61d3-4a39-9d55-0c7b8f6f3d10';

/** The same id for the same name in every demo world, so that links and receipt codes can be told in advance. */
export const idOf = (kind: string, name: string | number): string => namedId(`${kind}:${name}`, namespace);

export const dayAt = (offset: number): PlainDate => addDays(anchorDay, offset);

const zoneOffset = new Intl.DateTimeFormat('en', { timeZone: officeZone, timeZoneName: 'longOffset' });

/** An instant on a day at a time of the office's clock, e.g. `instantAt(-3, '18:30')`. */
export function instantAt(offset: number, time = '10:00'): Date {
	const day = dayAt(offset);
	const name = zoneOffset.formatToParts(new Date(`${day}T12:00:00Z`)).find(({ type }) => type === 'timeZoneName');
	return new Date(`${day}T${time}:00${(name?.value ?? 'GMT+01:00').slice(3)}`);
}
