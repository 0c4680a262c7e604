import { recordAudit } from '../../audit/index.server.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { steppingToGate, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { listColleagues, tenantIdsOf, type Colleague } from '../storage/memberships.server.ts';
import { findTenantBySlug } from '../storage/tenants.server.ts';
import { findCredentials } from '../storage/users.server.ts';
import { issuePasswordLink, removeSecondFactor } from './restore-access.server.ts';
import { takeIn, type Invited } from './invite-member.server.ts';

/** What whoever runs the machine may do about accounts, from its command line. Each act is noted in the tenant. */
export const peopleForOperators = (platform: Platform) => ({
	list: listPeople(platform),
	inviteAdministrator: inviteAdministrator(platform),
	resetSecondFactor: resetSecondFactor(platform),
	resetPassword: resetPassword(platform)
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

const resetSecondFactor =
	(platform: Platform) =>
	(email: string): Promise<Outcome<undefined, 'unknown-person'>> =>
		atAccount(platform, email, 'second-factor.reset', async (gate, userId) => {
			await removeSecondFactor(gate, userId);
			return undefined;
		});

/** Gives the token of the link; the old password works until the person has used it. */
const resetPassword =
	(platform: Platform) =>
	(email: string): Promise<Outcome<string, 'unknown-person'>> =>
		atAccount(platform, email, 'password-link.issued', (gate, userId, tenantId) =>
			issuePasswordLink(platform, gate, { userId, tenantId, issuedBy: null })
		);

/** Changes an account at the gate together with the note in the first of its tenants; the others get theirs after it. */
async function atAccount<T>(
	platform: Platform,
	email: string,
	verb: string,
	act: (gate: Tx, userId: string, tenantId: string | null) => Promise<T>
): Promise<Outcome<T, 'unknown-person'>> {
	const found = await platform.database.atGate(async (tx) => {
		const credentials = await findCredentials(tx, email.trim().toLowerCase());
		return credentials && { userId: credentials.id, tenantIds: await tenantIdsOf(tx, credentials.id) };
	});
	if (!found) return refuse('unknown-person');
	const { userId, tenantIds } = found;
	const [first, ...others] = tenantIds;
	if (!first) return succeed(await platform.database.atGate((tx) => act(tx, userId, null)));
	const note = async <N>(tenantId: string, before: (tx: Tx) => Promise<N>): Promise<N> => {
		const context = await platform.contextOf({ kind: 'system', tenantId });
		return platform.database.inTenant(context, async (tx) => {
			const done = await before(tx);
			await recordAudit(tx, context, { verb, objectType: 'account', objectId: userId });
			return done;
		});
	};
	const done = await note(first, (tx) => steppingToGate(tx, (gate) => act(gate, userId, first)));
	for (const tenantId of others) await note(tenantId, () => Promise.resolve());
	return succeed(done);
}
