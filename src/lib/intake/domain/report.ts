import type { PlainDate } from '../../platform/pure/plain-date.ts';
import { addDays, addMonths, nextWorkingDay, type HolidayCalendar } from '../../platform/pure/plain-date.ts';

/** IMPORT: answered elsewhere and taken over from a file. APP: another programme took it down, and somebody waits. */
export const channels = [
	'WEB',
	'PHONE',
	'WALK_IN',
	'LETTER',
	'EMAIL',
	'FRONTLINE',
	'OBSERVATION',
	'IMPORT',
	'APP'
] as const;
export type Channel = (typeof channels)[number];

export const wishes = ['LISTEN', 'ADVICE', 'MEDIATE', 'STOP', 'INFORM_ONLY'] as const;
export type Wish = (typeof wishes)[number];

export const identityModes = ['NAMED', 'VAULTED', 'ANONYMOUS'] as const;
export type IdentityMode = (typeof identityModes)[number];

export const reportStates = [
	'RECEIVED',
	'ACKNOWLEDGED',
	'IN_CLEARING',
	'WAITING_FOR_REPORTER',
	'LINKED_TO_CASE',
	'LINKED_TO_SIGNAL',
	'REFERRED',
	'REJECTED',
	'FEEDBACK_GIVEN',
	'WITHDRAWN',
	'ERASED'
] as const;
export type ReportState = (typeof reportStates)[number];

export const reportEvents = [
	'acknowledge',
	'startClearing',
	'ask',
	'reply',
	'timeout',
	'accept',
	'observe',
	'refer',
	'reject',
	'giveFeedback',
	'withdraw',
	'erase'
] as const;
export type ReportEvent = (typeof reportEvents)[number];

/** Where each event leads from each state (reference 9.4). What is not listed may not happen. */
export const reportTransitions = {
	RECEIVED: { acknowledge: 'ACKNOWLEDGED', startClearing: 'IN_CLEARING', withdraw: 'WITHDRAWN' },
	ACKNOWLEDGED: { startClearing: 'IN_CLEARING', withdraw: 'WITHDRAWN' },
	IN_CLEARING: {
		ask: 'WAITING_FOR_REPORTER',
		accept: 'LINKED_TO_CASE',
		observe: 'LINKED_TO_SIGNAL',
		refer: 'REFERRED',
		reject: 'REJECTED',
		withdraw: 'WITHDRAWN'
	},
	WAITING_FOR_REPORTER: { reply: 'IN_CLEARING', timeout: 'IN_CLEARING', withdraw: 'WITHDRAWN' },
	LINKED_TO_CASE: { giveFeedback: 'FEEDBACK_GIVEN', withdraw: 'WITHDRAWN' },
	LINKED_TO_SIGNAL: { giveFeedback: 'FEEDBACK_GIVEN', withdraw: 'WITHDRAWN' },
	REFERRED: { giveFeedback: 'FEEDBACK_GIVEN', withdraw: 'WITHDRAWN' },
	REJECTED: { giveFeedback: 'FEEDBACK_GIVEN', withdraw: 'WITHDRAWN' },
	FEEDBACK_GIVEN: { withdraw: 'WITHDRAWN', erase: 'ERASED' },
	WITHDRAWN: { erase: 'ERASED' },
	ERASED: {}
} as const satisfies Record<ReportState, Partial<Record<ReportEvent, ReportState>>>;

/** The state an event leads to, or undefined when it may not happen now. */
export const stateAfter = (state: ReportState, event: ReportEvent): ReportState | undefined =>
	(reportTransitions[state] as Partial<Record<ReportEvent, ReportState>>)[event];

/** What may happen next; pages draw their buttons from it, services enforce it. */
export const nextReportEvents = (state: ReportState): ReportEvent[] =>
	reportEvents.filter((event) => stateAfter(state, event) !== undefined);

/** The service promise after § 17 HinSchG: acknowledge in days, feedback in months after the acknowledgement was due. */
export type ServicePromise = { readonly acknowledgeDays: number; readonly feedbackMonths: number };

/** Deadlines of a report received on a day; one that ends on a day off moves to the next working day. */
export function deadlinesOf(receivedOn: PlainDate, promise: ServicePromise, isHoliday: HolidayCalendar) {
	const acknowledge = addDays(receivedOn, promise.acknowledgeDays);
	return {
		acknowledgeDue: nextWorkingDay(acknowledge, isHoliday),
		feedbackDue: nextWorkingDay(addMonths(acknowledge, promise.feedbackMonths), isHoliday)
	};
}

/** The state after several events in a row, or undefined when one of them may not happen. */
export const stateAfterAll = (state: ReportState, events: readonly ReportEvent[]): ReportState | undefined =>
	events.reduce<ReportState | undefined>((reached, event) => reached && stateAfter(reached, event), state);
