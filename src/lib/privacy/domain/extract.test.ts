import { expect, test } from 'vitest';
import { sentencesWith, spellingsIn, withoutOthers } from './extract.ts';

const report =
	'Der Hausmeister Rolf Dahlke schreit die Kinder an. Gestern nahm er den Ball. Frau Kern hat DAHLKE auch gesehen, Tel. 0221 4710 372.';

test('only the sentences in which the person stands are taken', () => {
	expect(sentencesWith(report, ['dahlke'])).toBe(
		'Der Hausmeister Rolf Dahlke schreit die Kinder an. … Frau Kern hat DAHLKE auch gesehen, Tel. 0221 4710 372.'
	);
	expect(sentencesWith('Ohne Punkt am Ende: Dahlke', ['Dahlke'])).toBe('Ohne Punkt am Ende: Dahlke');
});

test('other people and their numbers are left out, the person who asks is not', () => {
	const draft = withoutOthers('Frau Kern sagt zu Herrn Dahlke: kern@example.org oder 0221 4710 372', ['Dahlke']);
	expect(draft).toBe('[andere Person] sagt zu Herrn Dahlke: [Kontaktdaten] oder [Kontaktdaten]');
});

test('every spelling of a word is found as it stands, the longest first', () => {
	expect(spellingsIn(report, ['dahlke', 'rolf dahlke'])).toEqual(['Rolf Dahlke', 'Dahlke', 'DAHLKE']);
	expect(spellingsIn(report, [''])).toEqual([]);
});
