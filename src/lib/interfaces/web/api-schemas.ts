import { z } from 'zod';
import { caseIntensities, caseScopes, caseStates } from '../../cases/index.ts';
import { channels, identityModes, reportStates, wishes } from '../../intake/index.ts';
import { cleanText } from '../../platform/pure/form.ts';
import { languages } from '../../platform/pure/language.ts';

/** What goes in and out of `/api/v1`; the OpenAPI document is made from these. */

const text = (longest: number) => z.string().overwrite(cleanText).trim().max(longest);
const day = z.iso.date();
const instant = z.iso.datetime();
const topicCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,60}$/);

const page = {
	limit: z.coerce.number().int().min(1).max(100).default(50).describe('Most rows of one page.'),
	after: z.string().max(120).optional().describe('The `next` of the page before.')
};

const several = <T extends readonly [string, ...string[]]>(values: T) =>
	z
		.string()
		.optional()
		.describe(`One or more of ${values.join(', ')}, divided by commas.`)
		.transform((given) => (given ? given.split(',') : []))
		.pipe(z.array(z.enum(values)));

export const reportQuery = z.strictObject({
	...page,
	state: several(reportStates),
	topic: topicCode.optional(),
	area: z.uuid().optional(),
	channel: z.enum(channels).optional(),
	month: z
		.string()
		.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/)
		.optional()
		.describe('YYYY-MM in the time of the office.')
});

export const caseQuery = z.strictObject({ ...page, state: several(caseStates) });

const reportHead = {
	id: z.uuid(),
	reference: z.string(),
	channel: z.enum(channels),
	language: z.string(),
	state: z.enum(reportStates),
	place: z.string(),
	area: z.uuid().nullable(),
	topic: z.string().nullable(),
	dangerSelfReport: z.boolean(),
	receivedAt: instant,
	acknowledgeDue: day,
	feedbackDue: day,
	feedbackGivenAt: instant.nullable(),
	case: z.uuid().nullable()
};

const pageOf = (item: z.ZodType) =>
	z.strictObject({
		items: z.array(item),
		next: z.string().nullable().describe('Send it as `after`; null at the end.')
	});

export const shownReportHead = z.strictObject(reportHead);
export const reportPage = pageOf(shownReportHead);

export const shownReport = z.strictObject({
	...reportHead,
	text: z.string(),
	since: day.nullable(),
	wish: z.enum(wishes).nullable(),
	identityMode: z.enum(identityModes).describe('Names and contacts are never given out here.'),
	version: z.int()
});

export const newReport = z
	.strictObject({
		text: text(10_000).min(1).describe('What the person tells, in their own words.'),
		language: z.enum(languages).default('de'),
		place: text(300).default(''),
		area: z.uuid().nullable().default(null),
		latitude: z.number().min(-90).max(90).nullable().default(null),
		longitude: z.number().min(-180).max(180).nullable().default(null),
		since: day.nullable().default(null),
		topic: topicCode.nullable().default(null),
		wish: z.enum(wishes).nullable().default(null),
		dangerSelfReport: z.boolean().default(false).describe('The person says that somebody is in danger now.'),
		reporter: z
			.strictObject({
				mode: z
					.enum(identityModes)
					.describe('VAULTED: only opened with a reason. NAMED: the office may write and call.'),
				name: text(200).default(''),
				contact: text(300).default('')
			})
			.default({ mode: 'ANONYMOUS', name: '', contact: '' })
	})
	.superRefine(({ reporter, latitude, longitude }, found) => {
		const refuse = (path: string[], message: string) => found.addIssue({ code: 'custom', path, message });
		const isNamed = Boolean(reporter.name || reporter.contact);
		if (reporter.mode === 'ANONYMOUS' && isNamed) refuse(['reporter', 'mode'], 'An anonymous report takes no name.');
		if (reporter.mode !== 'ANONYMOUS' && !isNamed) refuse(['reporter', 'name'], 'Give a name or a contact.');
		if ((latitude === null) !== (longitude === null)) refuse(['latitude'], 'Give both coordinates or none.');
	});
export type NewReport = z.output<typeof newReport>;

export const handedReport = z.strictObject({
	id: z.uuid(),
	reference: z.string(),
	state: z.enum(reportStates),
	receivedAt: instant,
	acknowledgeDue: day,
	receiptCode: z.string().describe('Give it to the person: it opens the postbox of the report. KoKo keeps no copy.')
});

export const shownCase = z.strictObject({
	id: z.uuid(),
	number: z.string(),
	title: z.string(),
	state: z.enum(caseStates),
	scope: z.enum(caseScopes),
	intensity: z.enum(caseIntensities),
	topics: z.array(z.string()),
	area: z.uuid().nullable(),
	phase: z.string().nullable(),
	createdAt: instant,
	updatedAt: instant
});
export const casePage = pageOf(shownCase);

export const topicList = z.strictObject({
	items: z.array(z.strictObject({ code: z.string(), label: z.string(), labelEn: z.string(), active: z.boolean() }))
});
export const areaList = z.strictObject({
	items: z.array(z.strictObject({ id: z.uuid(), name: z.string(), parent: z.uuid().nullable() }))
});

export const shownProblem = z.looseObject({
	type: z.string(),
	status: z.int(),
	title: z.string(),
	errors: z
		.array(z.strictObject({ pointer: z.string().optional(), parameter: z.string().optional(), detail: z.string() }))
		.optional()
});
