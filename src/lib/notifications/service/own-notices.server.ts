import type { MemberContext } from '../../platform/pure/actor.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { objectPath } from '../domain/notice.ts';
import { countUnread, listNotices, markRead, type Notice } from '../storage/notices.server.ts';

const shown = 200;

/** The asker's own notices, unread first; also marks them read and counts them. */
export const ownNotices = (platform: Platform) => ({
	list: ({ actor, ...context }: MemberContext): Promise<Notice[]> =>
		platform.database.inTenant({ actor, ...context }, (tx) => listNotices(tx, actor.tenantId, actor.userId, shown)),

	countUnread: (context: MemberContext): Promise<number> =>
		platform.database.inTenant(context, (tx) => countUnread(tx, context.actor.tenantId, context.actor.userId)),

	/** Marks one notice as read and gives the page it is about. */
	open: (context: MemberContext, id: string): Promise<string> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId, userId } = context.actor;
			const about = await markRead(tx, tenantId, userId, context.now, id);
			return about ? objectPath(about.objectType, about.objectId) : '/hinweise';
		}),

	markAllRead: (context: MemberContext): Promise<void> =>
		platform.database.inTenant(context, async (tx) => {
			await markRead(tx, context.actor.tenantId, context.actor.userId, context.now);
		})
});
