import { recordAudit } from '../../audit/index.server.ts';
import { listAreas, listTopics, type Area, type Topic } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { listReports, type ListedReport, type ReportFilter } from '../storage/reports.server.ts';
import { mayWorkOnReports, refuseAccess } from './report-rights.server.ts';

export type ReportPage = {
	readonly reports: readonly ListedReport[];
	readonly hasOlder: boolean;
	readonly topics: readonly Topic[];
	readonly areas: readonly Area[];
};

/** One page of reports, newest first, with the words its filter offers. The list shows openings of texts, so it is logged. */
export const reportList =
	(platform: Platform) =>
	(context: MemberContext, filter: ReportFilter): Promise<Outcome<ReportPage, 'not-yours'>> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			if (!mayWorkOnReports(context.actor)) return refuseAccess(tx, context, 'report.listed');
			const [found, topics, areas] = await Promise.all([
				listReports(tx, tenantId, { ...filter, limit: filter.limit + 1 }),
				listTopics(tx, tenantId),
				listAreas(tx, tenantId),
				recordAudit(tx, context, { verb: 'report.listed', objectType: 'report' })
			]);
			return succeed({
				reports: found.slice(0, filter.limit),
				hasOlder: found.length > filter.limit,
				topics,
				areas
			});
		});
