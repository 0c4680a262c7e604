import { listUnits, namesOf } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { isUuid } from '../../platform/pure/ids.ts';
import { refuse, succeed } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { nextPhaseSteps } from '../domain/case-phases.ts';
import { isWorkable, nextCaseSteps } from '../domain/conflict-case.ts';
import { shownDeadlines, type Deadline } from '../domain/deadlines.ts';
import type { LinkedReport } from '../domain/linked-report.ts';
import { findCase, type CaseFile } from '../storage/case-file.server.ts';
import { listPhases } from '../storage/case-phases.server.ts';
import { findLatestDangerCheck } from '../storage/danger-checks.server.ts';
import { listCaseDeadlines } from '../storage/deadlines.server.ts';
import type { CasePorts } from './case-ports.ts';
import { factsOf, standingOf } from './case-facts.server.ts';
import { wordsOfTenant } from './read-case.server.ts';

/** What the overview of a case shows: the facts, where the process stands, what may happen next and by when. */
export const readOverview =
	(platform: Platform, { reportsOfCase }: CasePorts) =>
	(context: MemberContext, caseId: string) =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			const conflictCase = isUuid(caseId) ? await findCase(tx, tenantId, caseId) : undefined;
			if (!conflictCase) return refuse('not-yours');
			const [reports, phases, words, danger, units, dated] = await Promise.all([
				reportsOfCase(tx, tenantId, caseId),
				listPhases(tx, tenantId, caseId),
				wordsOfTenant(tx, tenantId),
				findLatestDangerCheck(tx, tenantId, { caseId }),
				conflictCase.concernedUnits.length > 0 ? listUnits(tx, tenantId) : [],
				listCaseDeadlines(tx, tenantId, caseId)
			]);
			const [{ facts, phaseFacts }, names] = await Promise.all([
				factsOf(tx, context, caseId, reports),
				namesOf(tx, tenantId, [danger?.assessedBy ?? null])
			]);
			const deadlines = [...dated, ...ownDeadlines(conflictCase, reports)];
			return succeed({
				facts: shownFacts(conflictCase),
				topics: words.topics.filter(({ code }) => conflictCase.topics.includes(code)),
				area: words.areas.find(({ id }) => id === conflictCase.areaId)?.name ?? '',
				units: units.filter(({ id }) => conflictCase.concernedUnits.includes(id)).map(({ name }) => name),
				phases,
				phaseSteps: isWorkable(conflictCase.state) ? nextPhaseSteps(phases, phaseFacts) : [],
				steps: nextCaseSteps(standingOf(conflictCase), context.actor, facts),
				danger: danger && {
					danger: danger.danger,
					answers: danger.answers,
					actionTaken: danger.actionTaken,
					assessedAt: danger.assessedAt,
					assessedBy: names.get(danger.assessedBy) ?? ''
				},
				deadlines: shownDeadlines(deadlines, context.today),
				reports
			});
		});

/** What {@link readOverview} gives. */
export type CaseOverview = Extract<Awaited<ReturnType<ReturnType<typeof readOverview>>>, { ok: true }>['value'];

function shownFacts(conflictCase: CaseFile) {
	const { level, scope, intensity, summary, presentingIssue, underlyingIssue, instrumentalised } = conflictCase;
	const { conflictTypes, placeText, responsibilityLevel, visibility, openedAt, createdAt } = conflictCase;
	return {
		level,
		scope,
		intensity,
		summary,
		presentingIssue,
		underlyingIssue,
		instrumentalised,
		conflictTypes,
		placeText,
		responsibilityLevel,
		visibility,
		openedAt: openedAt ?? createdAt
	};
}

const ownDeadlines = ({ pausedUntil }: CaseFile, reports: readonly LinkedReport[]): Deadline[] => [
	...(pausedUntil ? [{ kind: 'PAUSE_END' as const, on: pausedUntil, about: '' }] : []),
	...reports
		.filter(({ isAnswered }) => !isAnswered)
		.map(({ feedbackDue, reference }) => ({ kind: 'FEEDBACK' as const, on: feedbackDue, about: reference }))
];
