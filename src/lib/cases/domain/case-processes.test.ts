import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Member } from '../../platform/pure/actor.ts';
import { firstPhases } from './new-case.ts';
import {
	movePhase,
	nextPhaseSteps,
	phaseEvents,
	phasesAtClosing,
	phasesFromAnalysis,
	phasesInFollowUp,
	type Phase,
	type PhaseFacts
} from './case-phases.ts';
import { phaseKinds, type CaseState } from './case-words.ts';
import { caseStateAfter, caseTransitions, nextCaseSteps, type CaseEvent, type CaseFacts } from './conflict-case.ts';
import { simpleSteps } from './simple-steps.ts';

const lead: Member = { kind: 'member', tenantId: 't', userId: 'lead', roles: ['CONFLICT_MANAGER'], headedUnits: [] };
const facts = (changed: Partial<CaseFacts> = {}): CaseFacts => ({
	today: '2026-06-15',
	hasDangerCheck: true,
	hasAgreementOrProcessEnd: true,
	feedbackOpen: 0,
	handOverRefused: false,
	...changed
});
const step = (
	state: CaseState,
	event: CaseEvent,
	changed: Partial<CaseFacts> = {},
	actor = lead,
	closedOn = '2026-01-10'
) => nextCaseSteps({ state, leadId: 'lead', closedOn }, actor, facts(changed)).find((one) => one.event === event);

/** Stories as the field tells them: events and the states they lead to. */
const walks: Record<string, readonly (readonly [CaseEvent, CaseState])[]> = {
	'a round table ends in an agreement that holds': [
		['open', 'OPEN'],
		['startFollowUp', 'FOLLOW_UP'],
		['close', 'CLOSED']
	],
	'a court case makes the case rest, then it flares up and becomes a crisis': [
		['open', 'OPEN'],
		['pause', 'PAUSED'],
		['resume', 'OPEN'],
		['escalate', 'IN_CRISIS'],
		['deescalate', 'OPEN'],
		['close', 'CLOSED'],
		['reopen', 'OPEN']
	],
	'an agreement breaks in the follow-up': [
		['open', 'OPEN'],
		['startFollowUp', 'FOLLOW_UP'],
		['recur', 'OPEN']
	],
	'another municipality refuses the case': [
		['open', 'OPEN'],
		['handOver', 'HANDED_OVER'],
		['takeBack', 'OPEN']
	],
	'the archive takes a closed case': [
		['open', 'OPEN'],
		['close', 'CLOSED'],
		['offer', 'OFFERED_TO_ARCHIVE'],
		['archive', 'ARCHIVED']
	]
};

test('every story walks the states it names; unwalked transitions are told', () => {
	const walked = new Set<string>();
	for (const [story, events] of Object.entries(walks)) {
		let state: CaseState = 'DRAFT';
		for (const [event, expected] of events) {
			const next = caseStateAfter(state, event);
			expect(next, `${story}: ${event} from ${state}`).toBe(expected);
			walked.add(`${state} —${event}→ ${expected}`);
			state = expected;
		}
	}
	const all = Object.entries(caseTransitions).flatMap(([from, events]) =>
		Object.entries(events).map(([event, to]) => `${from} —${event}→ ${to}`)
	);
	const unwalked = all.filter((transition) => !walked.has(transition));
	console.info(`Transitions no story walks: ${unwalked.join(', ') || 'none'}`);
	expect(unwalked).toEqual(['OFFERED_TO_ARCHIVE —delete→ DELETED']);
});

test('no case is opened before the danger check', () => {
	expect(step('DRAFT', 'open', { hasDangerCheck: false })?.blockers).toEqual(['danger-check-missing']);
	expect(step('DRAFT', 'open')?.blockers).toEqual([]);
});

test('a case is not closed while somebody waits for feedback', () => {
	expect(step('OPEN', 'close', { feedbackOpen: 1 })?.blockers).toEqual(['feedback-open']);
});

test('a case may be reopened on the day twelve months after closing and not on the day after', () => {
	expect(step('CLOSED', 'reopen', { today: '2027-01-10' })?.blockers).toEqual([]);
	expect(step('CLOSED', 'reopen', { today: '2027-01-11' })?.blockers).toEqual(['too-long-closed']);
});

test('only the lead hands a case over, and takes it back only after a refusal', () => {
	const colleague = { ...lead, userId: 'colleague' };
	expect(step('OPEN', 'handOver', {}, colleague)?.blockers).toEqual(['lead-only']);
	expect(step('HANDED_OVER', 'takeBack')?.blockers).toEqual(['not-refused']);
	expect(step('HANDED_OVER', 'takeBack', { handOverRefused: true })?.blockers).toEqual([]);
});

