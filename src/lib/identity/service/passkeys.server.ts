import {
	generateAuthenticationOptions,
	generateRegistrationOptions,
	verifyAuthenticationResponse,
	verifyRegistrationResponse,
	type AuthenticationResponseJSON,
	type AuthenticatorTransport,
	type PublicKeyCredentialCreationOptionsJSON,
	type PublicKeyCredentialRequestOptionsJSON,
	type RegistrationResponseJSON
} from '@simplewebauthn/server';
import { randomBytes } from 'node:crypto';
import { v4 as randomId } from 'uuid';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { plainDateOf } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { sessionHours } from '../domain/session.ts';
import { hasSteppedUp } from '../domain/step-up.ts';
import { activeTenantIds } from '../storage/memberships.server.ts';
import {
	deletePasskey,
	findPasskeyForUpdate,
	insertChallenge,
	insertPasskey,
	listCredentialIds,
	listPasskeys,
	notePasskeyUse,
	spendChallenge,
	type ChallengePurpose,
	type Passkey,
	type ShownPasskey
} from '../storage/passkeys.server.ts';
import { deleteExpiredSessions, insertSession } from '../storage/sessions.server.ts';
import { getCredentialsForUpdate } from '../storage/users.server.ts';
import { atOwnAccount, type Self } from './own-account.server.ts';
import { openFully, stepUp } from './second-factor.server.ts';

export type PasskeyRefusal = 'passkey-not-accepted' | 'too-many-attempts';

const mostPasskeys = 20;
const perAddress = { burst: 40, perMinute: 6, longestWaitMinutes: 15 };
const perPerson = { burst: 12, perMinute: 1, longestWaitMinutes: 15 };

const challengeHash = (platform: Platform, challenge: string): Buffer =>
	platform.keys.hash('passkey-challenge', challenge);

/** Passkeys belong to the public address of the house and work nowhere else, which is what makes them safe from phishing. */
const house = ({ config }: Platform) => ({ id: new URL(config.origin).hostname, origin: config.origin });

async function draw(platform: Platform, gate: Tx, purpose: ChallengePurpose, userId: string | null) {
	const challenge = randomBytes(32);
	const hash = challengeHash(platform, challenge.toString('base64url'));
	await insertChallenge(gate, { challengeHash: hash, purpose, userId });
	return new Uint8Array(challenge);
}

/**
 * What the browser needs to make a new passkey; only right after the second factor, for a key opens as much as both.
 * Never in a session an identity provider opened: a passkey would open the account in other tenants, too.
 */
export const beginPasskey =
	(platform: Platform) =>
	async (
		context: MemberContext
	): Promise<
		Outcome<PublicKeyCredentialCreationOptionsJSON, 'step-up-needed' | 'by-provider' | 'too-many-passkeys'>
	> => {
		if (context.actor.isByProvider) return refuse('by-provider');
		if (!hasSteppedUp(context.actor)) return refuse('step-up-needed');
		const { userId } = context.actor;
		return platform.database.atGate(async (gate) => {
			const known = await listCredentialIds(gate, userId);
			if (known.length >= mostPasskeys) return refuse('too-many-passkeys');
			const { email } = await getCredentialsForUpdate(gate, userId);
			return succeed(
				await generateRegistrationOptions({
					rpName: 'KoKo',
					rpID: house(platform).id,
					userName: email,
					userID: new TextEncoder().encode(userId),
					challenge: await draw(platform, gate, 'REGISTER', userId),
					attestationType: 'none', // which make a person's device is of is none of our business
					excludeCredentials: known.map(asDescriptor),
					authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
				})
			);
		});
	};

