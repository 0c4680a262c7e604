import { z } from 'zod';

/** What a refused form gives back to its page: codes per field (words are made in web) and everything typed. */
export type FormProblems = {
	/** Field name → code such as `required`; the empty name is for the form as a whole. */
	readonly errors: Readonly<Record<string, string>>;
	/** Everything typed, passwords and files excepted. */
	readonly typed: Readonly<Record<string, string>>;
	/** Several values of one name, for groups of check boxes. */
	readonly chosen: Readonly<Record<string, readonly string[]>>;
};

export type ReadForm<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: FormProblems };

/**
 * Reads a form once, at the border. Fields named in `several` arrive as arrays, all others as single texts.
 * Schemas give short codes as messages (`required`, `too-long`, `invalid`).
 */
export function readForm<S extends z.ZodType>(
	schema: S,
	form: FormData,
	several: readonly string[] = []
): ReadForm<z.output<S>> {
	const raw: Record<string, unknown> = {};
	// One walk over the form: asking it name by name would take forever for a form of a hundred thousand names.
	const lists = new Map<string, string[]>(several.map((name) => [name, []]));
	for (const [name, value] of form) {
		if (typeof value !== 'string') continue;
		const list = lists.get(name);
		if (list) list.push(cleanText(value));
		else if (!Object.hasOwn(raw, name)) raw[name] = cleanText(value);
	}
	for (const [name, list] of lists) raw[name] = list;
	const parsed = schema.safeParse(raw);
	if (parsed.success) return { ok: true, value: parsed.data };
	return { ok: false, problems: { ...typedIn(form), errors: errorCodes(parsed.error) } };
}

/** Problems found after parsing, e.g. by a service, with everything typed kept. */
export const formProblems = (form: FormData, errors: Record<string, string>): FormProblems => ({
	...typedIn(form),
	errors
});

function typedIn(form: FormData): Pick<FormProblems, 'typed' | 'chosen'> {
	const typed: Record<string, string> = {};
	const chosen: Record<string, string[]> = {};
	for (const [name, value] of form.entries()) {
		if (typeof value !== 'string' || /password|passwort/i.test(name)) continue;
		typed[name] ??= cleanText(value);
		(chosen[name] ??= []).push(cleanText(value));
	}
	return { typed, chosen };
}

function errorCodes(error: z.ZodError): Record<string, string> {
	const errors: Record<string, string> = {};
	for (const issue of error.issues) {
		errors[String(issue.path[0] ?? '')] ??= /^[a-z][a-z0-9-]*$/.test(issue.message) ? issue.message : 'invalid';
	}
	return errors;
}

/**
 * Takes out what no person types and what can make text lie: null bytes, control signs and overrides of the reading
 * direction (CVE-2021-42574). Line ends become LF, as PostgreSQL and people expect.
 */
export const cleanText = (text: string): string =>
	text
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
		.toWellFormed();

/** How many signs a text has as people and the database count them; a smiley is two in `length`. */
export const signsIn = (text: string): number => [...text].length;

/** Ends the reading of a field: rules after it, which may be costly on long texts, never see one that is too long. */
const tooLong = { error: 'too-long', abort: true } as const;

/** A line that must be filled in. */
export const requiredText = (max: number) =>
	z.string({ error: 'required' }).trim().min(1, { error: 'required' }).max(max, tooLong);

/** A line that may stay empty. */
export const optionalText = (max: number) => z.string().trim().max(max, tooLong).default('');

/** A day, or null when left empty. */
export const optionalDay = z
	.string()
	.trim()
	.default('')
	.refine((text) => text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text), { error: 'invalid-day' })
	.transform((text) => text || null);

/** The id of something chosen from a list, or null. */
export const optionalId = z
	.string()
	.default('')
	.refine((text) => text === '' || /^[0-9a-f-]{36}$/.test(text), { error: 'invalid' })
	.transform((text) => text || null);

/** A check box. */
export const ticked = z
	.string()
	.optional()
	.transform((value) => value !== undefined);

/** Fields that nobody should find on a page again. */
const secretNames = /password|code|secret|token/i;

/** All that was written in words, to be given back when the form cannot be saved: no choices, no ids, no secrets. */
export const wordsIn = (form: FormData): string =>
	[...form]
		.flatMap(([name, value]) => (typeof value === 'string' && !secretNames.test(name) ? [value.trim()] : []))
		.filter((value) => /\s/.test(value))
		.join('\n\n')
		.slice(0, 20_000);
