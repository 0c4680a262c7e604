import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { addDays } from '../../platform/pure/plain-date.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import {
	listDueChecks,
	listOwnCases,
	listOwnTasks,
	listWaitingApprovals,
	type DueCheck,
	type OwnCase,
	type OwnTask,
	type WaitingApproval
} from '../storage/case-desk.server.ts';

export type CaseDesk = {
	readonly cases: readonly OwnCase[];
	readonly tasks: readonly OwnTask[];
	readonly checks: readonly DueCheck[];
	readonly approvals: readonly WaitingApproval[];
};

/** What the morning look needs of one's own cases; empty for those who work in none. */
export const caseDesk =
	(platform: Platform) =>
	async (context: MemberContext): Promise<CaseDesk> => {
		if (!holds(context.actor, 'CONFLICT_MANAGER', 'CONFLICT_GUIDE')) {
			return { cases: [], tasks: [], checks: [], approvals: [] };
		}
		const { tenantId, userId } = context.actor;
		return platform.database.inTenant(context, async (tx) => {
			const [cases, tasks, checks, approvals] = await Promise.all([
				listOwnCases(tx, tenantId, userId, 8),
				listOwnTasks(tx, tenantId, userId, 8),
				listDueChecks(tx, tenantId, userId, addDays(context.today, 14), 8),
				listWaitingApprovals(tx, tenantId, userId, 5)
			]);
			return { cases, tasks, checks, approvals };
		});
	};
