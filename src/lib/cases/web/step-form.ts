import { z } from 'zod';
import { optionalDay, optionalText } from '../../platform/pure/form.ts';
import { phaseEvents } from '../domain/case-phases.ts';
import { phaseKinds } from '../domain/case-words.ts';
import { dangerCheckFields } from './danger-check-form.ts';

/** A change of phase, with the danger check that stands before it. */
export const PhaseMoveForm = z.object({
	phase: z.enum(phaseKinds, { error: 'invalid' }),
	event: z.enum(phaseEvents, { error: 'invalid' }),
	text: optionalText(5000),
	...dangerCheckFields
});

export const StepForm = z.object({ reason: optionalText(2000), until: optionalDay });

/** Where a refusal belongs on the form. */
export const stepFormField: Readonly<Record<string, string>> = {
	'reason-missing': 'reason',
	'until-missing': 'until',
	'until-past': 'until',
	'action-missing': 'dangerAction',
	'answers-missing': 'danger_LIFE'
};
