import { expect, test } from 'vitest';
import { sameContact, sharedWords } from './same-sender.ts';

test('a contact is the same by its address or its number, never by words', () => {
	expect(sameContact('Eva@Example.org')).toBe('eva@example.org');
	expect(sameContact('Mail: eva@example.org, abends')).toBe('eva@example.org');
	expect(sameContact('0170 / 123 45 67')).toBe(sameContact('+49 170 1234567'));
	expect(sameContact('bei der Nachbarin klingeln')).toBeUndefined();
	expect(sameContact('')).toBeUndefined();
});

const text = 'Im Schwimmbad wird seit Wochen über die Frauen geredet und niemand tut etwas dagegen, das muss aufhören.';

test('a text with two words changed is nearly the same', () => {
	expect(sharedWords(text, text)).toBe(1);
	expect(sharedWords(text, `Hallo, ${text.replace('Wochen', 'Monaten')}`)).toBeGreaterThan(0.6);
});

test('texts about the same matter in other words are not', () => {
	expect(
		sharedWords(text, 'Im Schwimmbad fehlt es an Aufsicht, die Duschen sind kaputt und am Abend ist es dort zu voll.')
	).toBeLessThan(0.2);
});

test('a few words say nothing', () => expect(sharedWords('Es ist laut.', 'Es ist laut.')).toBe(0));
