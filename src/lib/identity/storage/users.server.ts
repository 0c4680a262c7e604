import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';

export type Credentials = {
	readonly id: string;
	readonly email: string;
	readonly passwordHash: string | null;
	readonly totpSealed: Buffer | null;
	readonly totpConfirmed: boolean;
	readonly totpLastStep: number | null;
	readonly status: string;
};

const columns = ['id', 'email', 'passwordHash', 'totpSealed', 'totpConfirmedAt', 'totpLastStep', 'status'] as const;

type Row = {
	id: string;
	email: string;
	passwordHash: string | null;
	totpSealed: Buffer | null;
	totpConfirmedAt: Date | null;
	totpLastStep: unknown;
	status: string;
};

const credentialsOf = (row: Row): Credentials => ({
	id: row.id,
	email: row.email,
	passwordHash: row.passwordHash,
	totpSealed: row.totpSealed,
	totpConfirmed: row.totpConfirmedAt !== null,
	totpLastStep: row.totpLastStep === null ? null : Number(row.totpLastStep),
	status: row.status
});

export async function findCredentials(tx: Tx, email: string): Promise<Credentials | undefined> {
	const row = await tx.selectFrom('identity.users').select(columns).where('email', '=', email).executeTakeFirst();
	return row && credentialsOf(row);
}

export const findOwnCredentials = (
	tx: Tx,
	userId: string
): Promise<{ email: string; passwordHash: string | null } | undefined> =>
	tx.selectFrom('identity.users').select(['email', 'passwordHash']).where('id', '=', userId).executeTakeFirst();

/** Locks the row, so that one code cannot be spent by two requests at once. */
export async function getCredentialsForUpdate(tx: Tx, userId: string): Promise<Credentials> {
	const row = await tx
		.selectFrom('identity.users')
		.select(columns)
		.where('id', '=', userId)
		.forUpdate()
		.executeTakeFirstOrThrow();
	return credentialsOf(row);
}

export async function insertUser(
	tx: Tx,
	user: { id: string; email: string; status: 'INVITED' | 'ACTIVE'; passwordHash?: string }
): Promise<void> {
	await tx
		.insertInto('identity.users')
		.values({ id: user.id, email: user.email, status: user.status, passwordHash: user.passwordHash ?? null })
		.execute();
}

export async function setPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
	await tx.updateTable('identity.users').set({ passwordHash, status: 'ACTIVE' }).where('id', '=', userId).execute();
}

export async function setTotp(tx: Tx, userId: string, sealed: Buffer | null): Promise<void> {
	await tx
		.updateTable('identity.users')
		.set({ totpSealed: sealed, totpConfirmedAt: null, totpLastStep: null })
		.where('id', '=', userId)
		.execute();
}

export async function acceptTotpStep(tx: Tx, userId: string, step: number): Promise<void> {
	await tx
		.updateTable('identity.users')
		.set({ totpLastStep: step, totpConfirmedAt: sql<Date>`coalesce(totp_confirmed_at, now())` })
		.where('id', '=', userId)
		.execute();
}

export async function replaceRecoveryCodes(tx: Tx, userId: string, hashes: readonly Buffer[]): Promise<void> {
	await tx.deleteFrom('identity.recoveryCodes').where('userId', '=', userId).execute();
	if (hashes.length === 0) return;
	await tx
		.insertInto('identity.recoveryCodes')
		.values(hashes.map((codeHash) => ({ userId, codeHash })))
		.execute();
}

/** Spends one recovery code; false when it is unknown or was spent before. */
export async function spendRecoveryCode(tx: Tx, userId: string, codeHash: Buffer): Promise<boolean> {
	const result = await tx
		.updateTable('identity.recoveryCodes')
		.set({ usedAt: sql<Date>`now()` })
		.where('userId', '=', userId)
		.where('codeHash', '=', codeHash)
		.where('usedAt', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

export async function countRecoveryCodes(tx: Tx, userId: string): Promise<number> {
	const row = await tx
		.selectFrom('identity.recoveryCodes')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('userId', '=', userId)
		.where('usedAt', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

export async function setLanguage(tx: Tx, userId: string, language: 'de' | 'en'): Promise<void> {
	await tx.updateTable('identity.users').set({ language }).where('id', '=', userId).execute();
}

export async function findLanguage(tx: Tx, userId: string): Promise<'de' | 'en'> {
	const row = await tx.selectFrom('identity.users').select('language').where('id', '=', userId).executeTakeFirst();
	return row?.language === 'en' ? 'en' : 'de';
}