test('a conflict guide leads no case through its states, and nobody on a page archives', () => {
	expect(
		nextCaseSteps({ state: 'OPEN', leadId: 'lead', closedOn: null }, { ...lead, roles: ['CONFLICT_GUIDE'] }, facts())
	).toEqual([]);
	expect(step('CLOSED', 'offer')).toBeUndefined();
});

test('the short forms lead where the state machine says', () => {
	for (const [event, { to }] of Object.entries(simpleSteps)) {
		const targets = Object.values(caseTransitions).map((events) => (events as Record<string, string>)[event]);
		expect(targets).toContain(to);
	}
});

const now = new Date('2026-06-15T08:00:00Z');
const begun = (): Phase[] => firstPhases(now).map((phase) => ({ ...phase, summary: '', skipReason: '' }));
const freely: PhaseFacts = { withMediators: false, isMandateComplete: true };
const running = (phases: readonly Phase[]) => phases.filter(({ state }) => state === 'ACTIVE').map(({ kind }) => kind);

test('completing a phase starts the next one', () => {
	const after = movePhase(begun(), { kind: 'ANALYSIS', event: 'complete', text: 'Kern klarer' }, freely, now);
	expect(after.ok && running(after.value)).toEqual(['PROCESS_CHOICE']);
});

test('skipping asks for a reason; clearing is never skipped because it holds the danger check', () => {
	const skip = (kind: Phase['kind'], text: string, facts = freely, phases = begun()) =>
		movePhase(phases, { kind, event: 'skip', text }, facts, now);
	expect(skip('PROCESS_CHOICE', ' ')).toEqual({ ok: false, reason: 'reason-missing' });
	expect(skip('PROCESS_CHOICE', 'Methode stand fest').ok).toBe(true);
	const planned = begun().map((phase) => (phase.kind === 'TRIAGE' ? { ...phase, state: 'PLANNED' as const } : phase));
	expect(skip('TRIAGE', 'eilig', freely, planned)).toEqual({ ok: false, reason: 'never-skipped' });
});

test('before a mediation the mandate is never skipped and comes first', () => {
	const mediated = { withMediators: true, isMandateComplete: false };
	expect(movePhase(begun(), { kind: 'CONTRACTING', event: 'skip', text: 'eilig' }, mediated, now)).toEqual({
		ok: false,
		reason: 'never-skipped'
	});
	expect(movePhase(begun(), { kind: 'PROCESS', event: 'start', text: '' }, mediated, now)).toEqual({
		ok: false,
		reason: 'contracting-first'
	});
});

test('whatever moves are made, at most one phase runs and closing is left to the case', () => {
	const move = fc.record({ kind: fc.constantFrom(...phaseKinds), event: fc.constantFrom(...phaseEvents) });
	fc.assert(
		fc.property(
			fc.array(move, { maxLength: 30 }),
			fc.boolean(),
			fc.boolean(),
			(moves, withMediators, isMandateComplete) => {
				const phaseFacts = { withMediators, isMandateComplete };
				let phases = begun();
				for (const one of moves) {
					const after = movePhase(phases, { ...one, text: 'Grund' }, phaseFacts, now);
					const offered = nextPhaseSteps(phases, phaseFacts).some(
						({ kind, event, blockers }) => kind === one.kind && event === one.event && blockers.length === 0
					);
					expect(after.ok).toBe(offered); // what pages offer is what services do
					if (after.ok) phases = after.value;
					expect(running(phases).length).toBeLessThanOrEqual(1);
					expect(phases.find(({ kind }) => kind === 'CLOSED')?.state).toBe('PLANNED');
					const process = phases.find(({ kind }) => kind === 'PROCESS');
					if (withMediators && !isMandateComplete) expect(process?.state).not.toBe('ACTIVE');
				}
			}
		)
	);
});

test('follow-up, flaring up and closing carry the phases along', () => {
	const followed = phasesInFollowUp(begun(), now);
	expect(running(followed)).toEqual(['FOLLOW_UP']);
	expect(running(phasesFromAnalysis(followed, now))).toEqual(['ANALYSIS']);
	const closed = phasesAtClosing(followed, now);
	expect(running(closed)).toEqual([]);
	expect(closed.every(({ state }) => state !== 'PLANNED')).toBe(true);
});
