import { expect, test } from 'vitest';
import { nameHint } from './name-hint.js';

test('a form of address before a capital letter looks like a name, at the start of a word as well as inside a sentence', () => {
	expect(nameHint('Streit mit Frau Schneider')).toBe('title');
	expect(nameHint('gespräch mit herr Yılmaz')).toBe('title');
	expect(nameHint('Familie Öztürk im Haus 14')).toBe('title');
});

test('places and topics are no names', () => {
	expect(nameHint('Lärm am Kanalufer')).toBeUndefined();
	expect(nameHint('Parken vor der Schule')).toBeUndefined();
});

test.each([
	['Frau Schmidt kam wieder zu spät.', 'title'],
	['Der Sohn heißt Kerem.', 'introduced'],
	['Gestern hat Mehmet gestritten.', 'given-name'],
	['Rückruf unter 0171 2345678', 'contact']
])('a text that may hold a name gives a hint: %s', (text, hint) => {
	expect(nameHint(text)).toBe(hint);
});

test.each(['Eine Frau wurde auf dem Marktplatz beschimpft.', 'Streit an der Bushaltestelle Nordring'])(
	'a text without a name gives none: %s',
	(text) => {
		expect(nameHint(text)).toBeUndefined();
	}
);
