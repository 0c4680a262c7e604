import { cleanText } from '../../platform/pure/form.ts';
import { officeInstant } from '../../platform/pure/office-time.ts';
import type { DateFormat, ReadMoment } from './import-date.ts';
import { readMoment } from './import-date.ts';

/** Which column of a file says what. Several columns for one thing are joined. */
export type ImportColumns = {
	/** What names a row for good; without it the whole row does, so that equal rows count once. */
	readonly key: readonly string[];
	readonly text: readonly string[];
	readonly place: readonly string[];
	readonly received: string;
	readonly topic: string;
	readonly status: string;
	readonly closed: string;
	readonly area: string;
	readonly latitude: string;
	readonly longitude: string;
};

export type ImportMapping = {
	/** Short name of the source, first part of every row's key: the same file under two names adds nothing twice. */
	readonly source: string;
	readonly columns: ImportColumns;
	readonly dateFormat: DateFormat;
	readonly language: string;
	/** Values of the status column that mean the matter is over; such reports arrive with feedback given. */
	readonly done: readonly string[];
	/** Words of the file → topic code of the tenant. */
	readonly topics: Readonly<Record<string, string>>;
	/** Adds a topic to the tenant's catalogue for every word that has none. */
	readonly createTopics: boolean;
	/** Words of the file → name of the tenant's area. */
	readonly areas: Readonly<Record<string, string>>;
	readonly createAreas: boolean;
};

export const limits = { text: 20_000, place: 500, topic: 120, earliest: '1970-01-01' } as const;

export type BadRowReason =
	| 'date-missing'
	| 'date-unreadable'
	| 'date-in-future'
	| 'date-too-early'
	| 'nothing-to-read'
	| 'text-too-long'
	| 'place-too-long'
	| 'topic-too-long'
	| 'wrong-number-of-cells'
	| 'quotes-broken';

export type BadRow = { readonly line: number; readonly reason: BadRowReason; readonly column: string };

export type ImportedRow = {
	readonly line: number;
	/** Key columns joined, or every cell when the mapping names none. */
	readonly key: string;
	readonly text: string;
	readonly placeText: string;
	readonly receivedAt: Date;
	readonly topicLabel: string;
	readonly areaLabel: string;
	readonly latitude: number | null;
	readonly longitude: number | null;
	/** Set when the file says that the matter is over. */
	readonly doneAt: Date | null;
};

export type Cells = Readonly<Record<string, string>>;
type ReadRow = { readonly row: ImportedRow } | { readonly bad: BadRow };

/** Reads one row of a file, or says why it cannot be read. `now` is the moment after which nothing can have happened. */
export function readRow(mapping: ImportMapping, cells: Cells, line: number, now: Date): ReadRow {
	const bad = (reason: BadRowReason, column = ''): ReadRow => ({ bad: { line, reason, column } });
	const { columns } = mapping;
	const when = readReceived(mapping, cells, now);
	if (typeof when === 'string') return bad(when, columns.received);
	const topicLabel = cell(cells, columns.topic);
	const placeText = joined(cells, columns.place, ', ');
	const text = joined(cells, columns.text, '\n\n') || [topicLabel, placeText].filter(Boolean).join(' – ');
	if (!text) return bad('nothing-to-read', columns.text[0]);
	if (text.length > limits.text) return bad('text-too-long', columns.text[0]);
	if (placeText.length > limits.place) return bad('place-too-long', columns.place[0]);
	if (topicLabel.length > limits.topic) return bad('topic-too-long', columns.topic);
	return {
		row: {
			line,
			key: keyOf(columns.key, cells),
			text,
			placeText,
			receivedAt: instantOf(when),
			topicLabel,
			areaLabel: cell(cells, columns.area),
			...position(cell(cells, columns.latitude), cell(cells, columns.longitude)),
			doneAt: doneAt(mapping, cells, when)
		}
	};
}

function readReceived(mapping: ImportMapping, cells: Cells, now: Date): ReadMoment | BadRowReason {
	const written = cell(cells, mapping.columns.received);
	if (!written) return 'date-missing';
	const when = readMoment(written, mapping.dateFormat);
	if (!when) return 'date-unreadable';
	if (when.day < limits.earliest) return 'date-too-early';
	return instantOf(when) > now ? 'date-in-future' : when;
}

function doneAt(mapping: ImportMapping, cells: Cells, received: ReadMoment): Date | null {
	if (!mapping.done.includes(cell(cells, mapping.columns.status))) return null;
	const closed = readMoment(cell(cells, mapping.columns.closed), mapping.dateFormat);
	const start = instantOf(received);
	const end = closed ? instantOf(closed) : start;
	return end > start ? end : start;
}

const instantOf = ({ day, time, offset }: ReadMoment): Date => officeInstant(`${day}T${time}`, offset);

const keyOf = (columns: readonly string[], cells: Cells): string => {
	const values = columns.length > 0 ? columns.map((column) => cell(cells, column)) : Object.values(cells);
	return values.join('\u001f');
};

/** A cell's text; dashes and "null" stand for nothing in many files. */
function cell(cells: Cells, column: string): string {
	const text = cleanText(column ? (cells[column] ?? '') : '').trim();
	return /^(-+|–|null|n\/a)$/i.test(text) ? '' : text;
}

const joined = (cells: Cells, columns: readonly string[], between: string): string =>
	columns
		.map((column) => cell(cells, column))
		.filter(Boolean)
		.join(between);

/** A point on earth in degrees, with decimal point or comma; anything else is no position. */
function position(latitude: string, longitude: string): { latitude: number | null; longitude: number | null } {
	const [north, east] = [latitude, longitude].map((text) => (text ? Number(text.replace(',', '.')) : Number.NaN));
	const isPlace = Math.abs(north ?? Number.NaN) <= 90 && Math.abs(east ?? Number.NaN) <= 180;
	return isPlace ? { latitude: north ?? null, longitude: east ?? null } : { latitude: null, longitude: null };
}
