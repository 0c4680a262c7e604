import { randomBytes } from 'node:crypto';
import {
	authorizationCodeGrant,
	buildAuthorizationUrl,
	buildEndSessionUrl,
	calculatePKCECodeChallenge,
	fetchUserInfo,
	randomNonce,
	randomPKCECodeVerifier,
	randomState,
	type Configuration
} from 'openid-client';
import { v4 as randomId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { addDays } from '../../platform/pure/plain-date.ts';
import { steppingToGate, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import {
	decideNewcomer,
	isFactorTrusted,
	rolesFrom,
	type Claims,
	type GivenRole,
	type NewcomerRefusal
} from '../domain/provider-rules.ts';
import { hasSteppedUp } from '../domain/step-up.ts';
import { halfSessionHours, sessionHours } from '../domain/session.ts';
import { activeTenantIds, insertMembership, insertRole } from '../storage/memberships.server.ts';
import { endRole } from '../storage/people.server.ts';
import {
	findLinkedUser,
	findProvider,
	linkExternal,
	listProviderRoles,
	type ExternalIdentity,
	type Provider
} from '../storage/providers.server.ts';
import { deleteExpiredSessions, findOnlyTenant, insertSession } from '../storage/sessions.server.ts';
import { findCredentials, getCredentialsForUpdate, insertUser } from '../storage/users.server.ts';
import { callbackPath, discoverProvider, secretKey } from './oidc-client.server.ts';
import { atOwnAccount, type Self } from './own-account.server.ts';
import { stepUp } from './second-factor.server.ts';

/** What a browser goes to the provider for. */
export type ExternalPurpose = 'SIGN_IN' | 'LINK' | 'CONFIRM';

/** Kept sealed in the browser that went to the provider; without it nobody comes back in. */
export type ExternalTrip = {
	readonly tenantId: string;
	readonly purpose: ExternalPurpose;
	/** Whose account it is about; nobody's when signing in. */
	readonly userId: string | null;
	readonly state: string;
	readonly nonce: string;
	readonly verifier: string;
};

export type TripRefusal = 'no-provider' | 'provider-not-found';
/** So long ago somebody may have shown the factor to the provider when it stands for a fresh one of ours. */
const freshSeconds = 120;

/** Where the browser goes, and what it must bring back (code flow with PKCE, state and nonce). */
export const beginTrip =
	(platform: Platform) =>
	async (
		tenantId: string,
		purpose: ExternalPurpose,
		userId: string | null
	): Promise<Outcome<{ url: string; trip: ExternalTrip }, TripRefusal>> => {
		const provider = await platform.database.atGate((gate) => findProvider(gate, tenantId));
		if (!provider?.active) return refuse('no-provider');
		const client = await clientOf(platform, provider);
		if (!client) return refuse('provider-not-found');
		const verifier = randomPKCECodeVerifier();
		const trip = { tenantId, purpose, userId, state: randomState(), nonce: randomNonce(), verifier };
		const url = buildAuthorizationUrl(client, {
			redirect_uri: platform.config.origin + callbackPath,
			scope: 'openid email profile',
			code_challenge: await calculatePKCECodeChallenge(verifier),
			code_challenge_method: 'S256',
			state: trip.state,
			nonce: trip.nonce,
			...(purpose === 'CONFIRM' ? { prompt: 'login', max_age: '0' } : {})
		});
		return succeed({ url: url.href, trip });
	};

export type ReturnRefusal =
	| TripRefusal
	| NewcomerRefusal
	| 'provider-refused'
	| 'account-exists'
	| 'already-linked'
	| 'someone-else'
	| 'not-fresh'
	| 'no-member-any-more';

type Arrival = { readonly provider: Provider; readonly external: ExternalIdentity; readonly claims: Claims };

/** Checks what the browser brought back: signature, issuer, audience, state, nonce and the code's own proof. */
async function arrive(
	platform: Platform,
	trip: ExternalTrip,
	query: string
): Promise<Outcome<Arrival, TripRefusal | 'provider-refused'>> {
	const provider = await platform.database.atGate((gate) => findProvider(gate, trip.tenantId));
	if (!provider?.active) return refuse('no-provider');
	const client = await clientOf(platform, provider);
	if (!client) return refuse('provider-not-found');
	try {
		const tokens = await authorizationCodeGrant(client, new URL(platform.config.origin + callbackPath + query), {
			expectedState: trip.state,
			expectedNonce: trip.nonce,
			pkceCodeVerifier: trip.verifier,
			idTokenExpected: true,
			...(trip.purpose === 'CONFIRM' ? { maxAge: freshSeconds } : {})
		});
		const signed = tokens.claims();
		if (!signed) return refuse('provider-refused');
		const claims = { ...(await moreClaims(client, tokens.access_token, signed)), ...signed };
		const external = { tenantId: provider.tenantId, issuer: signed.iss, subject: signed.sub };
		return succeed({ provider, external, claims });
	} catch (error) {
		platform.log.warn({ code: (error as { code?: string }).code ?? 'unknown' }, 'identity provider refused');
		return refuse('provider-refused');
	}
}

/** Some providers tell address and groups only when asked; what is signed counts more. */
async function moreClaims(client: Configuration, token: string, signed: Claims & { sub: string }): Promise<Claims> {
	if (typeof signed['email'] === 'string' || !client.serverMetadata().userinfo_endpoint) return {};
	const { acr: _acr, amr: _amr, ...more } = await fetchUserInfo(client, token, signed.sub);
	return more; // how somebody signed in is said in the signed token or nowhere
}

/**
 * Opens a session for the person the provider vouches for. The account is found by issuer and subject; an account
 * that merely has the same e-mail address is never opened or taken over. The session acts for this one tenant only.
 */
export const returnToSignIn =
	(platform: Platform) =>
	async (
		trip: ExternalTrip,
		query: string,
		device: string
	): Promise<Outcome<{ token: string; next: 'in' | 'second-factor' | 'enrol-second-factor' }, ReturnRefusal>> => {
		const arrival = await arrive(platform, trip, query);
		if (!arrival.ok) return arrival;
		const { tenantId } = trip;
		const context = await platform.contextOf({ kind: 'system', tenantId } as const);
		return platform.database.inTenant(context, async (tx) => {
			const member = await steppingToGate(tx, (gate) => admit(gate, arrival.value, context.today));
			if (!member.ok) {
				await recordAudit(tx, context, { verb: 'session.started-by-provider', objectType: 'account', allowed: false });
				return member;
			}
			const { userId, isNew } = member.value;
			const opened = await steppingToGate(tx, (gate) => open(platform, gate, { userId, device, ...arrival.value }));
			const own = { ...context, actor: { kind: 'member', tenantId, userId, roles: [], headedUnits: [] } } as const;
			if (isNew)
				await recordAudit(tx, own, { verb: 'member.joined-by-provider', objectType: 'member', objectId: userId });
			await recordAudit(tx, own, { verb: 'session.started-by-provider', objectType: 'account', objectId: userId });
			return succeed(opened);
		});
	};

type Admitted = { readonly userId: string; readonly isNew: boolean };

async function admit(
	gate: Tx,
	{ provider, external, claims }: Arrival,
	today: string
): Promise<Outcome<Admitted, NewcomerRefusal | 'account-exists' | 'no-member-any-more'>> {
	const { tenantId } = provider;
	const known = await findLinkedUser(gate, external);
	if (!known) return takeInNewcomer(gate, { provider, external, claims });
	const { status } = await getCredentialsForUpdate(gate, known);
	const isMember = (await activeTenantIds(gate, known, today)).includes(tenantId);
	if (status !== 'ACTIVE' || !isMember) return refuse('no-member-any-more');
	await followRoles(gate, { tenantId, userId: known, roles: rolesFrom(provider.roleRules, claims), today });
	return succeed({ userId: known, isNew: false });
}

async function takeInNewcomer(
	gate: Tx,
	{ provider, external, claims }: Arrival
): Promise<Outcome<Admitted, NewcomerRefusal | 'account-exists'>> {
	const newcomer = decideNewcomer(provider, claims);
	if (!newcomer.ok) return newcomer;
	const { email, displayName, roles } = newcomer.value;
	if (await findCredentials(gate, email)) return refuse('account-exists');
	const { tenantId } = provider;
	const userId = randomId();
	await insertUser(gate, { id: userId, email, status: 'ACTIVE' });
	await insertMembership(gate, {
		tenantId,
		userId,
		email,
		displayName,
		functionTitle: '',
		unitId: null,
		publicContact: false,
		status: 'ACTIVE'
	});
	for (const role of roles) await giveRole(gate, { tenantId, userId, ...role });
	await linkExternal(gate, { ...external, userId, linkedBy: 'FIRST_SIGN_IN' });
	return succeed({ userId, isNew: true });
}

/** Roles the provider gave follow the provider at every sign-in; roles a colleague gave are left alone. */
async function followRoles(
	gate: Tx,
	person: { tenantId: string; userId: string; roles: readonly GivenRole[]; today: string }
): Promise<void> {
	const { tenantId, userId, roles, today } = person;
	const held = await listProviderRoles(gate, tenantId, userId, today);
	const isSame = (a: { role: string; unitId: string | null }, b: { role: string; unitId: string | null }) =>
		a.role === b.role && a.unitId === b.unitId;
	for (const one of held.filter((role) => !roles.some((given) => isSame(given, role))))
		await endRole(gate, tenantId, userId, one.id, addDays(today, -1));
	for (const role of roles.filter((given) => !held.some((one) => isSame(one, given))))
		await giveRole(gate, { tenantId, userId, ...role });
}

const giveRole = (gate: Tx, given: GivenRole & { tenantId: string; userId: string }): Promise<void> =>
	insertRole(gate, { ...given, validFrom: null, validTo: null, grantedBy: null, byProvider: true });

async function open(
	platform: Platform,
	gate: Tx,
	{ userId, device, provider, claims }: Arrival & { userId: string; device: string }
) {
	const isTrusted = isFactorTrusted(provider, claims);
	const { totpConfirmed } = await getCredentialsForUpdate(gate, userId);
	await deleteExpiredSessions(gate, userId);
	const token = randomBytes(32).toString('base64url');
	await insertSession(gate, {
		tokenHash: platform.keys.hash('session', token),
		id: randomId(),
		userId,
		tenantId: provider.tenantId,
		onlyTenantId: provider.tenantId,
		device,
		secondFactor: isTrusted,
		hours: isTrusted ? sessionHours : halfSessionHours
	});
	const next = isTrusted ? 'in' : totpConfirmed ? 'second-factor' : 'enrol-second-factor';
	return { token, next } as const;
}

/** Links the signed-in person's own account to the person the provider vouches for. */
export const returnToLink =
	(platform: Platform) =>
	async (
		context: MemberContext,
		trip: ExternalTrip,
		query: string
	): Promise<Outcome<undefined, ReturnRefusal | 'step-up-needed'>> => {
		const self = context.actor;
		if (!hasSteppedUp(self)) return refuse('step-up-needed');
		if (trip.userId !== self.userId || trip.tenantId !== self.tenantId) return refuse('someone-else');
		const arrival = await arrive(platform, trip, query);
		if (!arrival.ok) return arrival;
		return atOwnAccount(platform, self, async (gate, note) => {
			const isMade = await linkExternal(gate, { ...arrival.value.external, userId: self.userId, linkedBy: 'OWNER' });
			note('identity-link.made', isMade);
			return isMade ? succeed() : refuse('already-linked');
		});
	};

/**
 * Confirms a session the provider opened by a second factor it asked for just now, where the tenant trusts it. Other
 * sessions may reach other tenants, for which this provider has no word.
 */
export const returnToConfirm =
	(platform: Platform) =>
	async (self: Self, trip: ExternalTrip, query: string): Promise<Outcome<{ token: string }, ReturnRefusal>> => {
		if (trip.userId !== self.userId || trip.tenantId !== self.tenantId) return refuse('someone-else');
		const arrival = await arrive(platform, trip, query);
		if (!arrival.ok) return arrival;
		const { provider, external, claims } = arrival.value;
		return atOwnAccount(platform, self, async (gate, note) => {
			const isOpenedHere = (await findOnlyTenant(gate, self.sessionId)) === trip.tenantId;
			const isOwner = isOpenedHere && (await findLinkedUser(gate, external)) === self.userId;
			const isFresh = isOwner && isFactorTrusted(provider, claims) && typeof claims['auth_time'] === 'number';
			note('session.stepped-up', isFresh);
			if (!isFresh) return refuse(isOwner ? 'not-fresh' : 'someone-else');
			return succeed({ token: await stepUp(platform, gate, self.sessionId) });
		});
	};

/** Where a person signs out at the provider as well; undefined when it offers no such place. */
export const leaveProvider =
	(platform: Platform) =>
	async (tenantId: string): Promise<string | undefined> => {
		const provider = await platform.database.atGate((gate) => findProvider(gate, tenantId));
		const client = provider?.active ? await clientOf(platform, provider) : undefined;
		if (!client?.serverMetadata().end_session_endpoint) return undefined;
		return buildEndSessionUrl(client, { post_logout_redirect_uri: `${platform.config.origin}/anmelden?abgemeldet` })
			.href;
	};

const clientOf = (platform: Platform, provider: Provider): Promise<Configuration | undefined> =>
	discoverProvider(platform, {
		...provider,
		clientSecret: platform.keys.open(secretKey(provider.tenantId), provider.secretSealed)
	});
