import { recordAudit } from '../../audit/index.server.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { steppingToGate, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { listColleagues, tenantIdsOf, type Colleague } from '../storage/memberships.server.ts';
import { deleteOtherSessions } from '../storage/sessions.server.ts';
import { findTenantBySlug } from '../storage/tenants.server.ts';
import { findCredentials, replaceRecoveryCodes, setTotp } from '../storage/users.server.ts';
import { takeIn, type Invited } from './invite-member.server.ts';

/** What whoever runs the machine may do about accounts, from its command line. Each act is noted in the tenant. */
export const peopleForOperators = (platform: Platform) => ({
	list: listPeople(platform),
	inviteAdministrator: inviteAdministrator(platform),
	resetSecondFactor: resetSecondFactor(platform)
});

const listPeople =
	(platform: Platform) =>
	async (slug: string): Promise<Outcome<Colleague[], 'unknown-tenant'>> => {
		const tenant = await platform.database.atGate((tx) => findTenantBySlug(tx, slug));
		if (!tenant) return refuse('unknown-tenant');
		const context = await platform.contextOf({ kind: 'system', tenantId: tenant.id });
		return succeed(await platform.database.inTenant(context, (tx) => listColleagues(tx, tenant.id, context.today)));
	};

const inviteAdministrator =
	(platform: Platform) =>
	async (input: {
		slug: string;
		email: string;
		displayName: string;
	}): Promise<Outcome<Invited, 'unknown-tenant' | 'already-member'>> => {
		const tenant = await platform.database.atGate((tx) => findTenantBySlug(tx, input.slug));
		if (!tenant) return refuse('unknown-tenant');
		const context = await platform.contextOf({ kind: 'system', tenantId: tenant.id });
		return platform.database.inTenant(context, (tx) =>
			takeIn(platform, tx, context, {
				email: input.email,
				displayName: input.displayName,
				functionTitle: '',
				roles: ['TENANT_ADMIN'],
				unitId: null,
				validFrom: null,
				validTo: null
			})
		);
	};

/** Ends every session as well: whoever found the lost phone must not stay signed in. */
const resetSecondFactor =
	(platform: Platform) =>
	async (email: string): Promise<Outcome<undefined, 'unknown-person'>> => {
		const found = await platform.database.atGate(async (tx) => {
			const credentials = await findCredentials(tx, email.trim().toLowerCase());
			return credentials && { userId: credentials.id, tenantIds: await tenantIdsOf(tx, credentials.id) };
		});
		if (!found) return refuse('unknown-person');
		const { userId, tenantIds } = found;
		const [first] = tenantIds;
		if (!first) await platform.database.atGate((tx) => removeSecondFactor(tx, userId));
		for (const tenantId of tenantIds) {
			const context = await platform.contextOf({ kind: 'system', tenantId });
			await platform.database.inTenant(context, async (tx) => {
				if (tenantId === first) await steppingToGate(tx, (gate) => removeSecondFactor(gate, userId));
				await recordAudit(tx, context, { verb: 'second-factor.reset', objectType: 'account', objectId: userId });
			});
		}
		return succeed();
	};

async function removeSecondFactor(gate: Tx, userId: string): Promise<void> {
	await setTotp(gate, userId, null);
	await replaceRecoveryCodes(gate, userId, []);
	await deleteOtherSessions(gate, userId, undefined);
}
