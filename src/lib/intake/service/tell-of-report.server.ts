import { findLead } from '../../cases/index.server.ts';
import { notifyRoles, type News } from '../../notifications/index.server.ts';
import type { Context } from '../../platform/pure/actor.ts';
import { actingAsSystem, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';

/** Possible dangers are told one by one, until a flood of them would fill every mailbox. */
const dangersOneByOne = { burst: 20, perMinute: 2, longestWaitMinutes: 15 };

export type NewReportNotice = 'its-own' | 'with-others';

/** Decides before the transaction whether a new report gets a notice of its own. */
export async function noticeFor(
	platform: Platform,
	tenantId: string,
	report: { readonly dangerSelfReport: boolean }
): Promise<NewReportNotice> {
	if (!report.dangerSelfReport) return 'with-others';
	return (await platform.rates.take(`danger-notices:${tenantId}`, dangersOneByOne)) > 0 ? 'with-others' : 'its-own';
}

/**
 * Tells the conflict managers of a new report. All ordinary ones share one notice that leads to the list, and one waiting
 * job, so that thousands at once stay one message.
 */
export function tellOfNewReport(
	tx: Tx,
	context: Context,
	report: { readonly id: string; readonly isDanger: boolean; readonly notice: NewReportNotice }
): Promise<void> {
	const { tenantId } = context.actor;
	const kind = report.isDanger ? 'report.danger' : 'report.received';
	const about: Pick<News, 'objectType' | 'objectId'> =
		report.notice === 'its-own'
			? { objectType: 'report', objectId: report.id }
			: { objectType: 'reports', objectId: tenantId };
	return notifyRoles(tx, context, {
		...about,
		kind,
		roles: ['CONFLICT_MANAGER'],
		key: `${kind}:${about.objectId}`
	});
}

/**
 * Tells what a reporter did in the postbox to the one who takes care of the report and to the lead of its case, else to all
 * conflict managers.
 */
export async function tellOfReporter(
	tx: Tx,
	context: Context,
	news: {
		readonly reportId: string;
		readonly assignedTo: string | null;
		readonly caseId: string | null;
		readonly kind: 'report.message' | 'report.withdrawn';
	}
): Promise<void> {
	const { caseId, assignedTo } = news;
	const { tenantId } = context.actor;
	const leadId = caseId ? await actingAsSystem(tx, () => findLead(tx, tenantId, caseId)) : undefined;
	await notifyRoles(tx, context, {
		kind: news.kind,
		objectType: 'report',
		objectId: news.reportId,
		roles: ['CONFLICT_MANAGER'],
		ratherTo: [assignedTo, leadId].filter((userId) => typeof userId === 'string'),
		key: `${news.kind}:${news.reportId}`
	});
}
