import { recordAudit } from '../../audit/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { phasesFromAnalysis, phasesInFollowUp, type Phase } from '../domain/case-phases.ts';
import { nextCaseSteps, type CaseBlocker } from '../domain/conflict-case.ts';
import { simpleSteps, type SimpleStep } from '../domain/simple-steps.ts';
import { updateCase } from '../storage/case-file.server.ts';
import { listPhases } from '../storage/case-phases.server.ts';
import { insertReasonNote } from '../storage/reason-notes.server.ts';
import type { CasePorts } from './case-ports.ts';
import { factsOf, standingOf } from './case-facts.server.ts';
import { readableCase } from './case-for-work.server.ts';
import { savePhases } from './move-phase.server.ts';
import { recordDangerCheck, type DangerCheckInput } from './record-danger-check.server.ts';

export type StepInput = {
	readonly event: SimpleStep;
	readonly reason: string;
	readonly until: PlainDate | null;
	readonly danger: DangerCheckInput | null;
};
export type StepRefusal =
	| CaseBlocker
	| 'not-yours'
	| 'not-possible-now'
	| 'reason-missing'
	| 'until-missing'
	| 'until-past'
	| 'action-missing'
	| 'answers-missing';

/** Leads a case into another state: everything but closing and handing over, which are acts of their own. */
export const stepCase =
	(platform: Platform, { reportsOfCase }: CasePorts) =>
	(context: MemberContext, caseId: string, step: StepInput): Promise<Outcome<undefined, StepRefusal>> =>
		platform.database.inTenant(context, async (tx) => {
			const conflictCase = await readableCase(tx, context, caseId);
			if (!conflictCase) return refuse('not-yours');
			const missing = missingIn(step, context.today);
			if (missing) return refuse(missing);
			const checked = step.danger
				? await recordDangerCheck(tx, context, { caseId, occasion: 'OTHER', ...step.danger })
				: succeed();
			if (!checked.ok) return checked;
			const reports = await reportsOfCase(tx, context.actor.tenantId, caseId);
			const { facts } = await factsOf(tx, context, caseId, reports);
			const next = nextCaseSteps(standingOf(conflictCase), context.actor, facts).find(
				({ event }) => event === step.event
			);
			if (!next) return refuse('not-possible-now');
			const [blocker] = next.blockers;
			if (blocker) return refuse(blocker);
			await updateCase(tx, context.actor.tenantId, caseId, changeOf(step, context.now), context.now);
			await carryPhases(tx, context, caseId, step.event);
			if (step.reason && step.event !== 'pause') await insertReasonNote(tx, context, caseId, step.reason);
			await recordAudit(tx, context, { verb: `case.${step.event}`, objectType: 'case', objectId: caseId, caseId });
			return succeed();
		});

function missingIn({ event, reason, until, danger }: StepInput, today: PlainDate): StepRefusal | undefined {
	const needs: readonly string[] = simpleSteps[event].needs;
	if (needs.includes('reason') && !reason.trim()) return 'reason-missing';
	if (needs.includes('danger') && !danger) return 'answers-missing';
	if (needs.includes('until')) {
		if (!until) return 'until-missing';
		if (until <= today) return 'until-past';
	}
	return undefined;
}

function changeOf({ event, reason, until }: StepInput, now: Date) {
	const { to } = simpleSteps[event];
	if (event === 'pause') return { state: to, pausedUntil: until, pauseReason: reason };
	if (event === 'resume') return { state: to, pausedUntil: null, pauseReason: '' };
	if (event === 'reopen') return { state: to, closingReason: null, closedAt: null };
	return event === 'open' ? { state: to, openedAt: now } : { state: to };
}

const phaseMoves: Partial<Record<SimpleStep, (phases: readonly Phase[], now: Date) => Phase[]>> = {
	startFollowUp: phasesInFollowUp,
	recur: phasesFromAnalysis,
	reopen: phasesFromAnalysis
};

async function carryPhases(tx: Tx, context: MemberContext, caseId: string, event: SimpleStep): Promise<void> {
	const move = phaseMoves[event];
	if (!move) return;
	const before = await listPhases(tx, context.actor.tenantId, caseId);
	await savePhases(tx, context, caseId, before, move(before, context.now));
}
