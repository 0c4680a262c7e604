import { expect, test } from 'vitest';
import { languages } from '../../../platform/pure/language.ts';
import { publicTexts } from './index.ts';

/** Every sentence of a language, functions called with telling values. */
function sentences(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value === 'function') return sentences((value as (...args: unknown[]) => unknown)(3, 7));
	if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentences);
	return [];
}

const keys = (value: unknown): string[] =>
	typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)])
		: [];

test('every language says everything, and nothing is left in German', () => {
	const german = new Set(sentences(publicTexts.de).filter((text) => text.length > 12));
	for (const language of languages) {
		const texts = sentences(publicTexts[language]);
		expect(keys(publicTexts[language]).sort(), language).toEqual(keys(publicTexts.de).sort());
		expect(
			texts.filter((text) => text.trim() === ''),
			language
		).toEqual([]);
		if (language !== 'de' && language !== 'ls')
			expect(
				texts.filter((text) => german.has(text)),
				language
			).toEqual([]);
	}
});

test('Leichte Sprache uses short sentences', () => {
	const long = sentences(publicTexts.ls)
		.flatMap((text) => text.split(/[.?!:]\s/))
		.filter((sentence) => sentence.split(/\s+/).length > 15);
	expect(long).toEqual([]);
});
