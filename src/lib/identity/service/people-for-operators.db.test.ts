import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aSession, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
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
