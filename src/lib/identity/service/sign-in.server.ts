import { randomBytes } from 'node:crypto';
import { v4 as randomId } from 'uuid';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { plainDateOf } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import { passwordMatches } from '../../platform/server/password.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { halfSessionHours } from '../domain/session.ts';
import { activeTenantIds } from '../storage/memberships.server.ts';
import { deleteExpiredSessions, insertSession } from '../storage/sessions.server.ts';
import { findCredentials } from '../storage/users.server.ts';

export type SignInRefusal = 'wrong-credentials' | 'too-many-attempts';
export type SignedIn = {
	/** Cookie value; only its keyed hash is stored. */
	readonly token: string;
	readonly next: 'second-factor' | 'enrol-second-factor';
};

const perAccount = { burst: 8, perMinute: 0.5, longestWaitMinutes: 15 };
const perAddress = { burst: 40, perMinute: 6, longestWaitMinutes: 15 };

/**
 * First step: address and password. Unknown addresses take the same time and get the same answer
 * as wrong passwords, and neither is noted anywhere: a log entry would be the difference. The session it opens can
 * do nothing but the second step.
 */
export const signIn =
	(platform: Platform) =>
	async (input: {
		email: string;
		password: string;
		device: string;
		address: string;
	}): Promise<Outcome<SignedIn, SignInRefusal>> => {
		const email = input.email.trim().toLowerCase();
		const { keys, rates, database } = platform;
		const waits = await Promise.all([
			rates.take(`sign-in:${keys.hash('rate', email).toString('base64url')}`, perAccount),
			rates.take(`sign-in-from:${keys.hash('rate', input.address).toString('base64url')}`, perAddress)
		]);
		if (waits.some((seconds) => seconds > 0)) return refuse('too-many-attempts');

		const credentials = await database.atGate((tx) => findCredentials(tx, email));
		const matches = await passwordMatches(input.password, credentials?.passwordHash);
		if (!matches || credentials?.status !== 'ACTIVE') return refuse('wrong-credentials');

		const token = await openHalfSession(platform, credentials.id, input.device);
		return succeed({ token, next: credentials.totpConfirmed ? 'second-factor' : 'enrol-second-factor' });
	};

async function openHalfSession(platform: Platform, userId: string, device: string): Promise<string> {
	const today = plainDateOf(await platform.clock.now());
	return platform.database.atGate(async (tx) => {
		await deleteExpiredSessions(tx, userId);
		const [tenantId] = await activeTenantIds(tx, userId, today);
		return startHalfSession(platform, tx, { userId, tenantId: tenantId ?? null, device });
	});
}

/** Opens a session that can do nothing but the second step, and gives its cookie value. Runs at the gate. */
export async function startHalfSession(
	platform: Platform,
	gate: Tx,
	session: { userId: string; tenantId: string | null; device: string }
): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	await insertSession(gate, {
		...session,
		tokenHash: platform.keys.hash('session', token),
		id: randomId(),
		secondFactor: false,
		hours: halfSessionHours
	});
	return token;
}
