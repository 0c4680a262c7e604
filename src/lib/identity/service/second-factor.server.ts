import { randomBytes, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import { sessionHours } from '../domain/session.ts';
import { confirmSecondFactor, markSteppedUp } from '../storage/sessions.server.ts';
import {
	acceptTotpStep,
	countRecoveryCodes,
	getCredentialsForUpdate,
	replaceRecoveryCodes,
	setTotp,
	spendRecoveryCode,
	type Credentials
} from '../storage/users.server.ts';
import { atOwnAccount, type Self } from './own-account.server.ts';

export type SecondFactorRefusal = 'wrong-code' | 'too-many-attempts' | 'not-enrolled' | 'already-enrolled';

const attempts = { burst: 8, perMinute: 0.5, longestWaitMinutes: 15 };
const sealedFor = 'identity'; // one key for all people: a person belongs to the installation, not to a tenant
const recoveryAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const totpOf = (secret: Secret, label = ''): TOTP => new TOTP({ issuer: 'KoKo', label, secret, digits: 6, period: 30 });

/** Draws a new shared secret for the authenticator app; it counts only once a code of it was entered. */
export const beginEnrolment =
	(platform: Platform) =>
	async (userId: string): Promise<Outcome<{ secret: string; uri: string }, 'already-enrolled'>> =>
		platform.database.atGate(async (tx) => {
			const credentials = await getCredentialsForUpdate(tx, userId);
			if (credentials.totpConfirmed) return refuse('already-enrolled');
			const secret = credentials.totpSealed
				? Secret.fromBase32(platform.keys.open(sealedFor, credentials.totpSealed))
				: new Secret({ size: 20 });
			if (!credentials.totpSealed) await setTotp(tx, userId, platform.keys.seal(sealedFor, secret.base32));
			return succeed({ secret: secret.base32, uri: totpOf(secret, credentials.email).toString() });
		});

/** Confirms the app with its first code and gives ten recovery codes, each of which works once. */
export const completeEnrolment =
	(platform: Platform) =>
	async (
		self: Self,
		code: string
	): Promise<Outcome<{ token: string; recoveryCodes: string[] }, SecondFactorRefusal>> => {
		if (await isExhausted(platform, self.userId)) return refuse('too-many-attempts');
		return atOwnAccount(platform, self, async (tx, note) => {
			const credentials = await getCredentialsForUpdate(tx, self.userId);
			if (credentials.totpConfirmed) return refuse('already-enrolled');
			if (!(await spendTotp(platform, tx, credentials, code))) return refuse('wrong-code');
			const recoveryCodes = await drawRecoveryCodes(platform, tx, self.userId);
			note('second-factor.enrolled');
			note('session.started');
			return succeed({ token: await openFully(platform, tx, self.sessionId, true), recoveryCodes });
		});
	};

/** Second step of signing in: a code of the app or a recovery code. The session's token changes with it. */
export const verifySecondFactor =
	(platform: Platform) =>
	async (
		self: Self,
		code: string
	): Promise<Outcome<{ token: string; recoveryCodesLeft: number | null }, SecondFactorRefusal>> => {
		if (await isExhausted(platform, self.userId)) return refuse('too-many-attempts');
		return atOwnAccount(platform, self, async (tx, note) => {
			const credentials = await getCredentialsForUpdate(tx, self.userId);
			if (!credentials.totpConfirmed) return refuse('not-enrolled');
			const byApp = await spendTotp(platform, tx, credentials, code);
			if (!byApp && !(await spendRecoveryCode(tx, self.userId, recoveryHash(platform, code)))) {
				note('session.started', false);
				return refuse('wrong-code');
			}
			note(byApp ? 'session.started' : 'session.started-by-recovery-code');
			const recoveryCodesLeft = byApp ? null : await countRecoveryCodes(tx, self.userId);
			return succeed({ token: await openFully(platform, tx, self.sessionId, byApp), recoveryCodesLeft });
		});
	};

/**
 * Confirms an open session with a fresh code of the app, so that a grave act may follow. Recovery codes do not count:
 * they are for getting in without a phone, and whoever finds the list should not open what is protected.
 */
export const stepUpByCode =
	(platform: Platform) =>
	async (self: Self, code: string): Promise<Outcome<{ token: string }, SecondFactorRefusal>> => {
		if (await isExhausted(platform, self.userId)) return refuse('too-many-attempts');
		return atOwnAccount(platform, self, async (tx, note) => {
			const credentials = await getCredentialsForUpdate(tx, self.userId);
			if (!credentials.totpConfirmed) return refuse('not-enrolled');
			if (!(await spendTotp(platform, tx, credentials, code))) {
				note('session.stepped-up', false);
				return refuse('wrong-code');
			}
			note('session.stepped-up');
			return succeed({ token: await stepUp(platform, tx, self.sessionId) });
		});
	};

/** People of the demo world have no app; there, and only there, saying yes is enough. */
export const stepUpInDemo =
	(platform: Platform) =>
	async (self: Self): Promise<Outcome<{ token: string }, 'no-demo'>> => {
		if ((await platform.clock.instance()).kind !== 'DEMO') return refuse('no-demo');
		return atOwnAccount(platform, self, async (tx, note) => {
			if ((await getCredentialsForUpdate(tx, self.userId)).totpConfirmed) return refuse('no-demo');
			note('session.stepped-up');
			return succeed({ token: await stepUp(platform, tx, self.sessionId) });
		});
	};

/** Ten new recovery codes in place of all earlier ones. */
export async function drawRecoveryCodes(platform: Platform, tx: Tx, userId: string): Promise<string[]> {
	const recoveryCodes = Array.from({ length: 10 }, newRecoveryCode);
	await replaceRecoveryCodes(
		tx,
		userId,
		recoveryCodes.map((one) => recoveryHash(platform, one))
	);
	return recoveryCodes;
}

/** Marks a session as fully signed in and gives its new token. */
export async function openFully(platform: Platform, tx: Tx, sessionId: string, hasSteppedUp: boolean): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	const tokenHash = platform.keys.hash('session', token);
	await confirmSecondFactor(tx, sessionId, { tokenHash, hours: sessionHours, hasSteppedUp });
	return token;
}

/** Marks the second factor of an open session as fresh and gives its new token. */
export async function stepUp(platform: Platform, tx: Tx, sessionId: string): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	await markSteppedUp(tx, sessionId, platform.keys.hash('session', token));
	return token;
}

const isExhausted = async (platform: Platform, userId: string): Promise<boolean> =>
	(await platform.rates.take(`second-factor:${userId}`, attempts)) > 0;

async function spendTotp(platform: Platform, tx: Tx, credentials: Credentials, code: string): Promise<boolean> {
	if (!credentials.totpSealed) return false;
	const totp = totpOf(Secret.fromBase32(platform.keys.open(sealedFor, credentials.totpSealed)));
	const timestamp = Date.now(); // the app's clock is the real one, in the demo world too
	const delta = totp.validate({ token: code.replaceAll(/\s/g, ''), timestamp, window: 1 });
	if (delta === null) return false;
	const step = Math.floor(timestamp / 30_000) + delta;
	if (credentials.totpLastStep !== null && step <= credentials.totpLastStep) return false;
	await acceptTotpStep(tx, credentials.id, step);
	return true;
}

const newRecoveryCode = (): string =>
	Array.from(
		{ length: 12 },
		(_, index) => (index === 4 || index === 8 ? '-' : '') + recoveryAlphabet[randomInt(recoveryAlphabet.length)]
	).join('');

const recoveryHash = (platform: Platform, code: string): Buffer =>
	platform.keys.hash('recovery', code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''));
