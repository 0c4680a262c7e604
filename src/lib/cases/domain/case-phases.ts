import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { phaseKinds, type PhaseKind, type PhaseState } from './case-words.ts';

export const phaseEvents = ['start', 'complete', 'skip', 'abort'] as const;
export type PhaseEvent = (typeof phaseEvents)[number];

/** Where each event leads from each state; `start` from an ended phase is the jump back. */
export const phaseTransitions = {
	PLANNED: { start: 'ACTIVE', skip: 'SKIPPED' },
	ACTIVE: { complete: 'COMPLETED', abort: 'ABORTED' },
	COMPLETED: { start: 'ACTIVE' },
	SKIPPED: { start: 'ACTIVE' },
	ABORTED: { start: 'ACTIVE' }
} as const satisfies Record<PhaseState, Partial<Record<PhaseEvent, PhaseState>>>;

export type Phase = {
	readonly kind: PhaseKind;
	readonly state: PhaseState;
	readonly startedAt: Date | null;
	readonly completedAt: Date | null;
	readonly summary: string;
	readonly skipReason: string;
};

export type PhaseFacts = {
	/** The chosen method is led by mediators. */
	readonly withMediators: boolean;
	/** Mandate signed, every party agreed. */
	readonly isMandateComplete: boolean;
};

export type PhaseBlocker = 'never-skipped' | 'by-case-step' | 'mandate-missing' | 'contracting-first';
export type PhaseStep = {
	readonly kind: PhaseKind;
	readonly event: PhaseEvent;
	readonly to: PhaseState;
	readonly blockers: readonly PhaseBlocker[];
};

/** Follow-up and closing begin and end with the steps of the case itself. */
const ledByCase: readonly PhaseKind[] = ['FOLLOW_UP', 'CLOSED'];
/** Entry and clearing hold the danger check, and that is never skipped. */
const holdsDangerCheck: readonly PhaseKind[] = ['INTAKE', 'TRIAGE'];

/** What may happen with each phase, in the order of the process. */
export const nextPhaseSteps = (phases: readonly Phase[], facts: PhaseFacts): PhaseStep[] =>
	phases.flatMap((phase) =>
		phaseEvents.flatMap((event) => {
			const to = (phaseTransitions[phase.state] as Partial<Record<PhaseEvent, PhaseState>>)[event];
			return to ? [{ kind: phase.kind, event, to, blockers: blockersOf(phase.kind, event, phases, facts) }] : [];
		})
	);

function blockersOf(
	kind: PhaseKind,
	event: PhaseEvent,
	phases: readonly Phase[],
	facts: PhaseFacts
): readonly PhaseBlocker[] {
	if (ledByCase.includes(kind)) return ['by-case-step'];
	if (event === 'skip') {
		const isHeld = holdsDangerCheck.includes(kind) || (kind === 'CONTRACTING' && facts.withMediators);
		return isHeld ? ['never-skipped'] : [];
	}
	if (kind === 'CONTRACTING' && event === 'complete' && !facts.isMandateComplete) return ['mandate-missing'];
	if (kind === 'PROCESS' && event === 'start' && facts.withMediators) {
		const contracting = phases.find((phase) => phase.kind === 'CONTRACTING');
		return contracting?.state === 'COMPLETED' ? [] : ['contracting-first'];
	}
	return [];
}

export type PhaseMove = {
	readonly kind: PhaseKind;
	readonly event: PhaseEvent;
	/** Summary of a completed or aborted phase, reason of a skipped one. */
	readonly text: string;
};
export type PhaseRefusal = 'not-possible-now' | 'reason-missing' | PhaseBlocker;

/**
 * The phases after a move. At most one runs at a time: starting one sets the running one back to planned, completing or
 * skipping one starts the next planned phase where nothing stands in its way.
 */
export function movePhase(
	phases: readonly Phase[],
	move: PhaseMove,
	facts: PhaseFacts,
	now: Date
): Outcome<Phase[], PhaseRefusal> {
	const step = nextPhaseSteps(phases, facts).find(({ kind, event }) => kind === move.kind && event === move.event);
	if (!step) return refuse('not-possible-now');
	const [blocker] = step.blockers;
	if (blocker) return refuse(blocker);
	if (move.event === 'skip' && !move.text.trim()) return refuse('reason-missing');
	const moved = phases.map((phase) => (phase.kind === move.kind ? changed(phase, step.to, move, now) : phase));
	if (step.to === 'ACTIVE') return succeed(moved.map((phase) => (phase.kind === move.kind ? phase : paused(phase))));
	return succeed(startNext(moved, move.kind, facts, now));
}

function changed(phase: Phase, to: PhaseState, { text }: PhaseMove, now: Date): Phase {
	if (to === 'ACTIVE') return { ...phase, state: to, startedAt: phase.startedAt ?? now, completedAt: null };
	if (to === 'SKIPPED') return { ...phase, state: to, completedAt: now, skipReason: text.trim() };
	return { ...phase, state: to, completedAt: now, summary: text.trim() || phase.summary };
}

const paused = (phase: Phase): Phase => (phase.state === 'ACTIVE' ? { ...phase, state: 'PLANNED' } : phase);

function startNext(phases: Phase[], after: PhaseKind, facts: PhaseFacts, now: Date): Phase[] {
	if (phases.some(({ state }) => state === 'ACTIVE')) return phases;
	const next = phases.find(
		({ kind, state }) => state === 'PLANNED' && phaseKinds.indexOf(kind) > phaseKinds.indexOf(after)
	);
	if (!next || blockersOf(next.kind, 'start', phases, facts).length > 0) return phases;
	return phases.map((phase) =>
		phase === next ? { ...phase, state: 'ACTIVE', startedAt: phase.startedAt ?? now } : phase
	);
}

/** The phases when the case goes into follow-up: what ran is done, follow-up runs. */
export const phasesInFollowUp = (phases: readonly Phase[], now: Date): Phase[] =>
	phases.map((phase) => {
		if (phase.kind === 'FOLLOW_UP')
			return { ...phase, state: 'ACTIVE', startedAt: phase.startedAt ?? now, completedAt: null };
		return phase.state === 'ACTIVE' ? { ...phase, state: 'COMPLETED', completedAt: now } : phase;
	});

/** The phases when a conflict flares up again or a closed case is reopened: analysis begins anew. */
export const phasesFromAnalysis = (phases: readonly Phase[], now: Date): Phase[] =>
	phases.map((phase) => {
		if (phase.kind === 'ANALYSIS')
			return { ...phase, state: 'ACTIVE', startedAt: phase.startedAt ?? now, completedAt: null };
		if (phase.kind === 'CLOSED') return { ...phase, state: 'PLANNED', startedAt: null, completedAt: null };
		return paused(phase);
	});

/** The phases of a closed case: what ran is done, what never began is broken off. */
export const phasesAtClosing = (phases: readonly Phase[], now: Date): Phase[] =>
	phases.map((phase) => {
		if (phase.kind === 'CLOSED') return { ...phase, state: 'COMPLETED', startedAt: now, completedAt: now };
		if (phase.state === 'ACTIVE') return { ...phase, state: 'COMPLETED', completedAt: now };
		return phase.state === 'PLANNED' ? { ...phase, state: 'ABORTED', completedAt: now } : phase;
	});
