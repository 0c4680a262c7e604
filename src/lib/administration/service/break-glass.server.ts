import { randomBytes } from 'node:crypto';
import { v4 as randomId, v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import {
	admitEmergencyAccount,
	ensureEmergencyUser,
	findEmergencyTenant,
	identityService,
	insertEmergencyEntry,
	insertSession,
	spendEmergencyEntry
} from '../../identity/index.server.ts';
import { notifyRoles } from '../../notifications/index.server.ts';
import type { Role } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { steppingToGate } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';

/** Long enough to walk from the machine to a desk. */
const entryHours = 1;
const sessionHours = 1;
const watchers: readonly Role[] = ['TENANT_ADMIN', 'DATA_PROTECTION_OFFICER'];

const hashOf = (platform: Platform, token: string): Buffer => platform.keys.hash('emergency-entry', token);

/**
 * Makes a one-time way into a tenant for when no administrator can sign in. Only whoever holds the machine can ask for
 * it; every administrator and the data-protection officer are told at once, before it is used.
 */
export const issueEmergencyEntry =
	(platform: Platform) =>
	async (slug: string): Promise<Outcome<string, 'unknown-tenant'>> => {
		const tenant = await identityService(platform).findTenant(slug);
		if (!tenant) return refuse('unknown-tenant');
		const token = randomBytes(32).toString('base64url');
		const context = await platform.contextOf({ kind: 'system', tenantId: tenant.id } as const);
		await platform.database.inTenant(context, async (tx) => {
			const entry = { tokenHash: hashOf(platform, token), tenantId: tenant.id, hours: entryHours };
			await steppingToGate(tx, (gate) => insertEmergencyEntry(gate, entry));
			await recordAudit(tx, context, { verb: 'emergency.issued', objectType: 'tenant', objectId: tenant.id });
			const news = { kind: 'emergency.issued', objectType: 'audit', objectId: tenant.id } as const;
			await notifyRoles(tx, context, { ...news, roles: watchers });
		});
		return succeed(token);
	};

/** Where a way in leads, so that the page can say it before anybody enters. */
export const openEmergencyEntry =
	(platform: Platform) =>
	(token: string): Promise<{ name: string } | undefined> =>
		platform.database.atGate((gate) => findEmergencyTenant(gate, hashOf(platform, token)));

/**
 * Enters as the emergency account: administration of one tenant, for an hour, once. It sees no reports and no cases,
 * and every act of it stands in the log, to which the notice to all administrators leads.
 */
export const enterByEmergency =
	(platform: Platform) =>
	async (token: string, device: string): Promise<Outcome<{ token: string }, 'link-unknown'>> => {
		const tokenHash = hashOf(platform, token);
		const tenant = await platform.database.atGate((gate) => findEmergencyTenant(gate, tokenHash));
		if (!tenant) return refuse('link-unknown');
		const { id: tenantId } = tenant;
		const context = await platform.contextOf({ kind: 'system', tenantId } as const);
		return platform.database.inTenant(context, async (tx) => {
			const cookie = randomBytes(32).toString('base64url');
			const userId = await steppingToGate(tx, async (gate) => {
				if (!(await spendEmergencyEntry(gate, tokenHash))) return undefined;
				const id = await ensureEmergencyUser(gate, randomId());
				await admitEmergencyAccount(gate, { tenantId, userId: id, roleId: newId(), today: context.today });
				await insertSession(gate, {
					tokenHash: platform.keys.hash('session', cookie),
					id: randomId(),
					userId: id,
					tenantId,
					onlyTenantId: tenantId,
					device,
					secondFactor: true,
					hasSteppedUp: true,
					hours: sessionHours
				});
				return id;
			});
			if (!userId) return refuse('link-unknown'); // somebody else was faster
			const actor = { kind: 'member', tenantId, userId, roles: ['TENANT_ADMIN'], headedUnits: [] } as const;
			await recordAudit(
				tx,
				{ ...context, actor },
				{ verb: 'emergency.entered', objectType: 'account', objectId: userId }
			);
			const news = { kind: 'emergency.entered', objectType: 'audit', objectId: userId } as const;
			await notifyRoles(tx, context, { ...news, roles: watchers });
			return succeed({ token: cookie });
		});
	};
