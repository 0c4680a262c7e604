import type { MemberContext } from '../../platform/pure/actor.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { listReports, type ListedReport, type ReportFilter } from '../storage/reports.server.ts';

/** Reports the asker may read, newest first. */
export const reportList =
	(platform: Platform) =>
	(context: MemberContext, filter: ReportFilter): Promise<ListedReport[]> =>
		platform.database.inTenant(context, (tx) => listReports(tx, context.actor.tenantId, filter));
