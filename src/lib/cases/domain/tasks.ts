import { daysBetween, type PlainDate } from '../../platform/pure/plain-date.ts';

export type TaskState = 'OPEN' | 'DONE' | 'DROPPED';
export type TaskUrgency = 'OVERDUE' | 'SOON' | 'LATER' | 'NO_DAY';

const soonDays = 7;

/** How pressing an open task is; a task due today is not overdue yet. */
export function urgencyOf(dueOn: PlainDate | null, today: PlainDate): TaskUrgency {
	if (dueOn === null) return 'NO_DAY';
	const days = daysBetween(today, dueOn);
	return days < 0 ? 'OVERDUE' : days <= soonDays ? 'SOON' : 'LATER';
}
