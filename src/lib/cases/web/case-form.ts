import { z } from 'zod';
import { optionalId, optionalText, requiredText, signsIn, ticked } from '../../platform/pure/form.ts';
import { nameHint } from '../../platform/pure/name-hint.js';
import {
	caseIntensities,
	caseLevels,
	caseScopes,
	caseVisibilities,
	conflictTypes,
	instrumentalisations,
	responsibilityLevels
} from '../domain/case-words.ts';
import { dangerCheckFields } from './danger-check-form.ts';

const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values, { error: 'choose-one' });
const ids = z.array(z.string().regex(/^[0-9a-f-]{36}$/, { error: 'invalid' }));
const codes = z.array(z.string().regex(/^[A-Z][A-Z0-9_]{1,60}$/, { error: 'invalid' }));

/** Fields with several values, for readForm. */
export const caseFormLists = ['topics', 'teamIds', 'concernedUnits', 'conflictTypes'] as const;

const commonFields = {
	title: requiredText(200).refine((title) => signsIn(title) >= 3, { error: 'too-short' }),
	titleHasNoName: ticked,
	presentingIssue: optionalText(5000),
	topics: codes,
	areaId: optionalId,
	placeText: optionalText(300),
	level: oneOf(caseLevels),
	scope: oneOf(caseScopes),
	intensity: oneOf(caseIntensities),
	visibility: oneOf(caseVisibilities),
	leadId: z.string().regex(/^[0-9a-f-]{36}$/, { error: 'choose-one' }),
	teamIds: ids,
	concernedUnits: ids
} as const;

/** A title that looks as if it held a name is asked about once; ticking the box lets it pass. */
const askAboutNames = (
	values: { readonly title: string; readonly titleHasNoName: boolean },
	issues: z.RefinementCtx
): void => {
	if (!values.titleHasNoName && nameHint(values.title)) {
		issues.addIssue({ code: 'custom', path: ['titleHasNoName'], message: 'name-hint' });
	}
};

export const NewCaseForm = z.object({ ...commonFields, ...dangerCheckFields }).superRefine(askAboutNames);

export const EditCaseForm = z
	.object({
		...commonFields,
		summary: optionalText(5000),
		underlyingIssue: optionalText(5000),
		instrumentalised: oneOf(instrumentalisations),
		conflictTypes: z.array(z.enum(conflictTypes, { error: 'invalid' })),
		responsibilityLevel: oneOf(responsibilityLevels),
		version: z.coerce.number({ error: 'invalid' }).int()
	})
	.superRefine(askAboutNames);

/** Where a refusal of the services belongs on the form. */
export const caseFormField: Readonly<Record<string, string>> = {
	'units-missing': 'concernedUnits',
	'lead-unfit': 'leadId',
	'lead-is-actor': 'leadId',
	'team-unfit': 'teamIds',
	'action-missing': 'dangerAction',
	'answers-missing': 'danger_LIFE'
};
