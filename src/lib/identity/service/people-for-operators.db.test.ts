import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	aMember,
	aPlatform,
	aSession,
	aTenant,
	steppedUp,
	type TestPlatform
} from '../../../../tests/support/builders.ts';
import { insertRole } from '../storage/memberships.server.ts';
import { identityService } from '../index.server.ts';
import { peopleForOperators } from './people-for-operators.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

test('an administrator made at the command line gets an invitation that works', async () => {
	await aTenant(platform, { slug: 'musterfeld' });
	const people = peopleForOperators(platform);
	const person = { slug: 'musterfeld', email: 'A@example.org', displayName: 'Amira Muster' };
	const invited = await people.inviteAdministrator(person);
	if (!invited.ok) throw new Error(invited.reason);
	expect(await identityService(platform).openInvitation(invited.value.token)).toMatchObject({ ok: true });
	expect(await people.inviteAdministrator(person)).toMatchObject({ reason: 'already-member' });
	expect(await people.list('musterfeld')).toMatchObject({
		value: [{ displayName: 'Amira Muster', status: 'INVITED', roles: ['TENANT_ADMIN'] }]
	});
	expect(await people.list('nirgends')).toMatchObject({ reason: 'unknown-tenant' });
});

test('a reset second factor ends all sessions, lets the person enrol anew and is on record', async () => {
	const tenantId = await aTenant(platform);
	const member = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const token = await aSession(platform, member);
	const identity = identityService(platform);
	const email = `${member.userId.slice(0, 8)}@example.org`;
	expect(await peopleForOperators(platform).resetSecondFactor(email)).toMatchObject({ ok: true });
	expect(await identity.resolveSession(token, 'Test')).toBeUndefined();
	expect(await identity.beginEnrolment(member.userId)).toMatchObject({ ok: true });
	const { rows } = await platform.asSystemOf(tenantId, 'select verb, actor_kind from audit.entries');
	expect(rows).toEqual([{ verb: 'second-factor.reset', actor_kind: 'system' }]);
});

test('only the command line makes somebody an operator: not an administrator by hand, by invitation or by a rule', async () => {
	const slug = 'betriebsort';
	const tenantId = await aTenant(platform, { slug });
	const admin = await platform.contextOf(steppedUp(await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] })));
	const colleague = await aMember(platform, { tenantId, roles: ['FRONTLINE'] });
	const { people, inviteMember, providers } = identityService(platform);
	const grant = { role: 'OPERATOR' as const, unitId: null, validFrom: null, validTo: null };
	expect(await people.grantRole(admin, colleague.userId, grant)).toMatchObject({ reason: 'forbidden' });
	const person = { email: 'neu@example.org', displayName: 'Neu', functionTitle: '', unitId: null };
	const invitation = { ...person, validFrom: null, validTo: null, roles: ['EDITOR', 'OPERATOR'] as const };
	expect(await inviteMember(admin, invitation)).toMatchObject({ reason: 'forbidden' });
	const rule = { claim: 'groups', value: 'it', role: 'OPERATOR' as const, unitId: null };
	const provider = { version: 0, label: 'IdP', issuer: 'https://id.example.org', clientId: 'koko', clientSecret: 'x' };
	const rest = { emailDomains: [], roleRules: [rule], createsMembers: true, trustedFactors: [], active: true };
	expect(await providers.keep(admin, { ...provider, ...rest })).toMatchObject({ reason: 'forbidden' });
	const { rows } = await platform.asSystemOf(tenantId, 'select verb, allowed from audit.entries order by verb');
	expect(rows).toEqual(
		['identity-provider.changed', 'member.invited', 'role.granted'].map((verb) => ({ verb, allowed: false }))
	);

	const email = `${colleague.userId.slice(0, 8)}@example.org`;
	const { makeOperator } = peopleForOperators(platform);
	const session = await aSession(platform, colleague);
	expect(await makeOperator({ slug, email: 'nobody@example.org' })).toMatchObject({ reason: 'not-a-member' });
	expect(await makeOperator({ slug, email })).toMatchObject({ ok: true });
	expect(await makeOperator({ slug, email })).toMatchObject({ reason: 'operator-already' });
	expect(await identityService(platform).resolveSession(session, 'Test')).toBeUndefined();
	expect((await people.page(admin, colleague.userId))?.roles?.map(({ role }) => role).sort()).toEqual([
		'FRONTLINE',
		'OPERATOR'
	]);
	// nor does an administrator take over an operator's account by a new way in
	expect(await providers.linkForMember(admin, colleague.userId, 'subject')).toMatchObject({ reason: 'not-here-alone' });
});

test('the database itself lets neither an administrator nor a sign-in write the role of operators', async () => {
	const tenantId = await aTenant(platform);
	const member = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] });
	const role = { tenantId, userId: member.userId, role: 'OPERATOR' as const, unitId: null };
	const lasting = { ...role, validFrom: null, validTo: null, grantedBy: null };
	const asAdmin = await platform.contextOf(member);
	await expect(platform.database.inTenant(asAdmin, (tx) => insertRole(tx, lasting))).rejects.toMatchObject({
		code: '42501'
	});
	await expect(platform.database.atGate((tx) => insertRole(tx, lasting))).rejects.toMatchObject({ code: '42501' });
});
