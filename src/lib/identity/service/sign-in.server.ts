import { randomBytes } from 'node:crypto';
import { v4 as randomId } from 'uuid';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { passwordMatches } from '../../platform/server/password.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { sessionHours } from '../domain/session.ts';
import { activeTenantIds } from '../storage/memberships.server.ts';
import { insertSession } from '../storage/sessions.server.ts';
import { findCredentials } from '../storage/users.server.ts';

export type SignInRefusal = 'wrong-credentials' | 'too-many-attempts';
export type SignedIn = {
	/** Cookie value; only its keyed hash is stored. */
	readonly token: string;
	readonly next: 'second-factor' | 'enrol-second-factor';
};

const perAccount = { burst: 8, perMinute: 0.5 };
const perAddress = { burst: 40, perMinute: 6 };

/**
 * First step: address and password. Unknown addresses take the same time and get the same answer
 * as wrong passwords. The session it opens can do nothing but the second step.
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

		const token = randomBytes(32).toString('base64url');
		await database.atGate(async (tx) => {
			const [tenantId] = await activeTenantIds(tx, credentials.id);
			await insertSession(tx, {
				tokenHash: keys.hash('session', token),
				id: randomId(),
				userId: credentials.id,
				tenantId: tenantId ?? null,
				device: input.device,
				secondFactor: false,
				hours: sessionHours
			});
		});
		return succeed({ token, next: credentials.totpConfirmed ? 'second-factor' : 'enrol-second-factor' });
	};
