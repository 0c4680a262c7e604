import { Secret, TOTP } from 'otpauth';
import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { openDatabase } from '../../platform/server/database.server.ts';
import { hashPassword } from '../../platform/server/password.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { openRates } from '../../platform/server/rates.server.ts';
import { setPassword } from '../storage/users.server.ts';
import { identityService } from '../index.server.ts';
import type { Self } from './own-account.server.ts';

const password = 'drei Schafe auf dem Dach';
let platform: TestPlatform;
let identity: ReturnType<typeof identityService>;
let passwordHash: string;
beforeAll(async () => {
	platform = await aPlatform();
	identity = identityService(platform);
	passwordHash = await hashPassword(password);
});
afterAll(() => platform.drop());

type Person = { readonly email: string; readonly userId: string; readonly tenantId: string };

async function aPerson(): Promise<Person> {
	const tenantId = await aTenant(platform);
	const { userId } = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	await platform.database.atGate((tx) => setPassword(tx, userId, passwordHash));
	return { email: `${userId.slice(0, 8)}@example.org`, userId, tenantId };
}

const attempt = (email: string, given = password, on: Platform = platform) =>
	identityService(on).signIn({ email, password: given, device: 'Test', address: randomId() });

async function withPassword(person: Person): Promise<{ self: Self; token: string }> {
	const signedIn = await attempt(person.email);
	if (!signedIn.ok) throw new Error(signedIn.reason);
	const session = await identity.resolveSession(signedIn.value.token, 'Test');
	if (!session) throw new Error('no session');
	return {
		self: { userId: session.userId, sessionId: session.id, tenantId: session.person?.member.tenantId ?? null },
		token: signedIn.value.token
	};
}

const codeOf = (secret: string, stepsAhead = 0): string =>
	new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsAhead * 30_000 });

async function enrolled(person: Person) {
	const { self, token } = await withPassword(person);
	const begun = await identity.beginEnrolment(person.userId);
	if (!begun.ok) throw new Error(begun.reason);
	const code = codeOf(begun.value.secret);
	const completed = await identity.completeEnrolment(self, code);
	if (!completed.ok) throw new Error(completed.reason);
	return { self, halfToken: token, secret: begun.value.secret, code, ...completed.value };
}

const auditOf = async ({ tenantId }: Person) =>
	(await platform.asSystemOf(tenantId, 'select verb, allowed from audit.entries order by at, id')).rows;

test('after the password a session is known but has no second factor', async () => {
	const { token } = await withPassword(await aPerson());
	expect(await identity.resolveSession(token, 'Test')).toMatchObject({ hasSecondFactor: false });
});

test('the token changes with the second factor, and the earlier one opens nothing', async () => {
	const { halfToken, token } = await enrolled(await aPerson());
	expect(await identity.resolveSession(halfToken, 'Test')).toBeUndefined();
	expect(await identity.resolveSession(token, 'Test')).toMatchObject({ hasSecondFactor: true });
});

test('an unknown address, a wrong password and a suspended account get the same answer', async () => {
	const suspended = await aPerson();
	await platform.database.atGate((tx) =>
		tx.updateTable('identity.users').set({ status: 'SUSPENDED' }).where('id', '=', suspended.userId).execute()
	);
	const answers = await Promise.all([
		attempt('niemand@example.org'),
		attempt((await aPerson()).email, 'falsch falsch falsch'),
		attempt(suspended.email)
	]);
	expect(answers).toEqual(Array(3).fill({ ok: false, reason: 'wrong-credentials' }));
});

test('attempts count across processes, also for an address nobody has', async () => {
	const { options } = platform.database.pool;
	const database = openDatabase({ ...options, password: options.password }, 2);
	const other: Platform = { ...platform, database, rates: openRates(database) };
	try {
		for (const on of [platform, other, platform, other, platform, other, platform, other]) {
			expect(await attempt('viele@example.org', 'x', on)).toMatchObject({ reason: 'wrong-credentials' });
		}
		expect(await attempt('viele@example.org', 'x', platform)).toMatchObject({ reason: 'too-many-attempts' });
		expect(await attempt(' Viele@example.org ', 'x', other)).toMatchObject({ reason: 'too-many-attempts' });
	} finally {
		await database.close();
	}
});

test('however many attempts a stranger makes, the person waits a quarter of an hour and not days', async () => {
	const rate = { burst: 2, perMinute: 0.5, longestWaitMinutes: 15 };
	const waits: number[] = [];
	for (let count = 0; count < 40; count += 1) waits.push(await platform.rates.take('test-of-waiting', rate));
	expect(waits.slice(0, 2)).toEqual([0, 0]);
	expect(Math.max(...waits)).toBeLessThanOrEqual(15 * 60);
	expect(waits.at(-1)).toBeGreaterThan(14 * 60);
});