/** Keeps the public half of a new passkey under the name its owner gives it. */
export const addPasskey =
	(platform: Platform) =>
	async (
		context: MemberContext,
		input: { readonly name: string; readonly response: RegistrationResponseJSON }
	): Promise<Outcome<undefined, 'step-up-needed' | 'by-provider' | 'passkey-not-accepted'>> => {
		const { userId } = context.actor;
		if (context.actor.isByProvider) return refuse('by-provider');
		if (!hasSteppedUp(context.actor)) return refuse('step-up-needed');
		return atOwnAccount(platform, context.actor, async (gate, note) => {
			const { id: expectedRPID, origin: expectedOrigin } = house(platform);
			const verified = await orUndefined(
				verifyRegistrationResponse({
					response: input.response,
					expectedChallenge: (challenge) =>
						spendChallenge(gate, { challengeHash: challengeHash(platform, challenge), purpose: 'REGISTER', userId }),
					expectedOrigin,
					expectedRPID,
					requireUserVerification: true
				})
			);
			if (!verified?.verified) return refuse('passkey-not-accepted');
			const { credential } = verified.registrationInfo;
			if (await findPasskeyForUpdate(gate, credential.id)) return refuse('passkey-not-accepted');
			await insertPasskey(gate, {
				id: randomId(),
				userId,
				credentialId: credential.id,
				publicKey: Buffer.from(credential.publicKey),
				counter: credential.counter,
				transports: credential.transports ?? [],
				name: input.name
			});
			note('passkey.added');
			return succeed();
		});
	};

export const ownPasskeys =
	(platform: Platform) =>
	(userId: string): Promise<ShownPasskey[]> =>
		platform.database.atGate((tx) => listPasskeys(tx, userId));

/** A foreign id changes nothing. */
export const removePasskey =
	(platform: Platform) =>
	(self: Self, id: string): Promise<void> =>
		atOwnAccount(platform, self, async (gate, note) => {
			if (await deletePasskey(gate, self.userId, id)) note('passkey.removed');
		});

/** What the browser needs to sign in with a passkey; which one, and whose, only the authenticator knows. */
export const beginPasskeySignIn =
	(platform: Platform) =>
	async (address: string): Promise<Outcome<PublicKeyCredentialRequestOptionsJSON, 'too-many-attempts'>> => {
		const key = platform.keys.hash('rate', address).toString('base64url');
		if ((await platform.rates.take(`passkey-from:${key}`, perAddress)) > 0) return refuse('too-many-attempts');
		return platform.database.atGate(async (gate) =>
			succeed(
				await generateAuthenticationOptions({
					rpID: house(platform).id,
					challenge: await draw(platform, gate, 'SIGN_IN', null),
					userVerification: 'required'
				})
			)
		);
	};

/** What the browser needs to confirm with one of the person's own passkeys. */
export const beginPasskeyConfirmation =
	(platform: Platform) =>
	async (userId: string): Promise<Outcome<PublicKeyCredentialRequestOptionsJSON, 'too-many-attempts'>> => {
		if ((await platform.rates.take(`passkey:${userId}`, perPerson)) > 0) return refuse('too-many-attempts');
		return platform.database.atGate(async (gate) =>
			succeed(
				await generateAuthenticationOptions({
					rpID: house(platform).id,
					challenge: await draw(platform, gate, 'CONFIRM', userId),
					allowCredentials: (await listCredentialIds(gate, userId)).map(asDescriptor),
					userVerification: 'required'
				})
			)
		);
	};

/**
 * Signs in with a passkey alone: the device was unlocked with finger, face or PIN, so possession and knowledge or body
 * are both shown. Gives the cookie value of an open session.
 */
