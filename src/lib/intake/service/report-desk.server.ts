import { recordAudit } from '../../audit/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { addDays } from '../../platform/pure/plain-date.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { stateGroups } from '../domain/report-work.ts';
import { listDueReports, type DueReport } from '../storage/deadlines.server.ts';
import { listWaitingAnswers, type WaitingAnswer } from '../storage/letters.server.ts';
import { countNewReports, listReports, type ListedReport } from '../storage/reports.server.ts';
import { mayWorkOnReports } from './report-rights.server.ts';

export type ReportDesk = {
	readonly due: readonly DueReport[];
	readonly newest: readonly ListedReport[];
	readonly newCount: number;
	readonly waiting: readonly WaitingAnswer[];
};
const emptyDesk: ReportDesk = { due: [], newest: [], newCount: 0, waiting: [] };

/**
 * What the morning look needs of the reports; empty for those who do not work with reports. New reports show how they begin,
 * so the look is logged as one at the list.
 */
export const reportDesk =
	(platform: Platform) =>
	async (context: MemberContext): Promise<ReportDesk> => {
		if (!mayWorkOnReports(context.actor)) return emptyDesk;
		const { tenantId } = context.actor;
		return platform.database.inTenant(context, async (tx) => {
			const until = { acknowledgeUntil: addDays(context.today, 7), feedbackUntil: addDays(context.today, 14) };
			const [newest, due, newCount, waiting] = await Promise.all([
				listReports(tx, tenantId, { states: [stateGroups.open[0]], limit: 5 }),
				listDueReports(tx, tenantId, { ...until, limit: 10 }),
				countNewReports(tx, tenantId, 100),
				listWaitingAnswers(tx, tenantId, 5)
			]);
			if (newest.length > 0) await recordAudit(tx, context, { verb: 'report.listed', objectType: 'report' });
			return { due, newest, newCount, waiting };
		});
	};
