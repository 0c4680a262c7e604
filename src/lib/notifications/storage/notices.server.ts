import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../platform/server/database.server.ts';
import type { NoticeKind } from '../domain/notice.ts';

export type NewNotice = {
	readonly tenantId: string;
	readonly userId: string;
	readonly kind: NoticeKind;
	readonly objectType: string;
	readonly objectId: string;
	readonly createdAt: Date;
};

/**
 * Stores a notice; false while an equal one is still unread. The conflict names no index on purpose: with
 * one, PostgreSQL would ask for the right to read other people's notices.
 */
export async function insertNotice(tx: Tx, notice: NewNotice): Promise<boolean> {
	const result = await tx
		.insertInto('notifications.notices')
		.values({ id: newId(), ...notice })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type Notice = {
	readonly id: string;
	readonly kind: NoticeKind;
	readonly objectType: string;
	readonly objectId: string;
	readonly createdAt: Date;
	readonly isRead: boolean;
};

/** One person's notices, unread first, newest first within. */
export async function listNotices(tx: Tx, tenantId: string, userId: string, limit: number): Promise<Notice[]> {
	const rows = await tx
		.selectFrom('notifications.notices')
		.select(['id', 'kind', 'objectType', 'objectId', 'createdAt', 'readAt'])
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.orderBy(sql`read_at is not null`)
		.orderBy('createdAt', 'desc')
		.limit(limit)
		.execute();
	return rows.map(({ readAt, kind, ...row }) => ({ ...row, kind: kind as NoticeKind, isRead: readAt !== null }));
}

export async function countUnread(tx: Tx, tenantId: string, userId: string): Promise<number> {
	const row = await tx
		.selectFrom('notifications.notices')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.where('readAt', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** Marks one notice, or all, as read; gives where the one leads. */
export async function markRead(
	tx: Tx,
	tenantId: string,
	userId: string,
	now: Date,
	id?: string
): Promise<Pick<Notice, 'objectType' | 'objectId'> | undefined> {
	let query = tx
		.updateTable('notifications.notices')
		.set({ readAt: sql<Date>`coalesce(read_at, ${now})` })
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId);
	query = id ? query.where('id', '=', id) : query.where('readAt', 'is', null);
	const rows = await query.returning(['objectType', 'objectId']).execute();
	return rows[0];
}
