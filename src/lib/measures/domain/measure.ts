import type { PlainDate } from '../../platform/pure/plain-date.ts';

export const measureStates = [
	'IDEA',
	'PROPOSED',
	'DECIDED',
	'ACCEPTED',
	'IN_PROGRESS',
	'DONE',
	'VERIFIED',
	'NOT_EFFECTIVE',
	'STOPPED',
	'REJECTED'
] as const;
export type MeasureState = (typeof measureStates)[number];
export const measureEvents = [
	'propose',
	'decide',
	'reject',
	'accept',
	'begin',
	'reportDone',
	'verify',
	'findIneffective',
	'stop'
] as const;
export type MeasureEvent = (typeof measureEvents)[number];
export const measureOrigins = ['AGREEMENT', 'IDEA', 'RECOMMENDATION', 'AAR', 'SIGNAL'] as const;
export type MeasureOrigin = (typeof measureOrigins)[number];

/** Reference 9.4. A measure counts only once its owner has accepted it. */
export const measureSteps = {
	IDEA: { propose: 'PROPOSED' },
	PROPOSED: { decide: 'DECIDED', reject: 'REJECTED' },
	DECIDED: { accept: 'ACCEPTED', stop: 'STOPPED' },
	ACCEPTED: { begin: 'IN_PROGRESS', stop: 'STOPPED' },
	IN_PROGRESS: { reportDone: 'DONE', stop: 'STOPPED' },
	DONE: { verify: 'VERIFIED', findIneffective: 'NOT_EFFECTIVE' },
	VERIFIED: {},
	NOT_EFFECTIVE: {},
	STOPPED: {},
	REJECTED: {}
} as const satisfies Record<MeasureState, Partial<Record<MeasureEvent, MeasureState>>>;

export const afterMeasureEvent = (state: MeasureState, event: MeasureEvent): MeasureState | undefined =>
	(measureSteps[state] as Partial<Record<MeasureEvent, MeasureState>>)[event];

/** Who takes which step: the owner promises and delivers, the conflict management decides and looks at the effect. */
export const takenBy: Record<MeasureEvent, 'MANAGER' | 'OWNER'> = {
	propose: 'MANAGER',
	decide: 'MANAGER',
	reject: 'MANAGER',
	accept: 'OWNER',
	begin: 'OWNER',
	reportDone: 'OWNER',
	verify: 'MANAGER',
	findIneffective: 'MANAGER',
	stop: 'MANAGER'
};
export const needsReason = (event: MeasureEvent): boolean =>
	event === 'stop' || event === 'reject' || event === 'findIneffective';

export type Hand = { readonly isManager: boolean; readonly isOwner: boolean };

/** Steps the asker may take now; page and service ask the same. */
export const measureEventsFor = (state: MeasureState, hand: Hand): MeasureEvent[] =>
	(Object.keys(measureSteps[state]) as MeasureEvent[]).filter((event) =>
		takenBy[event] === 'OWNER' ? hand.isOwner : hand.isManager
	);

const underWay: readonly MeasureState[] = ['PROPOSED', 'DECIDED', 'ACCEPTED', 'IN_PROGRESS'];

/** Überfällig is computed, never stored: the day has passed and the work is still open. */
export const isOverdue = (state: MeasureState, dueOn: PlainDate | null, today: PlainDate): boolean =>
	dueOn !== null && dueOn < today && underWay.includes(state);

export const isOpen = (state: MeasureState): boolean =>
	state === 'IDEA' || state === 'DONE' || underWay.includes(state);
