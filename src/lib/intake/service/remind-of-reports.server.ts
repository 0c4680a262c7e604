import { recordAudit } from '../../audit/index.server.ts';
import { listHolders, listTenants } from '../../identity/index.server.ts';
import { notify } from '../../notifications/index.server.ts';
import type { Context, System } from '../../platform/pure/actor.ts';
import { addDays, plainDateOf } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { stateAfter } from '../domain/report.ts';
import { remindDaysAhead, waitedTooLong } from '../domain/report-work.ts';
import { listDueReports, markReminded } from '../storage/deadlines.server.ts';
import { listWaitingAnswers } from '../storage/letters.server.ts';
import { changeReport, holdReportFile } from '../storage/report-files.server.ts';

/** One reminder run tells of this many reports per tenant; the rest is in the list and comes the next day. */
const mostAtOnce = 200;

/**
 * Once a day, tenant by tenant: reminds of promises to reporters that end soon, and takes clearing up again where a
 * question stayed without an answer for three weeks. A second run on the same day finds nothing left to say.
 */
export const remindOfReports = (platform: Platform) => async (): Promise<void> => {
	const tenants = await platform.database.atGate(listTenants);
	for (const { id: tenantId } of tenants) {
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		await platform.database.inTenant(context, async (tx) => {
			await remindTenant(tx, context);
			await endLongQuestions(tx, context);
		});
	}
};

async function remindTenant(tx: Tx, context: Context<System>): Promise<void> {
	const { tenantId } = context.actor;
	const due = await listDueReports(tx, tenantId, {
		acknowledgeUntil: addDays(context.today, remindDaysAhead.ACKNOWLEDGE),
		feedbackUntil: addDays(context.today, remindDaysAhead.FEEDBACK),
		skipRemindedOn: context.today,
		limit: mostAtOnce
	});
	if (due.length === 0) return;
	const managers = await listHolders(tx, tenantId, ['CONFLICT_MANAGER'], context.today);
	const everybody = managers.map(({ userId }) => userId);
	for (const { id, kind, assignedTo } of due) {
		await notify(tx, context, {
			userIds: assignedTo && everybody.includes(assignedTo) ? [assignedTo] : everybody,
			kind: kind === 'ACKNOWLEDGE' ? 'report.acknowledge-due' : 'report.feedback-due',
			objectType: 'report',
			objectId: id
		});
	}
	await markReminded(
		tx,
		tenantId,
		due.map(({ id }) => id),
		context.today
	);
}

async function endLongQuestions(tx: Tx, context: Context<System>): Promise<void> {
	const { tenantId } = context.actor;
	const waiting = await listWaitingAnswers(tx, tenantId, mostAtOnce);
	for (const { reportId } of waiting.filter(({ askedAt }) => waitedTooLong(plainDateOf(askedAt), context.today))) {
		const report = await holdReportFile(tx, tenantId, reportId);
		const state = report && stateAfter(report.state, 'timeout');
		if (!state) continue;
		await changeReport(tx, tenantId, reportId, { state }, context.now);
		await recordAudit(tx, context, { verb: 'report.question-timed-out', objectType: 'report', objectId: reportId });
	}
}
