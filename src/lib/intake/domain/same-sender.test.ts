import { expect, test } from 'vitest';
import { oneHand, sameContact, sharedWords, type Compared } from './same-sender.ts';

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

const other = (facts: Partial<Compared> = {}): Compared => ({
	text: 'Ganz etwas anderes, worüber hier sonst noch niemand je geschrieben hat.',
	hasSameSender: false,
	isInBurst: false,
	judgement: null,
	...facts
});

test('one contact or one text in two reports is a hint, with its reason', () => {
	const { hints } = oneHand(text, [other(), other({ hasSameSender: true }), other({ text })]);
	expect(hints.map(({ reasons }) => reasons)).toEqual([['near-equal-text'], ['same-contact']]);
});

test('a second report about a place on one day is ordinary, a third makes it a hint', () => {
	expect(oneHand(text, [other({ isInBurst: true })]).hints).toEqual([]);
	const three = oneHand(text, [other({ isInBurst: true }), other({ isInBurst: true })]);
	expect(three.hints.map(({ reasons }) => reasons)).toEqual([['same-place-and-day'], ['same-place-and-day']]);
});

test('what a person decided is no hint any more', () => {
	const decided = oneHand(text, [
		other({ text, judgement: 'NOT_THE_SAME' }),
		other({ hasSameSender: true, judgement: 'BELONGS_TOGETHER' })
	]);
	expect([decided.hints.length, decided.together.length, decided.different.length]).toEqual([0, 1, 1]);
});
