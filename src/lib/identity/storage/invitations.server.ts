import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';

export const invitationDays = 14;

/** A new link makes every earlier open one of the same person in the same tenant void. Runs at the gate. */
export async function insertInvitation(
	tx: Tx,
	invitation: { tokenHash: Buffer; tenantId: string; userId: string; invitedBy: string | null }
): Promise<void> {
	await tx
		.updateTable('identity.invitations')
		.set({ expiresAt: sql<Date>`least(expires_at, now())` })
		.where('tenantId', '=', invitation.tenantId)
		.where('userId', '=', invitation.userId)
		.where('usedAt', 'is', null)
		.execute();
	await tx
		.insertInto('identity.invitations')
		.values({ ...invitation, expiresAt: sql<Date>`now() + make_interval(days => ${invitationDays})` })
		.execute();
}

export type FoundInvitation = {
	readonly tenantId: string;
	readonly tenantName: string;
	readonly userId: string;
	readonly email: string;
	readonly displayName: string;
	readonly accountStatus: string;
	readonly membershipStatus: string;
	readonly isUsed: boolean;
	readonly isExpired: boolean;
};

const invitationBy = (tx: Tx, tokenHash: Buffer) =>
	tx
		.selectFrom('identity.invitations as i')
		.innerJoin('identity.users as u', 'u.id', 'i.userId')
		.innerJoin('identity.tenants as t', 't.id', 'i.tenantId')
		.innerJoin('identity.memberships as m', (join) =>
			join.onRef('m.tenantId', '=', 'i.tenantId').onRef('m.userId', '=', 'i.userId')
		)
		.select([
			'i.tenantId',
			't.name as tenantName',
			'i.userId',
			'u.email',
			'm.displayName',
			'u.status as accountStatus',
			'm.status as membershipStatus',
			sql<boolean>`i.used_at is not null`.as('isUsed'),
			sql<boolean>`i.expires_at <= now()`.as('isExpired')
		])
		.where('i.tokenHash', '=', tokenHash);

export const findInvitation = (tx: Tx, tokenHash: Buffer): Promise<FoundInvitation | undefined> =>
	invitationBy(tx, tokenHash).executeTakeFirst();

/** Locks the invitation and the account, so that one link cannot be accepted twice at once. */
export const findInvitationForUpdate = (tx: Tx, tokenHash: Buffer): Promise<FoundInvitation | undefined> =>
	invitationBy(tx, tokenHash).forUpdate(['i', 'u']).executeTakeFirst();

export async function markInvitationUsed(tx: Tx, tokenHash: Buffer): Promise<void> {
	await tx
		.updateTable('identity.invitations')
		.set({ usedAt: sql<Date>`now()` })
		.where('tokenHash', '=', tokenHash)
		.execute();
}
