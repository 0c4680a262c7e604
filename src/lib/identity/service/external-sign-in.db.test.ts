import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	aMember,
	anApp,
	aPlatform,
	aTenant,
	steppedUp,
	type TestPlatform
} from '../../../../tests/support/builders.ts';
import { openIdentityProvider, type IdentityProvider } from '../../../../tests/support/identity-provider.ts';
import { identityService } from '../index.server.ts';
import { insertMembership, insertRole } from '../storage/memberships.server.ts';
import type { ProviderInput } from './providers.server.ts';

let platform: TestPlatform;
let idp: IdentityProvider;
beforeAll(async () => {
	platform = await aPlatform(undefined, { KOKO_OUTBOUND_HOSTS: 'localhost' });
	idp = await openIdentityProvider(`${platform.config.origin}/anmelden/extern`);
});
afterAll(async () => {
	await idp.stop();
	await platform.drop();
});

async function aTown(overrides: Partial<ProviderInput> = {}) {
	const tenantId = await aTenant(platform);
	const admin = steppedUp(await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] }));
	const context = await platform.contextOf(admin);
	const identity = identityService(platform);
	const input: ProviderInput = {
		version: 0,
		label: 'Stadt Brück',
		issuer: idp.issuer,
		clientId: idp.clientId,
		clientSecret: idp.clientSecret,
		emailDomains: ['stadt.example'],
		roleRules: [{ claim: 'groups', value: 'konflikt', role: 'CONFLICT_MANAGER', unitId: null }],
		createsMembers: true,
		trustedFactors: ['mfa'],
		active: true,
		...overrides
	};
	const kept = await identity.providers.keep(context, input);
	if (!kept.ok) throw new Error(kept.reason);
	return { tenantId, context, admin, identity, input };
}

type Town = Awaited<ReturnType<typeof aTown>>;

/** Somebody at the provider, not yet known here. */
function aWorker(claims: object = {}): string {
	const subject = randomId();
	const email = `${subject.slice(0, 8)}@stadt.example`;
	idp.people.set(subject, {
		sub: subject,
		email,
		name: 'Lena Licht',
		groups: ['konflikt'],
		amr: ['pwd', 'mfa'],
		...claims
	});
	return subject;
}

async function travel({ identity, tenantId }: Town, subject: string) {
	const begun = await identity.providers.beginTrip(tenantId, 'SIGN_IN', null);
	if (!begun.ok) throw new Error(begun.reason);
	const { trip } = begun.value;
	const { search } = await idp.signIn(begun.value.url, subject);
	return { trip, search, arrive: () => identity.providers.returnToSignIn(trip, search, 'Test') };
}

const signIn = async (town: Town, subject: string) => (await travel(town, subject)).arrive();

async function enter(town: Town, subject: string) {
	const entered = await signIn(town, subject);
	if (!entered.ok) throw new Error(entered.reason);
	const session = await town.identity.resolveSession(entered.value.token, 'Test');
	if (!session) throw new Error('no session');
	return { ...entered.value, session };
}

test('whoever the provider knows becomes a member with the roles of the rules, and comes back to the same account', async () => {
	const town = await aTown();
	const subject = aWorker();
	const first = await enter(town, subject);
	expect(first).toMatchObject({ next: 'in', session: { hasSecondFactor: true } });
	expect(first.session.person).toMatchObject({
		displayName: 'Lena Licht',
		member: { roles: ['CONFLICT_MANAGER'], tenantId: town.tenantId, isByProvider: true, hasSteppedUp: false }
	});
	const again = await enter(town, subject);
	expect(again.session.userId).toBe(first.session.userId);
	const { rows } = await platform.asSystemOf(
		town.tenantId,
		`select verb from audit.entries where actor_id = '${first.session.userId}' order by id`
	);
	expect(rows.map(({ verb }: { verb: string }) => verb)).toEqual([
		'member.joined-by-provider',
		'session.started-by-provider',
		'session.started-by-provider'
	]);
});

test('without a second factor the tenant trusts, our own is asked', async () => {
	const town = await aTown();
	const subject = aWorker({ amr: ['pwd'] });
	expect(await enter(town, subject)).toMatchObject({
		next: 'enrol-second-factor',
		session: { hasSecondFactor: false }
	});
});

