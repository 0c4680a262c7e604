import { expect, test } from 'vitest';
import { privacyDoors } from './privacy-doors.server.ts';
import { placeText, placeWords } from './lib/privacy/web/place-words.ts';

test('every table a search can find something in has a word in both languages', () => {
	const searched = privacyDoors.flatMap(({ tables }) =>
		tables
			.filter(({ texts, json, isGateOnly, isAuthorsOnly }) => (texts ?? json) && !isGateOnly && !isAuthorsOnly)
			.map(({ name }) => name)
	);
	expect(searched.length).toBeGreaterThan(20);
	for (const language of ['de', 'en'] as const)
		expect(searched.filter((name) => !placeWords[language][name])).toEqual([]);
	expect(placeText('intake.reports.text', placeWords.de)).toBe('Meldung');
});
