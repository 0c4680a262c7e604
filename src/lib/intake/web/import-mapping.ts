import { z } from 'zod';
import { dateFormats } from '../domain/import-date.ts';
import { delimiters, encodings } from '../domain/file-recognition.ts';
import type { ImportColumns, ImportMapping } from '../domain/import-row.ts';
import { languages } from '../../platform/pure/language.ts';

const columnList = z
	.union([z.string(), z.array(z.string())])
	.default([])
	.transform((names) => (typeof names === 'string' ? [names] : names).filter(Boolean));
const column = z.string().default('');

/** A mapping file as people write it; see mappings/README.md for every entry. */
export const mappingSchema = z.strictObject({
	source: z
		.string()
		.regex(/^[a-z0-9][a-z0-9-]{1,60}$/, { error: 'must be a short name of small letters, digits and hyphens' }),
	columns: z.strictObject({
		key: columnList,
		text: columnList,
		place: columnList,
		received: z.string().min(1, { error: 'must name the column with the date' }),
		topic: column,
		status: column,
		closed: column,
		area: column,
		latitude: column,
		longitude: column
	}),
	dateFormat: z.enum(dateFormats).default('auto'),
	language: z.enum(languages).default('de'),
	done: z.array(z.string()).default([]),
	topics: z
		.record(z.string(), z.string().regex(/^[A-Z][A-Z0-9_]{1,60}$/, { error: 'must be a topic code like WASTE_BINS' }))
		.default({}),
	createTopics: z.boolean().default(false),
	areas: z.record(z.string(), z.string().min(1).max(120)).default({}),
	createAreas: z.boolean().default(false),
	encoding: z.enum(encodings).optional(),
	delimiter: z.enum(delimiters).optional()
}) satisfies z.ZodType<ImportMapping>;

export type MappingFile = z.output<typeof mappingSchema>;

/** Columns a mapping names and a file does not have. */
export function missingColumns(columns: ImportColumns, header: readonly string[]): string[] {
	const named = Object.values(columns).flat().filter(Boolean);
	return [...new Set(named)].filter((name) => !header.includes(name));
}
