import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	aMember,
	aPlatform,
	aSession,
	aTenant,
	steppedUp,
	type TestPlatform
} from '../../../../tests/support/builders.ts';
import { identityService } from '../index.server.ts';

const password = 'drei Schafe auf dem Dach';
let platform: TestPlatform;
let identity: ReturnType<typeof identityService>;
beforeAll(async () => {
	platform = await aPlatform();
	identity = identityService(platform);
});
afterAll(() => platform.drop());

async function anInvitation(email = `${randomId()}@example.org`) {
	const tenantId = await aTenant(platform);
	const admin = await platform.contextOf(steppedUp(await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] })));
	const invited = await identity.inviteMember(admin, {
		email,
		displayName: 'Lou Neu',
		functionTitle: '',
		roles: ['CONFLICT_GUIDE'],
		unitId: null,
		validFrom: null,
		validTo: null
	});
	if (!invited.ok) throw new Error(invited.reason);
	return { tenantId, ...invited.value };
}

test('looking at an invitation consumes nothing; accepting works once, also when sent twice at once', async () => {
	const { token, tenantId } = await anInvitation();
	await identity.openInvitation(token);
	expect(await identity.openInvitation(token)).toMatchObject({ ok: true, value: { needsPassword: true } });
	const outcomes = await Promise.all(
		[1, 2].map(() => identity.acceptWithPassword(token, { password, device: 'Test' }))
	);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await identity.openInvitation(token)).toMatchObject({ ok: false, reason: 'link-used' });
	const { rows } = await platform.asSystemOf(tenantId, `select verb from audit.entries where allowed order by at, id`);
	expect(rows).toEqual([{ verb: 'member.invited' }, { verb: 'invitation.accepted' }]);
});

test('accepting leads to a session for this tenant that still needs the second factor', async () => {
	const { token, tenantId } = await anInvitation();
	const accepted = await identity.acceptWithPassword(token, { password, device: 'Test' });
	if (!accepted.ok) throw new Error(accepted.reason);
	const session = await identity.resolveSession(accepted.value.token, 'Test');
	expect(session).toMatchObject({
		hasSecondFactor: false,
		person: { member: { tenantId, roles: ['CONFLICT_GUIDE'] } }
	});
});

test('a weak password leaves the invitation open', async () => {
	const { token } = await anInvitation();
	expect(await identity.acceptWithPassword(token, { password: 'kurz', device: '' })).toMatchObject({
		reason: 'password-too-short'
	});
	expect(await identity.openInvitation(token)).toMatchObject({ ok: true });
});

test('an unknown, an expired and a replaced link say so', async () => {
	const { token } = await anInvitation();
	expect(await identity.openInvitation('nicht-von-hier')).toMatchObject({ reason: 'link-unknown' });
	await platform.database.atGate((tx) =>
		tx
			.updateTable('identity.invitations')
			.set({ expiresAt: new Date(0) })
			.where('tokenHash', '=', platform.keys.hash('invitation', token))
			.execute()
	);
	expect(await identity.openInvitation(token)).toMatchObject({ reason: 'link-expired' });
	expect(await identity.acceptWithPassword(token, { password, device: '' })).toMatchObject({ reason: 'link-expired' });
});

test('holding the link is not enough to get into an account that exists already', async () => {
	const tenantId = await aTenant(platform);
	const person = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const stranger = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const invitation = await anInvitation(`${person.userId.slice(0, 8)}@example.org`);
	expect(await identity.acceptWithPassword(invitation.token, { password, device: '' })).toMatchObject({
		reason: 'sign-in-first'
	});
	const sessionOf = async (member: typeof person) => {
		const cookie = await aSession(platform, member);
		const session = await identity.resolveSession(cookie, 'Test');
		return { cookie, self: { userId: member.userId, sessionId: session?.id ?? '' } };
	};
	const foreign = await sessionOf(stranger);
	expect(await identity.acceptSignedIn(invitation.token, foreign.self)).toMatchObject({ reason: 'someone-else' });
	const own = await sessionOf(person);
	expect(await identity.acceptSignedIn(invitation.token, own.self)).toMatchObject({ ok: true });
	expect((await identity.resolveSession(own.cookie, 'Test'))?.person?.member.tenantId).toBe(invitation.tenantId);
});
