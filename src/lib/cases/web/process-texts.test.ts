import { expect, test } from 'vitest';
import { methodRules } from '../domain/method-choice.ts';
import { processTexts } from './process-texts.ts';

test('every reason of the decision aid has a sentence in both languages, and no sentence is left over', () => {
	const reasons = [...new Set(methodRules.map(({ reason }) => reason))].sort();
	for (const texts of [processTexts.de, processTexts.en]) expect(Object.keys(texts.why).sort()).toEqual(reasons);
});
