import {
	addDays,
	addMonths,
	nextWorkingDay,
	type HolidayCalendar,
	type PlainDate
} from '../../platform/pure/plain-date.ts';

export const agreementStates = [
	'DRAFT',
	'IN_REVIEW',
	'APPROVED',
	'IN_FORCE',
	'FULFILLED',
	'BROKEN',
	'AMENDED',
	'ENDED'
] as const;
export type AgreementState = (typeof agreementStates)[number];
export const agreementEvents = [
	'sendToReview',
	'backToDraft',
	'approve',
	'putInForce',
	'fulfil',
	'break',
	'amend',
	'end'
] as const;
export type AgreementEvent = (typeof agreementEvents)[number];

/** Reference 9.4, with the way back while the wording is still discussed: a refused wording has to be changed somewhere. */
export const agreementSteps = {
	DRAFT: { sendToReview: 'IN_REVIEW' },
	IN_REVIEW: { approve: 'APPROVED', backToDraft: 'DRAFT' },
	APPROVED: { putInForce: 'IN_FORCE', backToDraft: 'DRAFT' },
	IN_FORCE: { fulfil: 'FULFILLED', break: 'BROKEN', amend: 'AMENDED', end: 'ENDED' },
	FULFILLED: {},
	BROKEN: { amend: 'AMENDED', end: 'ENDED' },
	AMENDED: {},
	ENDED: {}
} as const satisfies Record<AgreementState, Partial<Record<AgreementEvent, AgreementState>>>;

export const afterAgreementEvent = (state: AgreementState, event: AgreementEvent): AgreementState | undefined =>
	(agreementSteps[state] as Partial<Record<AgreementEvent, AgreementState>>)[event];

export const agreementEventsOf = (state: AgreementState): AgreementEvent[] =>
	Object.keys(agreementSteps[state]) as AgreementEvent[];

export type ApprovalState = 'OPEN' | 'APPROVED' | 'REFUSED';

/** An agreement is approved by everybody or not at all (reference 9.3, 6). */
export const isApprovedByAll = (approvals: readonly { readonly state: ApprovalState }[]): boolean =>
	approvals.length > 0 && approvals.every(({ state }) => state === 'APPROVED');

/** Nachhalten: looked at again after 4 weeks, 3 and 6 months, each on a day the office is open. */
export const checkDays = (inForceOn: PlainDate, isHoliday: HolidayCalendar): PlainDate[] =>
	[addDays(inForceOn, 28), addMonths(inForceOn, 3), addMonths(inForceOn, 6)].map((day) =>
		nextWorkingDay(day, isHoliday)
	);

export const checkResults = ['HOLDS', 'PARTLY', 'BROKEN'] as const;
export type CheckResult = (typeof checkResults)[number];

/** Days a link for approval works. */
export const approvalLinkDays = 30;
