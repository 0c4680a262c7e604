import { expect, test } from 'vitest';
import { nameHint } from './name-hint.ts';

test('a form of address before a capital letter looks like a name, at the start of a word as well as inside a sentence', () => {
	expect(nameHint('Streit mit Frau Schneider')).toBe('title');
	expect(nameHint('gespräch mit herr Yılmaz')).toBe('title');
	expect(nameHint('Familie Öztürk im Haus 14')).toBe('title');
});

test('places and topics are no names', () => {
	expect(nameHint('Lärm am Kanalufer')).toBeUndefined();
	expect(nameHint('Parken vor der Schule')).toBeUndefined();
});
