import { z } from 'zod';
import { optionalText, ticked } from '../../platform/pure/form.ts';
import { nameHint } from '../../platform/pure/name-hint.js';
import { closingReasons } from '../domain/case-words.ts';
import { closingAnswers, closingQuestions, type ClosingAnswer, type ClosingQuestion } from '../domain/closing.ts';

/** Name of a checklist question's field. */
export const closingField = (question: ClosingQuestion): string => `check_${question}`;

const answers = Object.fromEntries(
	closingQuestions.map((question) => [closingField(question), z.enum(closingAnswers, { error: 'choose-one' })])
);

export const ClosingForm = z
	.object({
		reason: z.enum(closingReasons, { error: 'choose-one' }),
		waiver: optionalText(2000),
		lesson: optionalText(5000),
		lessonHasNoName: ticked,
		suggestAsPattern: ticked,
		version: z.coerce.number({ error: 'invalid' }).int()
	})
	.superRefine(({ lesson, lessonHasNoName }, issues) => {
		if (!lessonHasNoName && nameHint(lesson)) {
			issues.addIssue({ code: 'custom', path: ['lessonHasNoName'], message: 'name-hint' });
		}
	});

export const ChecklistForm = z.object(answers);

/** The parsed checklist by question. */
export const checklistOf = (
	values: Readonly<Record<string, ClosingAnswer>>
): Partial<Record<ClosingQuestion, ClosingAnswer>> =>
	Object.fromEntries(
		closingQuestions.flatMap((question) => {
			const answer = values[closingField(question)];
			return answer ? [[question, answer]] : [];
		})
	);
