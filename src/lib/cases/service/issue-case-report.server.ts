import { recordAudit } from '../../audit/index.server.ts';
import { listAssessments } from '../../analysis/index.server.ts';
import { getTenant } from '../../identity/index.server.ts';
import { listMeasuresOfCase } from '../../measures/index.server.ts';
import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { isUuid } from '../../platform/pure/ids.ts';
import { refuse, succeed } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { ReportCircle } from '../domain/report-circle.ts';
import { listActors } from '../storage/actors.server.ts';
import { listAgreements, listPoints } from '../storage/agreements.server.ts';
import { findCase } from '../storage/case-file.server.ts';
import { listPhases } from '../storage/case-phases.server.ts';
import { findMandate } from '../storage/mandates.server.ts';
import { listNotes } from '../storage/notes.server.ts';
import { listSessions } from '../storage/sessions.server.ts';
import { recordDenial } from './case-for-work.server.ts';
import { headOf, wordsOfTenant } from './read-case.server.ts';

/**
 * Gathers what a case report may say, for conflict managers of the team; the widest one, with strictly confidential
 * notes, for the lead alone. Who issued which report for whom is written down.
 */
export const issueCaseReport = (platform: Platform) => (context: MemberContext, caseId: string, circle: ReportCircle) =>
	platform.database.inTenant(context, async (tx) => {
		const { tenantId, userId } = context.actor;
		const conflictCase = isUuid(caseId) ? await findCase(tx, tenantId, caseId) : undefined;
		const mayIssue =
			holds(context.actor, 'CONFLICT_MANAGER') &&
			conflictCase?.teamIds.includes(userId) &&
			(circle !== 'RESTRICTED' || conflictCase.leadId === userId);
		if (!conflictCase || !mayIssue) {
			await recordDenial(tx, context, caseId, 'case.report-issued');
			return refuse('not-yours');
		}
		const verb = `case.report-issued-${circle.toLowerCase()}`;
		await recordAudit(tx, context, { verb, objectType: 'case', objectId: caseId, caseId });
		return succeed({
			conflictCase,
			head: await headOf(tx, context, conflictCase),
			...(await contents(tx, tenantId, caseId))
		});
	});

async function contents(tx: Tx, tenantId: string, caseId: string) {
	const agreements = await listAgreements(tx, tenantId, caseId);
	const points = [];
	for (const { id, title, state } of agreements)
		points.push({ title, state, points: await listPoints(tx, tenantId, id) });
	return {
		tenant: (await getTenant(tx, tenantId)).name,
		words: await wordsOfTenant(tx, tenantId),
		phases: await listPhases(tx, tenantId, caseId),
		actors: await listActors(tx, tenantId, caseId),
		assessments: await listAssessments(tx, tenantId, caseId),
		notes: await listNotes(tx, tenantId, caseId),
		sessions: await listSessions(tx, tenantId, caseId),
		mandate: await findMandate(tx, tenantId, caseId),
		agreements: points,
		measures: await listMeasuresOfCase(tx, tenantId, caseId)
	};
}

/** What {@link issueCaseReport} gathers. */
export type CaseReportMaterial = Extract<
	Awaited<ReturnType<ReturnType<typeof issueCaseReport>>>,
	{ ok: true }
>['value'];
