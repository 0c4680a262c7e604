import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	aMember,
	anApp,
	aPlatform,
	aSession,
	aTenant,
	codeFrom,
	steppedUp,
	type TestPlatform
} from '../../../../tests/support/builders.ts';
import { identityService } from '../index.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

async function anAdmin() {
	const tenantId = await aTenant(platform);
	const member = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] });
	const identity = identityService(platform);
	const token = await aSession(platform, member);
	const session = await identity.resolveSession(token, 'Test');
	if (!session) throw new Error('no session');
	return { identity, tenantId, member, token, self: { userId: member.userId, sessionId: session.id, tenantId } };
}

test('a code of the app makes the session fresh for ten minutes, under a new token', async () => {
	const { identity, member, token, self } = await anAdmin();
	const secret = await anApp(platform, member);
	expect((await identity.resolveSession(token, 'Test'))?.person?.member.hasSteppedUp).toBe(false);
	expect(await identity.stepUpByCode(self, '000000')).toMatchObject({ reason: 'wrong-code' });
	const confirmed = await identity.stepUpByCode(self, codeFrom(secret));
	if (!confirmed.ok) throw new Error(confirmed.reason);
	expect(await identity.resolveSession(token, 'Test')).toBeUndefined();
	expect((await identity.resolveSession(confirmed.value.token, 'Test'))?.person?.member.hasSteppedUp).toBe(true);
	await platform.database.atGate((tx) =>
		tx
			.updateTable('identity.sessions')
			.set({ steppedUpAt: sql<Date>`now() - interval '10 minutes 1 second'` })
			.where('id', '=', self.sessionId)
			.execute()
	);
	expect((await identity.resolveSession(confirmed.value.token, 'Test'))?.person?.member.hasSteppedUp).toBe(false);
});

test('the same code does not confirm twice', async () => {
	const { identity, member, self } = await anAdmin();
	const secret = await anApp(platform, member);
	const code = codeFrom(secret);
	expect(await identity.stepUpByCode(self, code)).toMatchObject({ ok: true });
	expect(await identity.stepUpByCode(self, code)).toMatchObject({ reason: 'wrong-code' });
});

test('a recovery code lets a person in but does not count as a fresh second factor', async () => {
	const { identity, member, self } = await anAdmin();
	await anApp(platform, member);
	const hash = platform.keys.hash('recovery', 'ABCDEFGHJKLM');
	await platform.database.atGate((tx) =>
		tx.insertInto('identity.recoveryCodes').values({ userId: self.userId, codeHash: hash }).execute()
	);
	expect(await identity.stepUpByCode(self, 'ABCD-EFGH-JKLM')).toMatchObject({ reason: 'wrong-code' });
	const entered = await identity.verifySecondFactor(self, 'ABCD-EFGH-JKLM');
	if (!entered.ok) throw new Error(entered.reason);
	expect((await identity.resolveSession(entered.value.token, 'Test'))?.person?.member.hasSteppedUp).toBe(false);
});

test('the shortcut of the demo world opens nothing anywhere else', async () => {
	const { identity, self } = await anAdmin();
	expect(await identity.stepUpInDemo(self)).toMatchObject({ reason: 'no-demo' });
});

test('nobody changes people or roles without a fresh second factor', async () => {
	const { identity, tenantId, member } = await anAdmin();
	const colleague = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const grant = { role: 'TENANT_ADMIN', unitId: null, validFrom: null, validTo: null } as const;
	const stale = await platform.contextOf(member);
	expect(await identity.people.grantRole(stale, colleague.userId, grant)).toMatchObject({ reason: 'step-up-needed' });
	const page = await identity.people.page(stale, colleague.userId);
	const role = page?.roles?.[0]?.id ?? '';
	expect(await identity.people.withdrawRole(stale, colleague.userId, role)).toMatchObject({ reason: 'step-up-needed' });
	const fresh = await platform.contextOf(steppedUp(member));
	expect(await identity.people.grantRole(fresh, colleague.userId, grant)).toMatchObject({ ok: true });
});

test('sessions begun with other rights end when roles change', async () => {
	const { identity, tenantId, member } = await anAdmin();
	const colleague = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const token = await aSession(platform, colleague);
	const fresh = await platform.contextOf(steppedUp(member));
	const grant = { role: 'EDITOR', unitId: null, validFrom: null, validTo: null } as const;
	expect(await identity.people.grantRole(fresh, colleague.userId, grant)).toMatchObject({ ok: true });
	expect(await identity.resolveSession(token, 'Test')).toBeUndefined();
});

test('a session carried to another kind of browser ends, and the attempt stands in the log', async () => {
	const { identity, tenantId, self, token } = await anAdmin();
	await platform.database.atGate((tx) =>
		tx.updateTable('identity.sessions').set({ device: 'Firefox, Windows' }).where('id', '=', self.sessionId).execute()
	);
	expect(await identity.resolveSession(token, 'Firefox, Linux')).toBeDefined();
	expect(await identity.resolveSession(token, 'Chrome, Windows')).toBeUndefined();
	expect(await identity.resolveSession(token, 'Firefox, Windows')).toBeUndefined();
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select allowed from audit.entries where verb = 'session.other-browser'`
	);
	expect(rows).toEqual([{ allowed: false }]);
});
