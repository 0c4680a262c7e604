import type { PlainDate } from '../../platform/pure/plain-date.ts';

/** A promise with a day, whatever kind of thing it belongs to. */
export type Due = {
	readonly kind: 'ACKNOWLEDGE' | 'FEEDBACK' | 'CHECK' | 'TASK' | 'MEASURE';
	readonly due: PlainDate;
	readonly href: string;
	readonly name: string;
	readonly about: string;
	readonly isDanger: boolean;
};

/** The three that matter first today: danger to people before everything, then the earliest day. */
export const firstThree = (all: readonly Due[]): Due[] =>
	all
		.toSorted((one, other) => Number(other.isDanger) - Number(one.isDanger) || one.due.localeCompare(other.due))
		.slice(0, 3);
