import { recordAudit } from '../../audit/index.server.ts';
import { listAreas, listTopics } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { listReportsInFull, type FullReport, type ReportFilter } from '../storage/reports.server.ts';
import { mayWorkOnReports, refuseAccess } from './report-rights.server.ts';

export type ReportExport = {
	readonly reports: readonly FullReport[];
	readonly topicNames: ReadonlyMap<string, string>;
	readonly areaNames: ReadonlyMap<string, string>;
};

/** A file of this many lines still opens in an office programme and fits into memory; newer reports come first. */
const mostLines = 50_000;

/** Everything the filter finds, for a file. Leaves one entry in the log: who took reports out of the house, and when. */
export const exportReports =
	(platform: Platform) =>
	(context: MemberContext, filter: Omit<ReportFilter, 'limit'>): Promise<Outcome<ReportExport, 'not-yours'>> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			if (!mayWorkOnReports(context.actor)) return refuseAccess(tx, context, 'report.exported');
			const reports = await listReportsInFull(tx, tenantId, { ...filter, limit: mostLines });
			await recordAudit(tx, context, { verb: 'report.exported', objectType: 'report' });
			const topics = await listTopics(tx, tenantId);
			const areas = await listAreas(tx, tenantId);
			return succeed({
				reports,
				topicNames: new Map(topics.map(({ code, label }) => [code, label])),
				areaNames: new Map(areas.map(({ id, name }) => [id, name]))
			});
		});
