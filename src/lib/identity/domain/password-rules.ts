import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';

export type PasswordRefusal = 'password-too-short' | 'password-too-long' | 'password-too-simple';

/** Length over composition rules (NIST SP 800-63B): at least 12 signs, no single repeated sign, not the own address. */
export function checkPassword(password: string, email: string): Outcome<undefined, PasswordRefusal> {
	if ([...password].length < 12) return refuse('password-too-short');
	if (password.length > 200) return refuse('password-too-long');
	const lower = password.toLowerCase();
	const name = email.split('@')[0] ?? '';
	const isRepeated = new Set(lower).size < 4;
	if (
		isRepeated ||
		(name.length > 3 && lower.includes(name)) ||
		/^(0123456789|abcdefghij|qwertz|qwerty|passwor)/.test(lower)
	) {
		return refuse('password-too-simple');
	}
	return succeed();
}
