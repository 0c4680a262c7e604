import { expect, test } from 'vitest';
import { checkPassword } from './password-rules.ts';

test.each([
	['kurz', 'password-too-short'],
	['a'.repeat(201), 'password-too-long'],
	['aaaaaaaaaaaaaa', 'password-too-simple'],
	['passwort-passwort', 'password-too-simple'],
	['kim.beispiel-2026', 'password-too-simple']
])('"%s" is refused', (password, reason) => {
	expect(checkPassword(password, 'kim.beispiel@example.org')).toMatchObject({ ok: false, reason });
});

test('a long sentence is a good password in any script, with or without digits', () => {
	expect(checkPassword('drei Schafe auf dem Dach', 'kim@example.org').ok).toBe(true);
	expect(checkPassword('ثلاثة خراف على السطح', 'kim@example.org').ok).toBe(true);
});
