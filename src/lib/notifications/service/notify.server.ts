import { enqueue } from '../../jobs/index.server.ts';
import type { Context, Role } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { NoticeKind } from '../domain/notice.ts';
import { objectPath } from '../domain/notice.ts';
import { insertNotice } from '../storage/notices.server.ts';
import { sendMail } from './send-mail.server.ts';

export type News = {
	readonly kind: NoticeKind;
	readonly objectType: string;
	readonly objectId: string;
	/** A mail without content tells that there is something new; false for small things. Yes by default. */
	readonly mail?: boolean;
};

/**
 * Tells colleagues that something happened, inside the transaction of the act. Whoever acts is not told of
 * their own act; whoever has an equal unread notice gets neither a second one nor a second mail.
 */
export async function notify(
	tx: Tx,
	context: Context,
	news: News & { readonly userIds: readonly string[] }
): Promise<void> {
	const { userIds, kind, objectType, objectId, mail = true } = news;
	const self = context.actor.kind === 'member' ? context.actor.userId : undefined;
	for (const userId of new Set(userIds)) {
		if (userId === self) continue;
		const { tenantId } = context.actor;
		const isNew = await insertNotice(tx, { tenantId, userId, kind, objectType, objectId, createdAt: context.now });
		if (!isNew || !mail) continue;
		await sendMail(tx, context, {
			recipient: `person:${userId}`,
			template: 'notice',
			linkPath: objectPath(objectType, objectId)
		});
	}
}

/**
 * Tells everybody who holds one of the roles. Works for every actor, also for a reporter, who must not be able
 * to read who works here: the worker looks the people up.
 */
export async function notifyRoles(
	tx: Tx,
	context: Context,
	news: News & {
		readonly roles: readonly Role[];
		/** Only these people, as long as one of them holds one of the roles. */
		readonly ratherTo?: readonly string[];
		/** Another tenant than the actor's own; the worker tells its people behind their own wall. */
		readonly inTenant?: string;
		/** While a job of this key waits, there is no second one. */
		readonly key?: string;
	}
): Promise<void> {
	const { roles, kind, objectType, objectId, mail = true, ratherTo = [], inTenant, key } = news;
	const payload = {
		tenantId: inTenant ?? context.actor.tenantId,
		roles,
		kind,
		objectType,
		objectId,
		mail,
		exceptUserId: context.actor.kind === 'member' ? context.actor.userId : null,
		ratherTo
	};
	await enqueue(tx, 'notifications.tell', payload, key ? { key } : {});
}
