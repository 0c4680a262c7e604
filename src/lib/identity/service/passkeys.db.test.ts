import { sql } from 'kysely';
import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aTenant, steppedUp, type TestPlatform } from '../../../../tests/support/builders.ts';
import { identityService } from '../index.server.ts';
import { removeSecondFactor } from './restore-access.server.ts';
import { insertChallenge, insertPasskey, spendChallenge } from '../storage/passkeys.server.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

const someone = async () => aMember(platform, { tenantId: await aTenant(platform), roles: ['FRONTLINE'] });
const aHash = () => platform.keys.hash('passkey-challenge', randomId());

test('a challenge is spent by its first use', async () => {
	const challenge = { challengeHash: aHash(), purpose: 'SIGN_IN', userId: null } as const;
	const spent = await platform.database.atGate(async (gate) => {
		await insertChallenge(gate, challenge);
		return [await spendChallenge(gate, challenge), await spendChallenge(gate, challenge)];
	});
	expect(spent).toEqual([true, false]);
});

test('a challenge for one thing or person does not serve another, and five minutes end it', async () => {
	const { userId } = await someone();
	const other = await someone();
	const challenge = { challengeHash: aHash(), purpose: 'CONFIRM', userId } as const;
	const wrong = [
		{ ...challenge, purpose: 'REGISTER' },
		{ ...challenge, purpose: 'SIGN_IN', userId: null },
		{ ...challenge, userId: other.userId }
	] as const;
	for (const used of wrong) {
		const isSpent = await platform.database.atGate(async (gate) => {
			await insertChallenge(gate, challenge);
			return spendChallenge(gate, used);
		});
		expect(isSpent).toBe(false);
	}
	const isLate = await platform.database.atGate(async (gate) => {
		const expiresAt = sql<Date>`now()`;
		await gate
			.insertInto('identity.passkeyChallenges')
			.values({ ...challenge, expiresAt })
			.execute();
		return spendChallenge(gate, challenge);
	});
	expect(isLate).toBe(false);
});

test('a new passkey needs a fresh second factor', async () => {
	const member = await someone();
	const { passkeys } = identityService(platform);
	expect(await passkeys.begin(await platform.contextOf(member))).toMatchObject({ reason: 'step-up-needed' });
	const begun = await passkeys.begin(await platform.contextOf(steppedUp(member)));
	expect(begun).toMatchObject({ ok: true, value: { authenticatorSelection: { userVerification: 'required' } } });
});

test('a passkey nobody knows and one without a true signature open nothing', async () => {
	const member = await someone();
	const credentialId = randomId();
	await platform.database.atGate((gate) =>
		insertPasskey(gate, {
			id: randomId(),
			userId: member.userId,
			credentialId,
			publicKey: Buffer.from('a10101', 'hex'),
			counter: 0,
			transports: [],
			name: 'Test'
		})
	);
	const { passkeys } = identityService(platform);
	const empty = { clientDataJSON: 'e30', authenticatorData: '', signature: '' };
	const forged = (id: string) => ({
		id,
		rawId: id,
		type: 'public-key' as const,
		clientExtensionResults: {},
		response: { ...empty, userHandle: Buffer.from(member.userId).toString('base64url') }
	});
	expect(await passkeys.signIn(forged(randomId()), 'Test')).toMatchObject({ reason: 'passkey-not-accepted' });
	expect(await passkeys.signIn(forged(credentialId), 'Test')).toMatchObject({ reason: 'passkey-not-accepted' });
	const { rows } = await platform.asSystemOf(
		member.tenantId,
		`select allowed from audit.entries where verb = 'session.started-by-passkey'`
	);
	expect(rows).toEqual([{ allowed: false }]);
});

test('whoever loses the second factor loses the passkeys with it, and nobody removes those of others', async () => {
	const member = await someone();
	const { passkeys } = identityService(platform);
	const id = randomId();
	await platform.database.atGate((gate) =>
		insertPasskey(gate, {
			id,
			userId: member.userId,
			credentialId: randomId(),
			publicKey: Buffer.alloc(3),
			counter: 0,
			transports: ['internal'],
			name: 'Telefon'
		})
	);
	const other = await someone();
	await passkeys.remove({ userId: other.userId, sessionId: randomId(), tenantId: other.tenantId }, id);
	expect(await passkeys.own(member.userId)).toMatchObject([{ id, name: 'Telefon', lastUsedAt: null }]);
	await platform.database.atGate((gate) => removeSecondFactor(gate, member.userId));
	expect(await passkeys.own(member.userId)).toEqual([]);
});
