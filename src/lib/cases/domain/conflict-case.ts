import { holds, type Actor } from '../../platform/pure/actor.ts';
import { addMonths, type PlainDate } from '../../platform/pure/plain-date.ts';
import { workingStates, type CaseState } from './case-words.ts';

export const caseEvents = [
	'open',
	'pause',
	'resume',
	'escalate',
	'deescalate',
	'startFollowUp',
	'recur',
	'handOver',
	'takeBack',
	'close',
	'reopen',
	'offer',
	'archive',
	'delete'
] as const;
export type CaseEvent = (typeof caseEvents)[number];

/** Where each event leads from each state (reference 9.4). What is not listed may not happen. */
export const caseTransitions = {
	DRAFT: { open: 'OPEN' },
	OPEN: {
		pause: 'PAUSED',
		escalate: 'IN_CRISIS',
		handOver: 'HANDED_OVER',
		startFollowUp: 'FOLLOW_UP',
		close: 'CLOSED'
	},
	PAUSED: { resume: 'OPEN' },
	IN_CRISIS: { deescalate: 'OPEN' },
	HANDED_OVER: { takeBack: 'OPEN' },
	FOLLOW_UP: { recur: 'OPEN', close: 'CLOSED' },
	CLOSED: { reopen: 'OPEN', offer: 'OFFERED_TO_ARCHIVE' },
	OFFERED_TO_ARCHIVE: { archive: 'ARCHIVED', delete: 'DELETED' },
	ARCHIVED: {},
	DELETED: {}
} as const satisfies Record<CaseState, Partial<Record<CaseEvent, CaseState>>>;

/** Events that retention runs bring about, not people on a page. */
const retentionEvents: readonly CaseEvent[] = ['offer', 'archive', 'delete'];

/** A closed case may be opened again for a year; after that a new one is begun. */
export const reopenMonths = 12;

export type CaseStanding = {
	readonly state: CaseState;
	readonly leadId: string;
	readonly closedOn: PlainDate | null;
};

/** What the guards ask beyond the case itself. */
export type CaseFacts = {
	readonly today: PlainDate;
	readonly hasDangerCheck: boolean;
	/** An agreement exists, or the process phase has ended. */
	readonly hasAgreementOrProcessEnd: boolean;
	/** Linked reports whose reporter has not heard back yet. */
	readonly feedbackOpen: number;
	/** The other municipality refused to take the case. */
	readonly handOverRefused: boolean;
};

export type CaseBlocker =
	'danger-check-missing' | 'process-running' | 'feedback-open' | 'too-long-closed' | 'lead-only' | 'not-refused';

type Guard = (standing: CaseStanding, actor: Actor, facts: CaseFacts) => CaseBlocker | undefined;

const isLead: Guard = ({ leadId }, actor) =>
	actor.kind === 'member' && actor.userId === leadId ? undefined : 'lead-only';

const guards: Partial<Record<CaseEvent, readonly Guard[]>> = {
	open: [(_standing, _actor, facts) => (facts.hasDangerCheck ? undefined : 'danger-check-missing')],
	startFollowUp: [(_standing, _actor, facts) => (facts.hasAgreementOrProcessEnd ? undefined : 'process-running')],
	handOver: [isLead],
	takeBack: [isLead, (_standing, _actor, facts) => (facts.handOverRefused ? undefined : 'not-refused')],
	close: [(_standing, _actor, facts) => (facts.feedbackOpen === 0 ? undefined : 'feedback-open')],
	reopen: [
		({ closedOn }, _actor, { today }) =>
			closedOn && today <= addMonths(closedOn, reopenMonths) ? undefined : 'too-long-closed'
	]
};

/** Blockers a person may set aside with a reason; all others stand. */
export const waivableBlockers: readonly CaseBlocker[] = ['feedback-open'];

export type CaseStep = {
	readonly event: CaseEvent;
	readonly to: CaseState;
	/** Why it cannot happen yet; empty when it can. */
	readonly blockers: readonly CaseBlocker[];
};

/** The state an event leads to, or undefined when it may not happen in this one. */
export const caseStateAfter = (state: CaseState, event: CaseEvent): CaseState | undefined =>
	(caseTransitions[state] as Partial<Record<CaseEvent, CaseState>>)[event];

/** What may happen next, each with what still stands in its way. Pages draw their buttons from it, services enforce it. */
export function nextCaseSteps(standing: CaseStanding, actor: Actor, facts: CaseFacts): CaseStep[] {
	if (actor.kind !== 'system' && !holds(actor, 'CONFLICT_MANAGER')) return [];
	return caseEvents.flatMap((event) => {
		const to = caseStateAfter(standing.state, event);
		if (!to || (actor.kind !== 'system' && retentionEvents.includes(event))) return [];
		const blockers = (guards[event] ?? []).flatMap((guard) => guard(standing, actor, facts) ?? []);
		return [{ event, to, blockers }];
	});
}

/** Whether the contents of the case may still be changed. */
export const isWorkable = (state: CaseState): boolean => (workingStates as readonly CaseState[]).includes(state);

/** End of the year of closing plus three years (class R3, reference 7.3). */
export const retainedUntil = (closedOn: PlainDate, years = 3): PlainDate =>
	`${Number(closedOn.slice(0, 4)) + years}-12-31`;
