import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, steppedUp, type TestPlatform } from '../../../../tests/support/builders.ts';
import { identityService } from '../../identity/index.server.ts';
import { emergencyEmail } from '../../identity/storage/emergency.server.ts';
import { administrationService } from '../index.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

async function anEmergency() {
	const tenantId = await aTenant(platform);
	const tenant = await identityService(platform).tenantById(tenantId);
	const { emergency } = administrationService(platform);
	const issued = await emergency.issue(tenant.slug);
	if (!issued.ok) throw new Error(issued.reason);
	return { tenantId, emergency, token: issued.value };
}

const count = async (tenantId: string, verb: string) =>
	(await platform.asSystemOf(tenantId, `select count(*)::int as n from audit.entries where verb = '${verb}'`)).rows[0]
		.n;

test('a sealed way in opens the administration of one tenant once, for an hour, and everybody is told', async () => {
	const before = (await platform.waitingJobs('notifications.tell')).length;
	const { tenantId, emergency, token } = await anEmergency();
	expect(await emergency.open(token)).toMatchObject({ name: 'Stadt Musterfeld' });
	const entered = await emergency.enter(token, 'Test');
	if (!entered.ok) throw new Error(entered.reason);
	const session = await identityService(platform).resolveSession(entered.value.token, 'Test');
	expect(session?.person).toMatchObject({
		displayName: 'Notzugang',
		member: { tenantId, roles: ['TENANT_ADMIN'], hasSteppedUp: true },
		elsewhere: []
	});
	expect(await emergency.enter(token, 'Test')).toMatchObject({ reason: 'link-unknown' });
	expect([await count(tenantId, 'emergency.issued'), await count(tenantId, 'emergency.entered')]).toEqual([1, 1]);
	const told = (await platform.waitingJobs('notifications.tell')).slice(before);
	expect(told).toMatchObject([
		{ tenantId, kind: 'emergency.issued', roles: ['TENANT_ADMIN', 'DATA_PROTECTION_OFFICER'] },
		{ tenantId, kind: 'emergency.entered', roles: ['TENANT_ADMIN', 'DATA_PROTECTION_OFFICER'] }
	]);
});

test('two who use it at the same moment do not both get in', async () => {
	const { emergency, token } = await anEmergency();
	const answers = await Promise.all([emergency.enter(token, 'Test'), emergency.enter(token, 'Test')]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a way in ends with its hour and with the next one issued', async () => {
	const { tenantId, emergency, token } = await anEmergency();
	await platform.database.atGate((gate) =>
		gate
			.updateTable('identity.emergencyEntries')
			.set({ expiresAt: new Date(0) })
			.where('tenantId', '=', tenantId)
			.execute()
	);
	expect(await emergency.enter(token, 'Test')).toMatchObject({ reason: 'link-unknown' });
	const again = await anEmergency();
	const tenant = await identityService(platform).tenantById(again.tenantId);
	await emergency.issue(tenant.slug);
	expect(await emergency.open(again.token)).toBeUndefined();
	expect(await emergency.issue('gibt-es-nicht')).toMatchObject({ reason: 'unknown-tenant' });
});

test('the emergency account has no other way in, and no administrator can make one', async () => {
	const { tenantId, emergency, token } = await anEmergency();
	const entered = await emergency.enter(token, 'Test');
	if (!entered.ok) throw new Error(entered.reason);
	const identity = identityService(platform);
	const account = (await identity.resolveSession(entered.value.token, 'Test'))?.person?.member;
	if (!account) throw new Error('no session');
	const admin = await platform.contextOf(steppedUp(await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] })));
	const { allowNewPassword } = administrationService(platform);
	expect(await allowNewPassword(admin, account.userId)).toMatchObject({ reason: 'unknown' });
	const { linkForMember } = identity.providers;
	expect(await linkForMember(admin, account.userId, 'x')).toMatchObject({ reason: 'unknown' });
	expect(await identity.passkeys.begin(await platform.contextOf(account))).toMatchObject({ reason: 'by-provider' });
	const tried = await identity.signIn({ email: emergencyEmail, password: '', device: 'Test', address: 'a' });
	expect(tried).toMatchObject({ reason: 'wrong-credentials' });
	const row = await platform.database.atGate((gate) =>
		gate
			.selectFrom('identity.users')
			.select(['passwordHash', 'totpSealed'])
			.where('email', '=', emergencyEmail)
			.executeTakeFirstOrThrow()
	);
	expect(row).toEqual({ passwordHash: null, totpSealed: null });
});
