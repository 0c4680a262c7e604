import { expect, test } from 'vitest';
import { z } from 'zod';
import { cleanText, optionalDay, readForm, requiredText, signsIn, ticked, wordsIn } from './form.ts';

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

test('what was written in words can be given back; choices, ids, files and secrets cannot', () => {
	const form = formOf([
		['submissionId', '0198c6a2-1111-7000-8000-000000000001'],
		['title', 'Streit um die Schaukel'],
		['visibility', 'RESTRICTED'],
		['password', 'vier ganz zufällige Wörter'],
		['code', '7K3M 9QXD'],
		['text', 'Seit Wochen\nist kein Frieden.']
	]);
	form.append('files', new File(['Inhalt der Datei'], 'zwei Wörter.txt'));
	expect(wordsIn(form)).toBe('Streit um die Schaukel\n\nSeit Wochen\nist kein Frieden.');
});

test('a text that is too long is told so before any other rule reads it', () => {
	const read: number[] = [];
	const schema = z.object({
		title: requiredText(10).refine((text) => read.push(text.length) > 0, { error: 'invalid' })
	});
	expect(readForm(schema, formOf([['title', 'x'.repeat(11)]]))).toMatchObject({
		problems: { errors: { title: 'too-long' } }
	});
	expect(read).toEqual([]);
	expect(readForm(schema, formOf([['title', 'x'.repeat(10)]]))).toMatchObject({ ok: true });
});

test('signs are counted as people count them', () => {
	expect([signsIn('Hof'), signsIn('🙂🙂')]).toEqual([3, 2]);
});

test('a form of a hundred thousand fields is read in one walk', () => {
	const form = formOf([['title', 'Hof']]);
	for (let field = 0; field < 100_000; field += 1) form.append(`field${field}`, 'x');
	const before = process.cpuUsage();
	expect(readForm(Schema.partial(), form)).toMatchObject({ ok: true, value: { title: 'Hof' } });
	expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
});
