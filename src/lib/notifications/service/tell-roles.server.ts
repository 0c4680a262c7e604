import { listHolders } from '../../identity/index.server.ts';
import type { JobPayloads } from '../../jobs/index.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { NoticeKind } from '../domain/notice.ts';
import { notify } from './notify.server.ts';

/** Looks up who holds the roles today and tells them. */
export const tellRoles =
	(platform: Platform) =>
	async (payload: JobPayloads['notifications.tell']): Promise<void> => {
		const { tenantId, roles, exceptUserId, ratherTo, kind, objectType, objectId, mail } = payload;
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		await platform.database.inTenant(context, async (tx) => {
			const holders = await listHolders(tx, tenantId, roles, context.today);
			const everybody = holders.map(({ userId }) => userId).filter((userId) => userId !== exceptUserId);
			const wanted = everybody.filter((userId) => ratherTo.includes(userId));
			const userIds = wanted.length > 0 ? wanted : everybody;
			await notify(tx, context, { userIds, kind: kind as NoticeKind, objectType, objectId, mail });
		});
	};
