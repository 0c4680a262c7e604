import commonPasswords from './common-passwords.json' with { type: 'json' };
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';

export type PasswordRefusal = 'password-too-short' | 'password-too-long' | 'password-too-simple' | 'password-breached';

const common: ReadonlySet<string> = new Set(commonPasswords);

/**
 * Length over composition rules (NIST SP 800-63B): at least 12 signs, no single repeated sign, not the own
 * address, and none that attackers try first because it was published in a breach (registers/ATTRIBUTION.md).
 */
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
	if (isBreached(lower)) return refuse('password-breached');
	return succeed();
}

/** A published password, or one published word that digits, signs or its own repetition make long enough. */
function isBreached(lower: string): boolean {
	if (common.has(lower)) return true;
	const [word, ...others] = new Set(lower.match(/\p{L}+/gu));
	if (word === undefined || others.length > 0) return false;
	return common.has(/^(.+?)\1+$/u.exec(word)?.[1] ?? word);
}