test('an account with the same address is never opened or taken over', async () => {
	const town = await aTown();
	const subject = aWorker();
	const email = idp.people.get(subject)?.email as string;
	const local = await aMember(platform, { tenantId: town.tenantId, roles: ['CONFLICT_MANAGER'] });
	await platform.database.atGate((gate) =>
		gate.updateTable('identity.users').set({ email }).where('id', '=', local.userId).execute()
	);
	expect(await signIn(town, subject)).toMatchObject({ ok: false, reason: 'account-exists' });
	const { rows } = await platform.asSystemOf(
		town.tenantId,
		`select count(*)::int as count from identity.external_identities`
	);
	expect(rows).toEqual([{ count: 0 }]);
});

test('nobody joins with a foreign or unconfirmed address, without a role, or where the tenant does not want it', async () => {
	const town = await aTown();
	expect(await signIn(town, aWorker({ email: 'l@anderswo.example' }))).toMatchObject({ reason: 'address-not-allowed' });
	expect(await signIn(town, aWorker({ email_verified: false }))).toMatchObject({ reason: 'address-not-allowed' });
	expect(await signIn(town, aWorker({ groups: ['kantine'] }))).toMatchObject({ reason: 'no-role-by-rules' });
	expect(await signIn(await aTown({ createsMembers: false }), aWorker())).toMatchObject({ reason: 'not-known-here' });
});

test('roles of the provider follow the provider, roles of a colleague stay, and whoever has left stays out', async () => {
	const town = await aTown();
	const subject = aWorker();
	const { session } = await enter(town, subject);
	const { userId } = session;
	await platform.database.atGate((gate) =>
		insertRole(gate, {
			tenantId: town.tenantId,
			userId,
			role: 'EDITOR',
			unitId: null,
			validFrom: null,
			validTo: null,
			grantedBy: null
		})
	);
	idp.people.set(subject, { ...idp.people.get(subject), sub: subject, groups: [] });
	expect((await enter(town, subject)).session.person?.member.roles).toEqual(['EDITOR']);
	await platform.asSystemOf(
		town.tenantId,
		`update identity.memberships set status = 'LEFT' where user_id = '${userId}'`
	);
	expect(await signIn(town, subject)).toMatchObject({ reason: 'no-member-any-more' });
});

test('an answer counts once, for the browser that asked, with its own state and proof', async () => {
	const town = await aTown();
	const subject = aWorker();
	const mine = await travel(town, subject);
	const other = await travel(town, aWorker());
	const { returnToSignIn } = town.identity.providers;
	for (const trip of [
		other.trip,
		{ ...mine.trip, nonce: other.trip.nonce },
		{ ...mine.trip, verifier: other.trip.verifier },
		{ ...mine.trip, state: other.trip.state }
	]) {
		const { search } = trip === other.trip ? mine : await travelWith(town, subject, mine.trip);
		expect(await returnToSignIn(trip, search, 'Test')).toMatchObject({ reason: 'provider-refused' });
	}
	const fresh = await travel(town, subject);
	expect(await fresh.arrive()).toMatchObject({ ok: true });
	expect(await fresh.arrive()).toMatchObject({ reason: 'provider-refused' });
});

async function travelWith(town: Town, subject: string, trip: { state: string; nonce: string; verifier: string }) {
	const { search } = await travel(town, subject);
	const query = new URLSearchParams(search);
	query.set('state', trip.state);
	return { search: `?${query}` };
}

test('what one tenant vouches for opens nothing of another', async () => {
	const town = await aTown();
	const subject = aWorker();
	const { session } = await enter(town, subject);
	const elsewhere = await aTenant(platform);
	await platform.database.atGate((gate) =>
		insertMembership(gate, {
			tenantId: elsewhere,
			userId: session.userId,
			displayName: 'Lena Licht',
			functionTitle: '',
			email: 'l@anderswo.example',
			unitId: null,
			publicContact: false,
			status: 'ACTIVE'
		})
	);
	const again = await enter(town, subject);
	const self = { userId: session.userId, sessionId: again.session.id, tenantId: town.tenantId };
	expect(again.session.person?.elsewhere).toEqual([]);
	expect(await town.identity.switchTenant(self, elsewhere)).toBe(false);
	const member = again.session.person?.member;
	if (!member) throw new Error('no member');
	const context = await platform.contextOf(steppedUp(member));
	expect(await town.identity.passkeys.begin(context)).toMatchObject({ reason: 'by-provider' });
	const second = await aTown();
	expect((await enter(second, aWorker())).session.userId).not.toBe(session.userId);
	expect(await second.identity.providers.linkForMember(second.context, session.userId, subject)).toMatchObject({
		ok: false
	});
	expect(await town.identity.providers.linkForMember(town.context, session.userId, subject)).toMatchObject({
		reason: 'not-here-alone'
	});
});

