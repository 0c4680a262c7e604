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

type Morning = { readonly dangers: readonly Due[]; readonly deadlines: readonly Due[] };

/**
 * What comes first today: danger to people before everything, then the three earliest days. Danger stands beside the three
 * and not among them: it must not push out what was promised for today.
 */
export const morningOf = (all: readonly Due[]): Morning => {
	const byDay = all.toSorted((one, other) => one.due.localeCompare(other.due));
	return {
		dangers: byDay.filter(({ isDanger }) => isDanger),
		deadlines: byDay.filter(({ isDanger }) => !isDanger).slice(0, 3)
	};
};
