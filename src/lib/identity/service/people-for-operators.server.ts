import { recordAudit } from '../../audit/index.server.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { steppingToGate, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { insertRole, listColleagues, tenantIdsOf, type Colleague } from '../storage/memberships.server.ts';
import { endSessionsIn, listRoles } from '../storage/people.server.ts';
import { findTenantBySlug } from '../storage/tenants.server.ts';
import { findCredentials } from '../storage/users.server.ts';
import { issuePasswordLink, removeSecondFactor } from './restore-access.server.ts';
import { takeIn, type Invited } from './invite-member.server.ts';

/** What whoever runs the machine may do about accounts, from its command line. Each act is noted in the tenant. */
export const peopleForOperators = (platform: Platform) => ({
	list: listPeople(platform),
	inviteAdministrator: inviteAdministrator(platform),
	makeOperator: makeOperator(platform),
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

/** Lets a member of a tenant see how the machine does. The only way to this role; sessions begun without it end. */
const makeOperator =
	(platform: Platform) =>
	async (input: {
		slug: string;
		email: string;
	}): Promise<Outcome<undefined, 'unknown-tenant' | 'not-a-member' | 'operator-already'>> => {
		const tenant = await platform.database.atGate((tx) => findTenantBySlug(tx, input.slug));
		if (!tenant) return refuse('unknown-tenant');
		const tenantId = tenant.id;
		const context = await platform.contextOf({ kind: 'system', tenantId });
		return platform.database.inTenant(context, async (tx) => {
			const email = input.email.trim().toLowerCase();
			const people = await listColleagues(tx, tenantId, context.today);
			const person = people.find((one) => one.email.toLowerCase() === email && one.status === 'ACTIVE');
			if (!person) return refuse('not-a-member');
			const { userId } = person;
			const isHeld = (await listRoles(tx, tenantId, userId)).some(
				({ role, validTo }) => role === 'OPERATOR' && (!validTo || validTo >= context.today)
			);
			if (isHeld) return refuse('operator-already');
			const lasting = { unitId: null, validFrom: null, validTo: null, grantedBy: null };
			await insertRole(tx, { ...lasting, tenantId, userId, role: 'OPERATOR' });
			await steppingToGate(tx, (gate) => endSessionsIn(gate, tenantId, userId));
			await recordAudit(tx, context, { verb: 'role.granted', objectType: 'member', objectId: userId });
			return succeed();
		});
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