test('the owner links the own account while signed in, and the provider then opens it', async () => {
	const town = await aTown({ createsMembers: false });
	const owner = await aMember(platform, { tenantId: town.tenantId, roles: ['CONFLICT_MANAGER'] });
	await anApp(platform, owner);
	const subject = aWorker({ amr: ['pwd'] });
	const { providers } = town.identity;
	const begun = await providers.beginTrip(town.tenantId, 'LINK', owner.userId);
	if (!begun.ok) throw new Error(begun.reason);
	const { search } = await idp.signIn(begun.value.url, subject);
	const stranger = await platform.contextOf(steppedUp(await aMember(platform, { tenantId: town.tenantId, roles: [] })));
	expect(await providers.returnToLink(stranger, begun.value.trip, search)).toMatchObject({ reason: 'someone-else' });
	const stale = await platform.contextOf(owner);
	expect(await providers.returnToLink(stale, begun.value.trip, search)).toMatchObject({ reason: 'step-up-needed' });
	const context = await platform.contextOf(steppedUp(owner));
	expect(await providers.returnToLink(context, begun.value.trip, search)).toMatchObject({ ok: true });
	const entered = await enter(town, subject);
	expect(entered).toMatchObject({ next: 'second-factor', session: { userId: owner.userId } });
});

test('an administrator links an account that belongs here alone, on record', async () => {
	const town = await aTown({ createsMembers: false });
	const colleague = await aMember(platform, { tenantId: town.tenantId, roles: ['FRONTLINE'] });
	const subject = aWorker();
	const { linkForMember } = town.identity.providers;
	expect(await linkForMember(town.context, colleague.userId, subject)).toMatchObject({ ok: true });
	expect(await linkForMember(town.context, colleague.userId, randomId())).toMatchObject({ reason: 'already-linked' });
	expect((await enter(town, subject)).session.userId).toBe(colleague.userId);
});

test('a session of the provider is confirmed by a second factor it asked for anew', async () => {
	const town = await aTown();
	const subject = aWorker();
	const { session } = await enter(town, subject);
	const self = { userId: session.userId, sessionId: session.id, tenantId: town.tenantId };
	const confirm = async (as: string) => {
		const begun = await town.identity.providers.beginTrip(town.tenantId, 'CONFIRM', self.userId);
		if (!begun.ok) throw new Error(begun.reason);
		const { search } = await idp.signIn(begun.value.url, as);
		return town.identity.providers.returnToConfirm(self, begun.value.trip, search);
	};
	expect(await confirm(aWorker())).toMatchObject({ reason: 'someone-else' });
	const confirmed = await confirm(subject);
	if (!confirmed.ok) throw new Error(confirmed.reason);
	const fresh = await town.identity.resolveSession(confirmed.value.token, 'Test');
	expect(fresh?.person?.member.hasSteppedUp).toBe(true);
	idp.people.set(subject, { ...idp.people.get(subject), sub: subject, amr: ['pwd'] });
	expect(await confirm(subject)).toMatchObject({ reason: 'not-fresh' });
});

test('the secret is stored sealed, and only addresses where a provider answers are kept', async () => {
	const town = await aTown();
	const { rows } = await platform.asSystemOf(
		town.tenantId,
		`select to_jsonb(p)::text || encode(secret_sealed, 'escape') as row from identity.identity_providers p`
	);
	expect(rows[0].row).not.toContain('Geheimnis');
	const { keep } = town.identity.providers;
	for (const issuer of [
		'https://127.0.0.1/',
		'http://169.254.169.254/',
		`${idp.issuer}/nowhere`,
		'https://localhost:1/'
	]) {
		const kept = await keep(town.context, { ...town.input, version: 1, issuer });
		expect(kept, issuer).toMatchObject({ reason: 'provider-not-found' });
	}
	expect(await keep(town.context, { ...town.input, version: 7 })).toMatchObject({ reason: 'changed-meanwhile' });
	const stale = { ...town.context, actor: { ...town.admin, hasSteppedUp: false } };
	expect(await keep(stale, { ...town.input, version: 1 })).toMatchObject({ reason: 'step-up-needed' });
});

test('an account names its tenant’s provider by e-mail domain or by place, and by nothing else', async () => {
	const town = await aTown({ emailDomains: ['eigene.example'] });
	const { waysIn } = town.identity.providers;
	expect(await waysIn({ email: 'wer@EIGENE.example' })).toMatchObject([
		{ tenantId: town.tenantId, label: 'Stadt Brück' }
	]);
	expect(await waysIn({ email: 'wer@unter.eigene.example' })).toEqual([]);
	expect(await waysIn({ slug: 'gibt-es-nicht' })).toEqual([]);
});
