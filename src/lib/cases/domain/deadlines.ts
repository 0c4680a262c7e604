import { daysBetween, type PlainDate } from '../../platform/pure/plain-date.ts';

export const deadlineKinds = [
	'PAUSE_END',
	'DANGER_FOLLOW_UP',
	'AGREEMENT_CHECK',
	'TASK',
	'SESSION',
	'FEEDBACK'
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export type Deadline = { readonly kind: DeadlineKind; readonly on: PlainDate; readonly about: string };
export type ShownDeadline = Deadline & {
	readonly isOverdue: boolean;
	/** How much of the last 90 days before it has passed, 0 to 90. */
	readonly elapsed: number;
};

/** Days a bar of the deadline list spans. */
export const deadlineSpan = 90;

/** Next first. A session that lies behind is no deadline any more; all others stay until they are done. */
export const shownDeadlines = (deadlines: readonly Deadline[], today: PlainDate): ShownDeadline[] =>
	deadlines
		.filter(({ kind, on }) => kind !== 'SESSION' || on >= today)
		.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
		.map((deadline) => {
			const left = daysBetween(today, deadline.on);
			return { ...deadline, isOverdue: left < 0, elapsed: Math.min(deadlineSpan, Math.max(0, deadlineSpan - left)) };
		});
