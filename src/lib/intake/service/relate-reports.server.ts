import { recordAudit } from '../../audit/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { findReportFile } from '../storage/report-files.server.ts';
import { deleteRelation, saveRelation, type Judgement } from '../storage/report-relations.server.ts';
import { mayWorkOnReports, refuseAccess } from './report-rights.server.ts';

export type RelationInput = {
	readonly reportId: string;
	readonly otherId: string;
	/** Undefined takes back what was decided before. */
	readonly judgement: Judgement | undefined;
};

/** Notes that two reports belong together or do not, or takes it back. Nothing of the reports themselves changes. */
export const relateReports =
	(platform: Platform) =>
	(
		context: MemberContext,
		{ reportId, otherId, judgement }: RelationInput
	): Promise<Outcome<undefined, 'not-yours' | 'not-found'>> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId, userId } = context.actor;
			const verb = judgement ? 'relation.marked' : 'relation.unmarked';
			if (!mayWorkOnReports(context.actor)) return refuseAccess(tx, context, verb, reportId);
			const reports = [await findReportFile(tx, tenantId, reportId), await findReportFile(tx, tenantId, otherId)];
			if (reportId === otherId || !reports.every((report) => report !== undefined)) return refuse('not-found');
			const pair = [reportId, otherId] as const;
			if (judgement) await saveRelation(tx, tenantId, pair, { judgement, markedBy: userId, markedAt: context.now });
			else await deleteRelation(tx, tenantId, pair);
			for (const { id, caseId } of reports)
				await recordAudit(tx, context, { verb, objectType: 'report', objectId: id, caseId: caseId ?? undefined });
			return succeed();
		});
