import { z } from 'zod';
import { optionalDay, optionalText } from '../../platform/pure/form.ts';
import { dangerAnswerValues, dangerQuestions, type DangerQuestion } from '../domain/danger-check.ts';

const answer = z.enum(dangerAnswerValues, { error: 'choose-one' });

/** Name of a question's field in the form. */
export const dangerField = (question: DangerQuestion): `danger_${DangerQuestion}` => `danger_${question}`;

/** Fields of a danger check, to be spread into the schema of the form they stand in. */
export const dangerCheckFields = {
	danger_LIFE: answer,
	danger_VIOLENCE: answer,
	danger_CHILD: answer,
	danger_DOMESTIC: answer,
	danger_SUICIDE: answer,
	danger_CRIME: answer,
	danger_HATE: answer,
	danger_OFFICIAL: answer,
	dangerAction: optionalText(2000),
	dangerFollowUp: optionalDay
} as const;

export const DangerCheckForm = z.object(dangerCheckFields);
export type DangerCheckValues = z.output<typeof DangerCheckForm>;

/** A parsed danger check as recordDangerCheck takes it. */
export const dangerCheckOf = (values: DangerCheckValues) => ({
	answers: Object.fromEntries(dangerQuestions.map((question) => [question, values[dangerField(question)]])),
	actionTaken: values.dangerAction,
	followUpOn: values.dangerFollowUp
});

/** The field to point at when recordDangerCheck refuses. */
export const dangerProblem = (reason: 'action-missing' | 'answers-missing'): Record<string, string> =>
	reason === 'action-missing' ? { dangerAction: 'action-missing' } : { danger_LIFE: 'answers-missing' };
