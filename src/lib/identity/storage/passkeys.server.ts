import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';

export type Passkey = {
	readonly id: string;
	readonly userId: string;
	readonly credentialId: string;
	readonly publicKey: Buffer;
	readonly counter: number;
	readonly transports: readonly string[];
};

export type ShownPasskey = {
	readonly id: string;
	readonly name: string;
	readonly createdAt: Date;
	readonly lastUsedAt: Date | null;
};

export async function insertPasskey(tx: Tx, passkey: Passkey & { readonly name: string }): Promise<void> {
	await tx
		.insertInto('identity.passkeys')
		.values({ ...passkey, transports: [...passkey.transports] })
		.execute();
}

/** Locks the row, so that one signature cannot be spent by two requests at once. */
export async function findPasskeyForUpdate(tx: Tx, credentialId: string): Promise<Passkey | undefined> {
	const row = await tx
		.selectFrom('identity.passkeys')
		.select(['id', 'userId', 'credentialId', 'publicKey', 'counter', 'transports'])
		.where('credentialId', '=', credentialId)
		.forUpdate()
		.executeTakeFirst();
	return row && { ...row, counter: Number(row.counter) };
}

export const listPasskeys = (tx: Tx, userId: string): Promise<ShownPasskey[]> =>
	tx
		.selectFrom('identity.passkeys')
		.select(['id', 'name', 'createdAt', 'lastUsedAt'])
		.where('userId', '=', userId)
		.orderBy('createdAt')
		.execute();

export const listCredentialIds = (tx: Tx, userId: string): Promise<{ credentialId: string; transports: string[] }[]> =>
	tx
		.selectFrom('identity.passkeys')
		.select(['credentialId', 'transports'])
		.where('userId', '=', userId)
		.orderBy('createdAt')
		.execute();

/** The hour is enough to recognise a use that was not one's own. */
export async function notePasskeyUse(tx: Tx, id: string, counter: number): Promise<void> {
	await tx
		.updateTable('identity.passkeys')
		.set({ counter, lastUsedAt: sql<Date>`date_trunc('hour', now())` })
		.where('id', '=', id)
		.execute();
}

/** True when there was such a passkey of this person. */
export async function deletePasskey(tx: Tx, userId: string, id: string): Promise<boolean> {
	const result = await tx
		.deleteFrom('identity.passkeys')
		.where('id', '=', id)
		.where('userId', '=', userId)
		.executeTakeFirst();
	return result.numDeletedRows > 0n;
}

export async function deletePasskeysOf(tx: Tx, userId: string): Promise<void> {
	await tx.deleteFrom('identity.passkeys').where('userId', '=', userId).execute();
}

export type ChallengePurpose = 'REGISTER' | 'SIGN_IN' | 'CONFIRM';

/** Keeps a challenge for five minutes; those nobody answered leave with the next one. */
export async function insertChallenge(
	tx: Tx,
	challenge: { readonly challengeHash: Buffer; readonly purpose: ChallengePurpose; readonly userId: string | null }
): Promise<void> {
	await tx
		.deleteFrom('identity.passkeyChallenges')
		.where('expiresAt', '<', sql<Date>`now()`)
		.execute();
	await tx
		.insertInto('identity.passkeyChallenges')
		.values({ ...challenge, expiresAt: sql<Date>`now() + interval '5 minutes'` })
		.execute();
}

/** Spends a challenge; false when it is unknown, was spent, ran out or was meant for something or somebody else. */
export async function spendChallenge(
	tx: Tx,
	challenge: { readonly challengeHash: Buffer; readonly purpose: ChallengePurpose; readonly userId: string | null }
): Promise<boolean> {
	const spent = await tx
		.deleteFrom('identity.passkeyChallenges')
		.where('challengeHash', '=', challenge.challengeHash)
		.returning(['purpose', 'userId', sql<boolean>`expires_at > now()`.as('isAlive')])
		.executeTakeFirst();
	return Boolean(spent?.isAlive && spent.purpose === challenge.purpose && spent.userId === challenge.userId);
}
