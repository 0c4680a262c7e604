import { plainDateOf } from '../../platform/pure/plain-date.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { idleMinutes } from '../domain/session.ts';
import { activeTenantIds } from '../storage/memberships.server.ts';
import {
	deleteOtherSessions,
	deleteSession,
	findSession,
	listSessions,
	setSessionTenant,
	touchSession,
	type FoundSession,
	type ShownSession
} from '../storage/sessions.server.ts';

/** Finds whose request this is; undefined for an unknown, expired or idle session. */
export const resolveSession =
	(platform: Platform) =>
	async (token: string): Promise<FoundSession | undefined> => {
		const today = plainDateOf(await platform.clock.now());
		const tokenHash = platform.keys.hash('session', token);
		return platform.database.atGate(async (tx) => {
			const session = await findSession(tx, tokenHash, today, idleMinutes);
			if (session?.isStale) await touchSession(tx, tokenHash);
			return session;
		});
	};

/** Ends one session of a person: this one, or another seen in the list. */
export const endSession =
	(platform: Platform) =>
	(userId: string, sessionId: string): Promise<void> =>
		platform.database.atGate((tx) => deleteSession(tx, userId, sessionId));

export const endOtherSessions =
	(platform: Platform) =>
	(userId: string, keptSessionId: string): Promise<void> =>
		platform.database.atGate((tx) => deleteOtherSessions(tx, userId, keptSessionId));

export const ownSessions =
	(platform: Platform) =>
	(userId: string): Promise<ShownSession[]> =>
		platform.database.atGate((tx) => listSessions(tx, userId));

/** Lets a person act for another of their tenants; false when they do not belong there. */
export const switchTenant =
	(platform: Platform) =>
	(userId: string, sessionId: string, tenantId: string): Promise<boolean> =>
		platform.database.atGate(async (tx) => {
			const own = await activeTenantIds(tx, userId);
			if (!own.includes(tenantId)) return false;
			await setSessionTenant(tx, sessionId, tenantId);
			return true;
		});
