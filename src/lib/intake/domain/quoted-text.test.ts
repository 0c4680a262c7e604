import { expect, test } from 'vitest';
import { partQuoted } from './quoted-text.ts';

test.each([
	[
		'Ja, Dienstag passt.\n\nAm 3. Mai 2026 um 10:12 schrieb Stadt Musterfeld <x@y.example>:\n> Wann passt es?',
		'Ja, Dienstag passt.'
	],
	['Yes.\n\nOn Mon, 4 May 2026 at 10:12, Town of Musterfeld <x@y.example>\nwrote:\n> When?', 'Yes.'],
	['Ja.\n\n-----Ursprüngliche Nachricht-----\nVon: Stadt', 'Ja.'],
	['Ja.\n\nVon: Stadt <x@y.example>\nGesendet: Montag', 'Ja.'],
	['Ja.\n> Wann passt es?', 'Ja.']
])('what an answer quotes is told from what was written', (text, own) => {
	const parted = partQuoted(text);
	expect(parted.own).toBe(own);
	expect(parted.quoted.length).toBeGreaterThan(5);
});

test('nothing is hidden when there would be nothing left, or when a sentence only looks a little like a mark', () => {
	for (const text of ['> Nur ein Zitat', 'Am Montag schrieb er an die Wand', 'Von: hier aus', ''])
		expect(partQuoted(text)).toEqual({ own: text.trim(), quoted: '' });
});

test('a long text without line ends is read at once', () => {
	const started = performance.now();
	partQuoted(`${'am '.repeat(200_000)}\n${'schrieb '.repeat(100_000)}`);
	expect(performance.now() - started).toBeLessThan(200);
});
