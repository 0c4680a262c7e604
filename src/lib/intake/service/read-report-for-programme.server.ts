import { recordAudit } from '../../audit/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { findReportFile, type ReportFile } from '../storage/report-files.server.ts';
import { mayWorkOnReports, refuseAccess } from './report-rights.server.ts';

/**
 * The report alone, for another programme: no name, no letters, no files. Nobody has read anything by it, so the
 * reporter's letters stay unread.
 */
export const readReportForProgramme =
	(platform: Platform) =>
	(context: MemberContext, reportId: string): Promise<Outcome<ReportFile, 'not-yours' | 'not-found'>> =>
		platform.database.inTenant(context, async (tx) => {
			if (!mayWorkOnReports(context.actor)) return refuseAccess(tx, context, 'report.read', reportId);
			const report = await findReportFile(tx, context.actor.tenantId, reportId);
			if (!report) return refuse('not-found');
			const caseId = report.caseId ?? undefined;
			await recordAudit(tx, context, { verb: 'report.read', objectType: 'report', objectId: reportId, caseId });
			return succeed(report);
		});
