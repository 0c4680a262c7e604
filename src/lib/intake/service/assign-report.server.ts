import { recordAudit } from '../../audit/index.server.ts';
import { listHolders } from '../../identity/index.server.ts';
import { notify } from '../../notifications/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { changeReport, holdReportFile } from '../storage/report-files.server.ts';
import { mayWorkOnReports, refuseAccess } from './report-rights.server.ts';

export type Assignment = {
	readonly reportId: string;
	/** Null puts it back to everybody. */
	readonly userId: string | null;
	readonly version: number;
};

/** Gives a report to one conflict manager, or back to all of them. Refuses when somebody changed it meanwhile. */
export const assignReport =
	(platform: Platform) =>
	(
		context: MemberContext,
		{ reportId, userId, version }: Assignment
	): Promise<Outcome<undefined, 'not-yours' | 'not-found' | 'changed-meanwhile' | 'not-a-conflict-manager'>> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			if (!mayWorkOnReports(context.actor)) return refuseAccess(tx, context, 'report.assigned', reportId);
			const report = await holdReportFile(tx, tenantId, reportId);
			if (!report) return refuse('not-found');
			if (report.assignedTo === userId) return succeed();
			if (report.version !== version) return refuse('changed-meanwhile');
			const colleagues = await listHolders(tx, tenantId, ['CONFLICT_MANAGER'], context.today);
			if (userId && !colleagues.some((colleague) => colleague.userId === userId)) {
				return refuse('not-a-conflict-manager', 'userId');
			}
			await changeReport(tx, tenantId, reportId, { assignedTo: userId }, context.now);
			await recordAudit(tx, context, { verb: 'report.assigned', objectType: 'report', objectId: reportId });
			if (userId) {
				await notify(tx, context, {
					userIds: [userId],
					kind: 'report.assigned',
					objectType: 'report',
					objectId: reportId
				});
			}
			return succeed();
		});
