import { expect, test } from 'vitest';
import { checkPassword } from './password-rules.ts';

test.each([
	['kurz', 'password-too-short'],
	['a'.repeat(201), 'password-too-long'],
	['aaaaaaaaaaaaaa', 'password-too-simple'],
	['passwort-passwort', 'password-too-simple'],
	['kim.beispiel-2026', 'password-too-simple'],
	['iseedeadpeople', 'password-breached'],
	['1QAZ2wsx3edc4rfv', 'password-breached'],
	['Sommer-2025-2026', 'password-breached'],
	['dragonDRAGONdragon', 'password-breached'],
	['!!!football!!!2026', 'password-breached']
])('"%s" is refused', (password, reason) => {
	expect(checkPassword(password, 'kim.beispiel@example.org')).toMatchObject({ ok: false, reason });
});

test('a long sentence is a good password in any script, with or without digits', () => {
	expect(checkPassword('drei Schafe auf dem Dach', 'kim@example.org').ok).toBe(true);
	expect(checkPassword('ثلاثة خراف على السطح', 'kim@example.org').ok).toBe(true);
});

test('several words are a good password although each alone is common', () => {
	expect(checkPassword('sommer dragon fussball', 'kim@example.org').ok).toBe(true);
});
