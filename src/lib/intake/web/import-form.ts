import { z } from 'zod';
import { optionalText, requiredText, ticked } from '../../platform/pure/form.ts';
import { dateFormats } from '../domain/import-date.ts';
import { delimiters, encodings } from '../domain/file-recognition.ts';
import type { ImportMapping } from '../domain/import-row.ts';

/** How an uploaded table is read; empty means: as recognised. */
export const uploadFormSchema = z.object({
	encoding: z.union([z.literal(''), z.enum(encodings)], { error: 'invalid' }).default(''),
	delimiter: z.union([z.literal(''), z.enum(delimiters)], { error: 'invalid' }).default('')
});

const column = optionalText(200);

/** Which column says what, chosen from lists. */
export const mappingFormSchema = z.object({
	received: requiredText(200),
	text: column,
	place: column,
	place2: column,
	topic: column,
	area: column,
	status: column,
	closed: column,
	key: column,
	latitude: column,
	longitude: column,
	dateFormat: z.enum(dateFormats, { error: 'choose-one' }).default('auto'),
	createTopics: ticked,
	createAreas: ticked,
	done: z.array(z.string().max(200)).default([])
});
export type MappingForm = z.output<typeof mappingFormSchema>;

/** Fields of the form that name a column, in the order of the page. */
export const columnFields = [
	'received',
	'text',
	'place',
	'place2',
	'topic',
	'area',
	'status',
	'closed',
	'key',
	'latitude',
	'longitude'
] as const;
export type ColumnField = (typeof columnFields)[number];

/** The source is named by its columns: a newer export of the same table finds its old rows again. */
export function mappingFrom(form: MappingForm, header: readonly string[]): ImportMapping {
	const { received, topic, status, closed, area, latitude, longitude } = form;
	return {
		source: `tabelle-${nameOf(header)}`,
		columns: {
			key: [form.key].filter(Boolean),
			text: [form.text].filter(Boolean),
			place: [form.place, form.place2].filter(Boolean),
			received,
			topic,
			status,
			closed,
			area,
			latitude,
			longitude
		},
		dateFormat: form.dateFormat,
		language: 'de',
		done: form.done,
		topics: {},
		createTopics: form.createTopics,
		areas: {},
		createAreas: form.createAreas
	};
}

/** Eight letters that stand for the columns (FNV-1a); a name, no protection. */
function nameOf(header: readonly string[]): string {
	let hash = 0x811c9dc5;
	for (const sign of header.join('\u001f')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return hash.toString(16).padStart(8, '0');
}

const likely: Record<ColumnField, RegExp> = {
	received: /^(datum|date|erstellt|eingang|eingegangen|received|created|tag)/i,
	text: /(beschreib|freitext|^text|description|^thema$|^meldung|anliegen)/i,
	place: /(stra(ß|ss)e|^ort|adresse|^place|location)/i,
	place2: /^(plz|postleitzahl|postcode|zip|kreis)/i,
	topic: /(kategorie|category|^topic|rubrik|^art$)/i,
	area: /(bezirk|ortsteil|stadtteil|stadtbezirk|district)/i,
	status: /^(status|zustand)/i,
	closed: /(bearbeitet|erledigt_am|abgeschlossen|closed)/i,
	key: /^(id|vorgang|nummer|nr|aktenzeichen|az|key)$/i,
	latitude: /^(lat|latitude|breite)/i,
	longitude: /^(lon|lng|longitude|länge)/i
};

/** A first guess from the names of the columns; each column is guessed once. */
export function guessColumns(header: readonly string[]): Record<string, string> {
	const left = new Set(header);
	const guesses: Record<string, string> = {};
	for (const field of columnFields) {
		const found = [...left].find((name) => likely[field].test(name));
		if (!found) continue;
		guesses[field] = found;
		left.delete(found);
	}
	return guesses;
}

/** Fields with the column chosen in each. */
export const columnsOf = (form: MappingForm): [ColumnField, string][] =>
	columnFields.filter((field) => form[field]).map((field) => [field, form[field]]);

/** How loud each state of an import is. */
export const importBadges = {
	PREVIEW: 'info',
	RUNNING: 'info',
	DONE: 'success',
	UNDONE: 'plain',
	FAILED: 'warning'
} as const;
