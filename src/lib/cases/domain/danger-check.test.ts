import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	adviceFor,
	dangerAnswerValues,
	dangerQuestions,
	isComplete,
	isDanger,
	needsAction,
	type DangerAnswers
} from './danger-check.ts';

const answersWhere = (changed: Partial<DangerAnswers>): DangerAnswers => ({
	...(Object.fromEntries(dangerQuestions.map((code) => [code, 'NO'])) as DangerAnswers),
	...changed
});
const anyAnswers = fc.record(
	Object.fromEntries(dangerQuestions.map((code) => [code, fc.constantFrom(...dangerAnswerValues)]))
) as fc.Arbitrary<DangerAnswers>;

test('a danger check with one question left open is not done', () => {
	const { LIFE: _, ...open } = answersWhere({});
	expect(isComplete(open)).toBe(false);
	expect(isComplete(answersWhere({}))).toBe(true);
	expect(isComplete({ ...answersWhere({}), LIFE: 'MAYBE' })).toBe(false);
});

test('a single yes is danger, an unclear answer is none yet but asks for an action', () => {
	expect(isDanger(answersWhere({ CHILD: 'YES' }))).toBe(true);
	expect(isDanger(answersWhere({ CHILD: 'UNCLEAR' }))).toBe(false);
	expect(needsAction(answersWhere({ CHILD: 'UNCLEAR' }))).toBe(true);
	expect(needsAction(answersWhere({}))).toBe(false);
});

test('whatever is answered, danger always asks for an action and every answer but no gives advice', () => {
	fc.assert(
		fc.property(anyAnswers, (answers) => {
			if (isDanger(answers)) expect(needsAction(answers)).toBe(true);
			const advised = adviceFor(answers).map(({ question }) => question);
			expect(advised).toEqual(dangerQuestions.filter((code) => answers[code] !== 'NO'));
		})
	);
});

test('domestic or sexual violence never leads to mediation, a child in danger leads to the youth office', () => {
	expect(adviceFor(answersWhere({ DOMESTIC: 'YES' }))[0]?.advice).toContain('NO_MEDIATION');
	expect(adviceFor(answersWhere({ CHILD: 'YES' }))[0]?.advice).toContain('YOUTH_OFFICE');
});
