import { addDays, daysBetween, plainDateOf, type PlainDate } from '../../platform/pure/plain-date.ts';
import { stateAfterAll, type Channel, type ReportEvent, type ReportState } from './report.ts';

/** How the office looks at the states: what still needs a decision, and what is decided. */
export const stateGroups = {
	open: ['RECEIVED', 'ACKNOWLEDGED', 'IN_CLEARING', 'WAITING_FOR_REPORTER'],
	decided: ['LINKED_TO_CASE', 'LINKED_TO_SIGNAL', 'REFERRED', 'REJECTED', 'FEEDBACK_GIVEN', 'WITHDRAWN', 'ERASED']
} as const satisfies Record<string, readonly ReportState[]>;
export type StateGroup = keyof typeof stateGroups | 'all';

export const intensities = ['SMOULDERING', 'OPEN', 'HEIGHTENED', 'CRITICAL'] as const;
export type Intensity = (typeof intensities)[number];

/** What a conflict manager may write to a reporter before the decision; feedback follows the decision. */
export const letterKinds = ['MESSAGE', 'ACKNOWLEDGEMENT', 'QUESTION', 'TALK_OFFER'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** The state a letter leaves the report in, or undefined when it may not be written now. */
export function stateAfterLetter(state: ReportState, kind: LetterKind): ReportState | undefined {
	switch (kind) {
		case 'ACKNOWLEDGEMENT':
			return stateAfterAll(state, ['acknowledge']);
		case 'QUESTION':
			return stateAfterAll(state, [...eventsIntoClearing(state), 'ask']);
		case 'MESSAGE':
		case 'TALK_OFFER':
			return state === 'WITHDRAWN' || state === 'ERASED' ? undefined : state;
		default:
			return kind satisfies never;
	}
}

/** A question or decision before the clearing was started starts it. */
const eventsIntoClearing = (state: ReportState): ReportEvent[] =>
	state === 'RECEIVED' || state === 'ACKNOWLEDGED' ? ['startClearing'] : [];

export const clearingResults = ['ACCEPT', 'REFER', 'OBSERVE', 'REJECT'] as const;
export type ClearingResult = (typeof clearingResults)[number];

const eventOf = {
	ACCEPT: 'accept',
	REFER: 'refer',
	OBSERVE: 'observe',
	REJECT: 'reject'
} as const satisfies Record<ClearingResult, ReportEvent>;

/** The state a clearing result leads to, or undefined when the report cannot be decided now. */
export const stateAfterClearing = (state: ReportState, result: ClearingResult): ReportState | undefined =>
	stateAfterAll(state, [...eventsIntoClearing(state), eventOf[result]]);

export type DecisionFacts = {
	readonly result: ClearingResult;
	readonly today: PlainDate;
	readonly reviewOn: PlainDate | null;
	readonly referralTargetId: string | null;
	readonly passesIdentity: boolean;
	readonly hasConsent: boolean;
	readonly caseId: string | null;
	readonly opensCase: boolean;
};

/** What a decision still lacks, as field → code; empty when it can be stored. */
export function lackingIn(facts: DecisionFacts): Record<string, string> {
	switch (facts.result) {
		case 'ACCEPT':
			return facts.caseId || facts.opensCase ? {} : { caseId: 'choose-one' };
		case 'REFER':
			if (!facts.referralTargetId) return { referralTargetId: 'choose-one' };
			return facts.passesIdentity && !facts.hasConsent ? { hasConsent: 'consent-missing' } : {};
		case 'OBSERVE':
			if (!facts.reviewOn) return { reviewOn: 'required' };
			return facts.reviewOn <= facts.today ? { reviewOn: 'day-in-past' } : {};
		case 'REJECT':
			return {};
		default:
			return facts.result satisfies never;
	}
}

/** A danger check covers a decision when it was made on the day of receipt or later (never skippable, reference 2.3). */
export const coversReport = (check: { readonly assessedAt: Date } | undefined, receivedAt: Date): boolean =>
	check !== undefined && plainDateOf(check.assessedAt) >= plainDateOf(receivedAt);

export type DeadlineKind = 'ACKNOWLEDGE' | 'FEEDBACK';
export type Deadlines = {
	readonly channel: Channel;
	readonly state: ReportState;
	readonly acknowledgeDue: PlainDate;
	readonly feedbackDue: PlainDate;
	readonly feedbackGivenAt: Date | null;
};

/** The promise that is running now, or undefined when nothing is owed to the reporter any more. */
export function runningDeadline(report: Deadlines): { kind: DeadlineKind; due: PlainDate } | undefined {
	if (report.channel === 'IMPORT') return undefined; // answered elsewhere, nobody waits here
	if (report.state === 'WITHDRAWN' || report.state === 'ERASED' || report.feedbackGivenAt) return undefined;
	if (report.state === 'RECEIVED') return { kind: 'ACKNOWLEDGE', due: report.acknowledgeDue };
	return { kind: 'FEEDBACK', due: report.feedbackDue };
}

export const isOverdue = (report: Deadlines, today: PlainDate): boolean => {
	const running = runningDeadline(report);
	return running !== undefined && running.due < today;
};

/** How many days ahead a reminder is due: two before an acknowledgement, fourteen before a feedback. */
export const remindDaysAhead = { ACKNOWLEDGE: 2, FEEDBACK: 14 } as const satisfies Record<DeadlineKind, number>;

/** A question to the reporter waits three weeks, then the clearing goes on without an answer (reference 9.4). */
export const questionWaitsDays = 21;
export const waitedTooLong = (askedOn: PlainDate, today: PlainDate): boolean =>
	addDays(askedOn, questionWaitsDays) <= today;

/** Elapsed and whole days of a promise, for the deadline bar. */
export const promiseSpan = (receivedOn: PlainDate, due: PlainDate, today: PlainDate) => ({
	whole: Math.max(1, daysBetween(receivedOn, due)),
	elapsed: Math.min(Math.max(0, daysBetween(receivedOn, today)), Math.max(1, daysBetween(receivedOn, due)))
});
