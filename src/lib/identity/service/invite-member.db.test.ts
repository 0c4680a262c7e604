import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, steppedUp, type TestPlatform } from '../../../../tests/support/builders.ts';
import type { MemberContext, Role } from '../../platform/pure/actor.ts';
import { inviteMember, renewInvitation, type Invitation } from './invite-member.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

const anInvitation = (overrides: Partial<Invitation> = {}): Invitation => ({
	email: 'Lou.Neu@example.org',
	displayName: 'Lou Neu',
	functionTitle: 'Sachbearbeitung',
	roles: ['CONFLICT_GUIDE'],
	unitId: null,
	validFrom: null,
	validTo: null,
	...overrides
});

async function asRole(...roles: Role[]): Promise<MemberContext> {
	return platform.contextOf(steppedUp(await aMember(platform, { tenantId: await aTenant(platform), roles })));
}

test('an invitation stores person, role and only the hash of its link', async () => {
	const context = await asRole('TENANT_ADMIN');
	const invited = await inviteMember(platform)(context, anInvitation({ email: 'hash@example.org' }));
	if (!invited.ok) throw new Error(invited.reason);
	const { rows } = await platform.asSystemOf(
		context.actor.tenantId,
		`select m.status, r.role from identity.memberships m join identity.role_assignments r using (tenant_id, user_id)
			where m.user_id = '${invited.value.userId}'`
	);
	expect(rows).toEqual([{ status: 'INVITED', role: 'CONFLICT_GUIDE' }]);
	const stored = await platform.database.atGate((tx) =>
		tx.selectFrom('identity.invitations').select('tokenHash').where('userId', '=', invited.value.userId).execute()
	);
	expect(stored).toHaveLength(1);
	expect(stored[0]?.tokenHash.toString('base64url')).not.toBe(invited.value.token);
});

test('whoever belongs to the tenant is not invited twice; the address is the same in any spelling', async () => {
	const context = await asRole('TENANT_ADMIN');
	await inviteMember(platform)(context, anInvitation());
	const again = await inviteMember(platform)(context, anInvitation({ email: ' LOU.NEU@EXAMPLE.ORG ' }));
	expect(again).toMatchObject({ ok: false, reason: 'already-member' });
});

test('a person with an account elsewhere becomes a member here too and stays one person', async () => {
	const [first, second] = [await asRole('TENANT_ADMIN'), await asRole('TENANT_ADMIN')];
	const here = await inviteMember(platform)(first, anInvitation({ email: 'two@example.org' }));
	const there = await inviteMember(platform)(second, anInvitation({ email: 'two@example.org' }));
	expect(here.ok && there.ok && here.value.userId === there.value.userId).toBe(true);
});

test('only an administrator invites, and the refused attempt is on record', async () => {
	const context = await asRole('CONFLICT_MANAGER');
	expect(await inviteMember(platform)(context, anInvitation())).toMatchObject({ ok: false, reason: 'forbidden' });
	const { rows } = await platform.asSystemOf(context.actor.tenantId, 'select verb, allowed from audit.entries');
	expect(rows).toEqual([{ verb: 'member.invited', allowed: false }]);
});

test('a renewed link makes the earlier one void', async () => {
	const context = await asRole('TENANT_ADMIN');
	const invited = await inviteMember(platform)(context, anInvitation({ email: 'renew@example.org' }));
	if (!invited.ok) throw new Error(invited.reason);
	const renewed = await renewInvitation(platform)(context, invited.value.userId);
	expect(renewed.ok && renewed.value.token !== invited.value.token).toBe(true);
	const open = await platform.database.atGate((tx) =>
		tx
			.selectFrom('identity.invitations')
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.where('userId', '=', invited.value.userId)
			.where(({ eb, fn }) => eb('expiresAt', '>', fn<Date>('now', [])))
			.executeTakeFirstOrThrow()
	);
	expect(open.count).toBe(1);
});
