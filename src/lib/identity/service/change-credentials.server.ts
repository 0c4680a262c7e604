import type { OfficeLanguage } from '../../platform/pure/language.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { hashPassword, passwordMatches } from '../../platform/server/password.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { checkPassword, type PasswordRefusal } from '../domain/password-rules.ts';
import { deleteOtherSessions } from '../storage/sessions.server.ts';
import { countRecoveryCodes, findOwnCredentials, setLanguage, setPassword } from '../storage/users.server.ts';
import { atOwnAccount, type Self } from './own-account.server.ts';
import { drawRecoveryCodes } from './second-factor.server.ts';

type OwnPasswordRefusal = 'wrong-password' | 'too-many-attempts';

const attempts = { burst: 8, perMinute: 0.5, longestWaitMinutes: 15 };

/** Needs the current password and ends every other session, so that whoever knew the old one is out. */
export const changePassword =
	(platform: Platform) =>
	async (
		self: Self,
		input: { current: string; next: string }
	): Promise<Outcome<undefined, OwnPasswordRefusal | PasswordRefusal>> => {
		const own = await confirmPassword(platform, self, input.current);
		if (!own.ok) return own;
		const checked = checkPassword(input.next, own.value.email);
		if (!checked.ok) return checked;
		const passwordHash = await hashPassword(input.next);
		return atOwnAccount(platform, self, async (tx, note) => {
			await setPassword(tx, self.userId, passwordHash);
			await deleteOtherSessions(tx, self.userId, self.sessionId);
			note('password.changed');
			return succeed();
		});
	};

/** Ten new recovery codes against the current password; the earlier ones stop working. */
export const renewRecoveryCodes =
	(platform: Platform) =>
	async (self: Self, password: string): Promise<Outcome<string[], OwnPasswordRefusal>> => {
		const own = await confirmPassword(platform, self, password);
		if (!own.ok) return own;
		return atOwnAccount(platform, self, async (tx, note) => {
			note('recovery-codes.renewed');
			return succeed(await drawRecoveryCodes(platform, tx, self.userId));
		});
	};

export const chooseLanguage =
	(platform: Platform) =>
	(self: Self, language: OfficeLanguage): Promise<void> =>
		atOwnAccount(platform, self, async (tx, note) => {
			await setLanguage(tx, self.userId, language);
			note('language.chosen');
		});

export const recoveryCodesLeft =
	(platform: Platform) =>
	(userId: string): Promise<number> =>
		platform.database.atGate((tx) => countRecoveryCodes(tx, userId));

async function confirmPassword(
	platform: Platform,
	self: Self,
	password: string
): Promise<Outcome<{ email: string }, OwnPasswordRefusal>> {
	if ((await platform.rates.take(`own-password:${self.userId}`, attempts)) > 0) return refuse('too-many-attempts');
	const own = await platform.database.atGate((tx) => findOwnCredentials(tx, self.userId));
	if (await passwordMatches(password, own?.passwordHash)) return succeed({ email: own?.email ?? '' });
	await atOwnAccount(platform, self, async (_, note) => note('password.confirmed', false));
	return refuse('wrong-password');
}
