import { expect, test } from 'vitest';
import { z } from 'zod';
import { cleanText, optionalDay, readForm, requiredText, ticked } from './form.ts';

const Schema = z.object({ title: requiredText(10), day: optionalDay, agreed: ticked, topics: z.array(z.string()) });

const formOf = (entries: [string, string][]): FormData => {
	const form = new FormData();
	for (const [name, value] of entries) form.append(name, value);
	return form;
};

test('a good form becomes values', () => {
	const read = readForm(
		Schema,
		formOf([
			['title', ' Hof '],
			['day', ''],
			['topics', 'A'],
			['topics', 'B']
		]),
		['topics']
	);
	expect(read).toEqual({ ok: true, value: { title: 'Hof', day: null, agreed: false, topics: ['A', 'B'] } });
});

test('a refused form keeps everything typed but passwords', () => {
	const read = readForm(
		Schema,
		formOf([
			['title', 'viel zu lang für das Feld'],
			['day', '5.6.'],
			['password', 'geheim']
		]),
		['topics']
	);
	expect(read.ok).toBe(false);
	if (read.ok) return;
	expect(read.problems.errors).toEqual({ title: 'too-long', day: 'invalid-day' });
	expect(read.problems.typed).toEqual({ title: 'viel zu lang für das Feld', day: '5.6.' });
});

test('null bytes and direction overrides do not reach the database', () => {
	expect(cleanText('a\u0000b\u202Ec\r\nd')).toBe('abc\nd');
	expect(cleanText('Grüße 👋🏽 مرحبا')).toBe('Grüße 👋🏽 مرحبا');
});
