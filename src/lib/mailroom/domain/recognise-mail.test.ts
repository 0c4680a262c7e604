import { expect, test } from 'vitest';
import type { MachineSigns, ReadMail } from './mail.ts';
import { machineMailReason, receivedAt, unreadableReason, wordsOf } from './recognise-mail.ts';

const own = ['meldungen@stadt.example'];
const aMail = (mail: Partial<ReadMail> = {}, signs: Partial<MachineSigns> = {}): ReadMail => ({
	messageId: '<1@example.org>',
	answers: [],
	from: { name: 'Eva Muster', address: 'eva@example.org' },
	to: own,
	subject: 'Lärm',
	text: 'Im Hof ist es laut.',
	language: '',
	isEncrypted: false,
	files: [],
	signs: {
		autoSubmitted: '',
		precedence: '',
		autoReply: '',
		returnPath: '<eva@example.org>',
		listId: '',
		contentType: 'text/plain',
		...signs
	},
	...mail
});

test('what a person wrote is a report', () => {
	expect(machineMailReason(aMail(), own)).toBeUndefined();
	expect(machineMailReason(aMail({}, { autoSubmitted: 'no' }), own)).toBeUndefined();
	expect(machineMailReason(aMail({ from: undefined }), own)).toBeUndefined();
	expect(unreadableReason(aMail())).toBeUndefined();
});

test.each([
	['an out-of-office note', {}, { autoSubmitted: 'auto-replied' }, 'AUTO_REPLY'],
	['a note of an old mail programme', {}, { autoReply: 'yes' }, 'AUTO_REPLY'],
	['a note by precedence', {}, { precedence: 'auto_reply' }, 'AUTO_REPLY'],
	['a bounce by its empty return path', {}, { returnPath: '<>' }, 'BOUNCE'],
	['a delivery report', {}, { contentType: 'multipart/report' }, 'BOUNCE'],
	['the mail daemon', { from: { name: '', address: 'mailer-daemon@example.org' } }, {}, 'BOUNCE'],
	['a newsletter', {}, { listId: '<news.example.org>' }, 'LIST'],
	['bulk mail', {}, { precedence: 'bulk' }, 'LIST'],
	['our own mail', { from: { name: '', address: 'meldungen+abc@stadt.example' } }, {}, 'OWN_MAIL']
] as const)('%s is left aside', (_, mail, signs, reason) => {
	expect(machineMailReason(aMail(mail, signs), own)).toBe(reason);
});

test('an encrypted mail and one without a word or file stay for people to read', () => {
	expect(unreadableReason(aMail({ isEncrypted: true }))).toBe('ENCRYPTED');
	expect(unreadableReason(aMail({ text: ' \n' }))).toBe('EMPTY');
	expect(unreadableReason(aMail({ text: '', files: [new Uint8Array(1)] }))).toBeUndefined();
});

test('the report holds subject and text on lines of their own, and says when it was cut', () => {
	expect(wordsOf({ subject: 'Lärm\r\n  im Hof', text: '\nJede Nacht.\n\n\n\n\n\nSeit Mai.\n' }, 100)).toEqual({
		text: 'Lärm im Hof\n\nJede Nacht.\n\n\nSeit Mai.',
		isCut: false
	});
	expect(wordsOf({ subject: '', text: '😀😀😀' }, 2)).toEqual({ text: '😀😀', isCut: true });
});

test('a mail counts from the time its server took it, unless that cannot be', () => {
	const now = new Date('2026-06-15T08:00:00Z');
	const yesterday = new Date('2026-06-14T22:00:00Z');
	expect(receivedAt(yesterday, now)).toEqual(yesterday);
	for (const odd of ['1925-01-01T00:00:00Z', '2030-01-01T00:00:00Z', 'no date'])
		expect(receivedAt(new Date(odd), now)).toEqual(now);
	expect(receivedAt(undefined, now)).toEqual(now);
});