test('a code of the app works once', async () => {
	const person = await aPerson();
	const { secret, code } = await enrolled(person);
	const { self } = await withPassword(person);
	expect(await identity.verifySecondFactor(self, code)).toMatchObject({ ok: false, reason: 'wrong-code' });
	expect(await identity.verifySecondFactor(self, codeOf(secret, 1))).toMatchObject({ ok: true });
	expect(await auditOf(person)).toEqual([
		{ verb: 'second-factor.enrolled', allowed: true },
		{ verb: 'session.started', allowed: true },
		{ verb: 'session.started', allowed: false },
		{ verb: 'session.started', allowed: true }
	]);
});

test('one code sent twice at the same moment opens one session', async () => {
	const person = await aPerson();
	const { secret } = await enrolled(person);
	const [first, second] = [await withPassword(person), await withPassword(person)];
	const code = codeOf(secret, 1);
	const outcomes = await Promise.all([first, second].map(({ self }) => identity.verifySecondFactor(self, code)));
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a recovery code works once, in any spelling', async () => {
	const person = await aPerson();
	const { recoveryCodes } = await enrolled(person);
	expect(new Set(recoveryCodes).size).toBe(10);
	const code = ` ${recoveryCodes[3]?.toLowerCase().replaceAll('-', ' ')} `;
	const outcome = await identity.verifySecondFactor((await withPassword(person)).self, code);
	expect(outcome).toMatchObject({ ok: true, value: { recoveryCodesLeft: 9 } });
	const again = await identity.verifySecondFactor((await withPassword(person)).self, code);
	expect(again).toMatchObject({ ok: false, reason: 'wrong-code' });
});

test('guessing codes is slowed whichever session asks', async () => {
	const person = await aPerson();
	await enrolled(person);
	const reasons: string[] = [];
	for (const { self } of [await withPassword(person), await withPassword(person)]) {
		for (let count = 0; count < 5; count += 1) {
			const outcome = await identity.verifySecondFactor(self, '000000');
			reasons.push(outcome.ok ? 'let in' : outcome.reason);
		}
	}
	expect(reasons.at(0)).toBe('wrong-code');
	expect(reasons.at(-1)).toBe('too-many-attempts');
});

test('a second factor in use is not replaced by whoever knows the password', async () => {
	const person = await aPerson();
	await enrolled(person);
	const { self } = await withPassword(person);
	expect(await identity.beginEnrolment(person.userId)).toMatchObject({ reason: 'already-enrolled' });
	expect(await identity.completeEnrolment(self, '000000')).toMatchObject({ reason: 'already-enrolled' });
});

test('a changed password ends every other session and needs the current one', async () => {
	const person = await aPerson();
	const { self, token, secret } = await enrolled(person);
	const second = await withPassword(person);
	const other = await identity.verifySecondFactor(second.self, codeOf(secret, 1));
	if (!other.ok) throw new Error(other.reason);
	const next = 'vier Ziegen hinter dem Haus';
	const wrong = await identity.changePassword(self, { current: 'falsch', next });
	expect(wrong).toMatchObject({ ok: false, reason: 'wrong-password' });
	expect(await identity.changePassword(self, { current: password, next: 'kurz' })).toMatchObject({
		reason: 'password-too-short'
	});
	expect(await identity.changePassword(self, { current: password, next })).toMatchObject({ ok: true });
	expect(await identity.resolveSession(other.value.token, 'Test')).toBeUndefined();
	expect(await identity.resolveSession(token, 'Test')).toBeDefined();
	expect(await attempt(person.email, next)).toMatchObject({ ok: true });
});

test('a person sees and ends their own sessions only', async () => {
	const [person, stranger] = [await aPerson(), await aPerson()];
	const own = await enrolled(person);
	const foreign = await enrolled(stranger);
	expect(await identity.ownSessions(person.userId)).toMatchObject([{ id: own.self.sessionId, device: 'Test' }]);
	await identity.endSession(own.self, foreign.self.sessionId);
	expect(await identity.resolveSession(foreign.token, 'Test')).toBeDefined();
	await identity.endSession(own.self, own.self.sessionId);
	expect(await identity.resolveSession(own.token, 'Test')).toBeUndefined();
});

test('nobody acts for a tenant they do not belong to', async () => {
	const [person, stranger] = [await aPerson(), await aPerson()];
	const { self, token } = await enrolled(person);
	expect(await identity.switchTenant(self, stranger.tenantId)).toBe(false);
	expect((await identity.resolveSession(token, 'Test'))?.person?.member.tenantId).toBe(person.tenantId);
});
