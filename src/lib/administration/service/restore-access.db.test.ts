import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	aMember,
	aPlatform,
	aSession,
	aTenant,
	steppedUp,
	type TestPlatform
} from '../../../../tests/support/builders.ts';
import { identityService, peopleForOperators } from '../../identity/index.server.ts';
import { insertMembership } from '../../identity/storage/memberships.server.ts';
import { administrationService } from '../index.server.ts';

const password = 'sieben Enten am stillen Teich';
let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

async function anOffice() {
	const tenantId = await aTenant(platform);
	const admin = await platform.contextOf(steppedUp(await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] })));
	const colleague = await aMember(platform, { tenantId, roles: ['CONFLICT_GUIDE'] });
	return { tenantId, admin, colleague, email: `${colleague.userId.slice(0, 8)}@example.org` };
}

async function mailedToken(tenantId: string): Promise<string> {
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select link_path from notifications.outbox where template = 'password-reset' order by created_at desc, id desc limit 1`
	);
	return String(rows[0].link_path).replace('/passwort/', '');
}

const verbsOf = async (tenantId: string): Promise<string[]> =>
	(await platform.asSystemOf(tenantId, 'select verb from audit.entries where allowed order by at, id')).rows.map(
		({ verb }) => verb
	);

const signInWith = (email: string, chosen: string) =>
	identityService(platform).signIn({ email, password: chosen, device: 'Test', address: email });

test('a mailed link sets a new password once, ends all sessions and is on record', async () => {
	const { tenantId, admin, colleague, email } = await anOffice();
	const session = await aSession(platform, colleague);
	const identity = identityService(platform);
	expect(await administrationService(platform).allowNewPassword(admin, colleague.userId)).toMatchObject({ ok: true });
	expect(await identity.resolveSession(session, 'Test')).toBeDefined();
	const token = await mailedToken(tenantId);
	expect(await identity.openPasswordLink(token)).toMatchObject({ ok: true, value: { email } });
	expect(await identity.chooseNewPassword(token, 'kurz')).toMatchObject({ reason: 'password-too-short' });
	const outcomes = await Promise.all([1, 2].map(() => identity.chooseNewPassword(token, password)));
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await identity.resolveSession(session, 'Test')).toBeUndefined();
	expect(await identity.openPasswordLink(token)).toMatchObject({ reason: 'link-used' });
	expect(await signInWith(email, password)).toMatchObject({ ok: true });
	expect(await verbsOf(tenantId)).toEqual(['password-link.issued', 'password.renewed']);
});

test('a newer link makes the earlier one void, and an old one has run out', async () => {
	const { tenantId, admin, colleague } = await anOffice();
	const identity = identityService(platform);
	const { allowNewPassword } = administrationService(platform);
	await allowNewPassword(admin, colleague.userId);
	const first = await mailedToken(tenantId);
	await allowNewPassword(admin, colleague.userId);
	const second = await mailedToken(tenantId);
	expect(await identity.openPasswordLink(first)).toMatchObject({ reason: 'link-expired' });
	expect(await identity.openPasswordLink('erfunden')).toMatchObject({ reason: 'link-unknown' });
	await platform.database.atGate((tx) =>
		tx
			.updateTable('identity.passwordLinks')
			.set({ expiresAt: new Date(0) })
			.where('tokenHash', '=', platform.keys.hash('password-link', second))
			.execute()
	);
	expect(await identity.chooseNewPassword(second, password)).toMatchObject({ reason: 'link-expired' });
});

test('an account that opens another organisation too is not changed by one administrator', async () => {
	const { admin, colleague, email } = await anOffice();
	const session = await aSession(platform, colleague);
	const otherId = await aTenant(platform);
	const other = { tenantId: otherId, userId: colleague.userId, email, displayName: 'Kim', functionTitle: '' };
	await platform.database.atGate((tx) =>
		insertMembership(tx, { ...other, unitId: null, publicContact: false, status: 'ACTIVE' })
	);
	const { allowNewPassword, resetSecondFactor } = administrationService(platform);
	expect(await allowNewPassword(admin, colleague.userId)).toMatchObject({ reason: 'not-here-alone' });
	expect(await resetSecondFactor(admin, colleague.userId)).toMatchObject({ reason: 'not-here-alone' });
	expect(await identityService(platform).resolveSession(session, 'Test')).toBeDefined();
	expect(await peopleForOperators(platform).resetPassword(email)).toMatchObject({ ok: true });
	expect(await verbsOf(otherId)).toEqual(['password-link.issued']);
});

test('a reset second factor ends all sessions and lets the person enrol anew', async () => {
	const { tenantId, admin, colleague } = await anOffice();
	const session = await aSession(platform, colleague);
	const { resetSecondFactor } = administrationService(platform);
	expect(await resetSecondFactor(admin, colleague.userId)).toMatchObject({ ok: true });
	expect(await identityService(platform).resolveSession(session, 'Test')).toBeUndefined();
	expect(await identityService(platform).beginEnrolment(colleague.userId)).toMatchObject({ ok: true });
	expect(await verbsOf(tenantId)).toEqual(['second-factor.reset']);
});

test('nobody restores their own access, and only administrators restore that of others', async () => {
	const { tenantId, admin, colleague } = await anOffice();
	const { allowNewPassword, resetSecondFactor } = administrationService(platform);
	expect(await resetSecondFactor(admin, admin.actor.userId)).toMatchObject({ reason: 'own-account' });
	const context = await platform.contextOf(colleague);
	expect(await allowNewPassword(context, admin.actor.userId)).toMatchObject({ reason: 'forbidden' });
	const { rows } = await platform.asSystemOf(tenantId, 'select verb from audit.entries where not allowed');
	expect(rows).toEqual([{ verb: 'password-link.issued' }]);
});
