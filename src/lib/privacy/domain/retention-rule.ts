import { addDays, addMonths, type PlainDate } from '../../platform/pure/plain-date.ts';

export const retentionActions = ['DELETE', 'ANONYMISE', 'OFFER_TO_ARCHIVE', 'CRYPTO_ERASE', 'DISABLE'] as const;
export type RetentionAction = (typeof retentionActions)[number];

export const periodUnits = ['DAY', 'MONTH', 'YEAR'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** How long something is kept after an event, and what happens then (reference 7.3). */
export type RetentionRule = {
	/** Class, e.g. `R3`. */
	readonly code: string;
	readonly startEvent: string;
	readonly periodCount: number;
	readonly periodUnit: PeriodUnit;
	/** The period starts with the end of the calendar year of the event, as files of an administration do. */
	readonly endsWithYear: boolean;
	readonly action: RetentionAction;
};

/** The last day something is kept whose event fell on `startsOn`. */
export function lastDayKept(rule: RetentionRule, startsOn: PlainDate): PlainDate {
	const from = rule.endsWithYear ? `${startsOn.slice(0, 4)}-12-31` : startsOn;
	return rule.periodUnit === 'DAY' ? addDays(from, rule.periodCount) : addMonths(from, monthsOf(rule));
}

/** The first day on which it may go: a day counted in full is still a day kept (§ 188 BGB). */
export const goesOn = (rule: RetentionRule, startsOn: PlainDate): PlainDate => addDays(lastDayKept(rule, startsOn), 1);

export const isOver = (rule: RetentionRule, startsOn: PlainDate, today: PlainDate): boolean =>
	lastDayKept(rule, startsOn) < today;

/**
 * The latest day an event can have fallen on for its period to be over today. Used to ask the database; everything
 * found is asked again with {@link isOver}, because months differ in length.
 */
export function latestStart(rule: RetentionRule, today: PlainDate): PlainDate {
	const back =
		rule.periodUnit === 'DAY' ? addDays(today, -rule.periodCount - 1) : addDays(addMonths(today, -monthsOf(rule)), 2);
	return rule.endsWithYear ? `${Number(back.slice(0, 4))}-12-31` : back;
}

const monthsOf = (rule: RetentionRule): number => rule.periodCount * (rule.periodUnit === 'YEAR' ? 12 : 1);

/** Classes a person may not shorten or lengthen: the day stands in each note since it was written. */
export const isPeriodFixed = (code: string): boolean => code === 'R15';

/** Actions that make sense for a class: a file of lasting worth may be offered, a log may not. */
export function actionsFor(code: string): readonly RetentionAction[] {
	if (code === 'R1') return ['ANONYMISE'];
	if (code === 'R3' || code === 'R9' || code === 'R10') return ['OFFER_TO_ARCHIVE', 'DELETE'];
	if (code === 'R5') return ['DISABLE'];
	return code === 'R6' ? ['CRYPTO_ERASE'] : ['DELETE'];
}
