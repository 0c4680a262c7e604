import type { MemberContext } from '../../platform/pure/actor.ts';
import { plainDateOf } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { CaseFacts, CaseStanding } from '../domain/conflict-case.ts';
import type { PhaseFacts } from '../domain/case-phases.ts';
import type { LinkedReport } from '../domain/linked-report.ts';
import { caseCounts, type CaseFile } from '../storage/case-file.server.ts';
import { processGaps } from './choose-method.server.ts';

/** Methods led by mediators: they need a mandate first, and danger rules them out. */
const mediatedMethods: readonly (string | null)[] = ['MEDIATION', 'SHUTTLE'];

export const standingOf = ({ state, leadId, closedAt }: CaseFile): CaseStanding => ({
	state,
	leadId,
	closedOn: closedAt && plainDateOf(closedAt)
});

/** Everything the guards of a case and its phases ask. */
export async function factsOf(
	tx: Tx,
	context: MemberContext,
	caseId: string,
	reports: readonly LinkedReport[]
): Promise<{ facts: CaseFacts; phaseFacts: PhaseFacts }> {
	const { tenantId } = context.actor;
	const [counts, gaps] = await Promise.all([caseCounts(tx, tenantId, caseId), processGaps(tx, tenantId, caseId)]);
	return {
		facts: {
			today: context.today,
			hasDangerCheck: counts.dangerChecks > 0,
			hasAgreementOrProcessEnd: counts.agreements > 0 || counts.processEnded,
			feedbackOpen: reports.filter(({ isAnswered }) => !isAnswered).length,
			handOverRefused: counts.refusedHandOvers > 0
		},
		phaseFacts: {
			withMediators: mediatedMethods.includes(counts.latestMethod),
			isMandateComplete: gaps.length === 0
		}
	};
}
