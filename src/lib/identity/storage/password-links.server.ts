import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';

const passwordLinkDays = 2;

/** A new link makes every earlier open one of the same person void. Runs at the gate. */
export async function insertPasswordLink(
	tx: Tx,
	link: { tokenHash: Buffer; userId: string; tenantId: string | null; issuedBy: string | null }
): Promise<void> {
	await voidPasswordLinks(tx, link.userId);
	await tx
		.insertInto('identity.passwordLinks')
		.values({ ...link, expiresAt: sql<Date>`now() + make_interval(days => ${passwordLinkDays})` })
		.execute();
}

/** Ends every open link of a person: a newer one, a new password or the end of the membership takes its place. */
export async function voidPasswordLinks(tx: Tx, userId: string): Promise<void> {
	await tx
		.updateTable('identity.passwordLinks')
		.set({ expiresAt: sql<Date>`least(expires_at, now())` })
		.where('userId', '=', userId)
		.where('usedAt', 'is', null)
		.execute();
}

export type FoundPasswordLink = {
	readonly userId: string;
	readonly tenantId: string | null;
	readonly email: string;
	readonly isUsed: boolean;
	readonly isExpired: boolean;
};

const passwordLinkBy = (tx: Tx, tokenHash: Buffer) =>
	tx
		.selectFrom('identity.passwordLinks as l')
		.innerJoin('identity.users as u', 'u.id', 'l.userId')
		.select([
			'l.userId',
			'l.tenantId',
			'u.email',
			sql<boolean>`l.used_at is not null`.as('isUsed'),
			sql<boolean>`l.expires_at <= now()`.as('isExpired')
		])
		.where('l.tokenHash', '=', tokenHash)
		.where('u.status', '=', 'ACTIVE');

export const findPasswordLink = (tx: Tx, tokenHash: Buffer): Promise<FoundPasswordLink | undefined> =>
	passwordLinkBy(tx, tokenHash).executeTakeFirst();

/** Locks link and account, so that one link cannot be used twice at once. */
export const findPasswordLinkForUpdate = (tx: Tx, tokenHash: Buffer): Promise<FoundPasswordLink | undefined> =>
	passwordLinkBy(tx, tokenHash).forUpdate(['l', 'u']).executeTakeFirst();

export async function markPasswordLinkUsed(tx: Tx, tokenHash: Buffer): Promise<void> {
	await tx
		.updateTable('identity.passwordLinks')
		.set({ usedAt: sql<Date>`now()` })
		.where('tokenHash', '=', tokenHash)
		.execute();
}