export const signInWithPasskey =
	(platform: Platform) =>
	async (
		response: AuthenticationResponseJSON,
		device: string
	): Promise<Outcome<{ token: string; hasTenant: boolean }, PasskeyRefusal>> => {
		const owner = await platform.database.atGate((gate) => findPasskeyForUpdate(gate, response.id));
		if (!owner) return refuse('passkey-not-accepted');
		const today = plainDateOf(await platform.clock.now());
		const { userId } = owner;
		const [tenantId = null] = await platform.database.atGate((gate) => activeTenantIds(gate, userId, today));
		return atOwnAccount(platform, { userId, tenantId }, async (gate, note) => {
			const isMeant = handleOf(response) === userId;
			const isSigned =
				isMeant && (await spendSignature(platform, gate, response, { purpose: 'SIGN_IN', userId: null }));
			const { status } = await getCredentialsForUpdate(gate, userId);
			if (!isSigned || status !== 'ACTIVE') {
				note('session.started-by-passkey', false);
				return refuse('passkey-not-accepted');
			}
			await deleteExpiredSessions(gate, userId);
			const token = randomBytes(32).toString('base64url');
			const tokenHash = platform.keys.hash('session', token);
			const factors = { secondFactor: true, hasSteppedUp: true, hours: sessionHours };
			await insertSession(gate, { tokenHash, id: randomId(), userId, tenantId, device, ...factors });
			note('session.started-by-passkey');
			return succeed({ token, hasTenant: tenantId !== null });
		});
	};

/** Second step of signing in with one of the person's own passkeys in place of a code. */
export const verifyPasskey =
	(platform: Platform) =>
	(self: Self, response: AuthenticationResponseJSON): Promise<Outcome<{ token: string }, PasskeyRefusal>> =>
		atOwnAccount(platform, self, async (gate, note) => {
			const expected = { purpose: 'CONFIRM', userId: self.userId } as const;
			const isSigned = await spendSignature(platform, gate, response, expected);
			note('session.started', isSigned);
			if (!isSigned) return refuse('passkey-not-accepted');
			return succeed({ token: await openFully(platform, gate, self.sessionId, true) });
		});

/** Confirms an open session with one of the person's own passkeys, so that a grave act may follow. */
export const stepUpByPasskey =
	(platform: Platform) =>
	(self: Self, response: AuthenticationResponseJSON): Promise<Outcome<{ token: string }, PasskeyRefusal>> =>
		atOwnAccount(platform, self, async (gate, note) => {
			const expected = { purpose: 'CONFIRM', userId: self.userId } as const;
			const isSigned = await spendSignature(platform, gate, response, expected);
			note('session.stepped-up', isSigned);
			if (!isSigned) return refuse('passkey-not-accepted');
			return succeed({ token: await stepUp(platform, gate, self.sessionId) });
		});

/** True when a passkey of the expected person signed a living challenge; both are spent with it. */
async function spendSignature(
	platform: Platform,
	gate: Tx,
	response: AuthenticationResponseJSON,
	expected: { readonly purpose: ChallengePurpose; readonly userId: string | null }
): Promise<boolean> {
	const passkey = await findPasskeyForUpdate(gate, response.id);
	if (!passkey || (expected.userId !== null && passkey.userId !== expected.userId)) return false;
	const { id: expectedRPID, origin: expectedOrigin } = house(platform);
	const verified = await orUndefined(
		verifyAuthenticationResponse({
			response,
			expectedChallenge: (challenge) =>
				spendChallenge(gate, { challengeHash: challengeHash(platform, challenge), ...expected }),
			expectedOrigin,
			expectedRPID,
			credential: credentialOf(passkey),
			requireUserVerification: true
		})
	);
	if (!verified?.verified) return false;
	await notePasskeyUse(gate, passkey.id, verified.authenticationInfo.newCounter);
	return true;
}

/** The library throws for a response that does not fit; to the person it is one and the same no. */
const orUndefined = <T>(verifying: Promise<T>): Promise<T | undefined> => verifying.catch(() => undefined);

const handleOf = ({ response }: AuthenticationResponseJSON): string =>
	Buffer.from(response.userHandle ?? '', 'base64url').toString('utf8');

const asDescriptor = (known: { credentialId: string; transports: readonly string[] }) => ({
	id: known.credentialId,
	transports: known.transports as AuthenticatorTransport[] // told by the browser, given back to it unchanged
});

const credentialOf = ({ credentialId, publicKey, counter, transports }: Passkey) => ({
	id: credentialId,
	publicKey: new Uint8Array(publicKey),
	counter,
	transports: transports as AuthenticatorTransport[]
});
