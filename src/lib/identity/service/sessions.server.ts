import { plainDateOf } from '../../platform/pure/plain-date.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { goesOnIn, idleMinutes } from '../domain/session.ts';
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
import { atOwnAccount, type Self } from './own-account.server.ts';

/**
 * Finds whose request this is; undefined for an unknown, expired or idle session. One that turns up in another kind of
 * browser was carried off: it ends, and the attempt is noted. A page that renews itself unattended keeps no session awake.
 */
export const resolveSession =
	(platform: Platform) =>
	async (token: string, device: string, isUnattended = false): Promise<FoundSession | undefined> => {
		const today = plainDateOf(await platform.clock.now());
		const tokenHash = platform.keys.hash('session', token);
		const session = await platform.database.atGate(async (tx) => {
			const found = await findSession(tx, { tokenHash }, today, idleMinutes);
			if (found?.isStale && !isUnattended) await touchSession(tx, tokenHash);
			return found;
		});
		if (!session || goesOnIn(session.device, device)) return session;
		const tenantId = session.person?.member.tenantId ?? null;
		await atOwnAccount(platform, { userId: session.userId, tenantId }, async (tx, note) => {
			if (await deleteSession(tx, session.userId, session.id)) note('session.other-browser', false);
		});
		return undefined;
	};

/** Whether a session still stands and what its person may do by now; an open page that asks keeps no session awake. */
export const watchSession =
	(platform: Platform) =>
	async (sessionId: string): Promise<FoundSession | undefined> => {
		const today = plainDateOf(await platform.clock.now());
		const session = await platform.database.atGate((tx) => findSession(tx, { sessionId }, today, idleMinutes));
		return session?.hasSecondFactor ? session : undefined;
	};

/** Ends one session of a person: this one, or another seen in the list. A foreign id changes nothing. */
export const endSession =
	(platform: Platform) =>
	(self: Self, sessionId: string): Promise<void> =>
		atOwnAccount(platform, self, async (tx, note) => {
			if (await deleteSession(tx, self.userId, sessionId)) note('session.ended');
		});

export const endOtherSessions =
	(platform: Platform) =>
	(self: Self): Promise<void> =>
		atOwnAccount(platform, self, async (tx, note) => {
			await deleteOtherSessions(tx, self.userId, self.sessionId);
			note('session.others-ended');
		});

export const ownSessions =
	(platform: Platform) =>
	(userId: string): Promise<ShownSession[]> =>
		platform.database.atGate((tx) => listSessions(tx, userId, idleMinutes));

/** Lets a person act for another of their tenants; false when they do not belong there. */
export const switchTenant =
	(platform: Platform) =>
	async (self: Self, tenantId: string): Promise<boolean> => {
		const today = plainDateOf(await platform.clock.now());
		return atOwnAccount(platform, { userId: self.userId, tenantId }, async (tx, note) => {
			const own = await activeTenantIds(tx, self.userId, today);
			if (!own.includes(tenantId)) return false;
			if (!(await setSessionTenant(tx, self.sessionId, tenantId))) return false;
			note('session.came-from-elsewhere');
			return true;
		});
	};
