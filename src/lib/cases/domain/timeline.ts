export const timelineKinds = [
	'STEP',
	'PHASE',
	'DANGER',
	'NOTE',
	'SESSION',
	'METHOD',
	'MANDATE',
	'AGREEMENT',
	'CHECK',
	'ESCALATION',
	'MEASURE',
	'REPORT',
	'TASK'
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One entry of the Verlauf. `code` says what happened within its kind; words are made in web. */
export type TimelineEntry = {
	readonly id: string;
	readonly kind: TimelineKind;
	readonly at: Date;
	readonly code: string;
	/** Text people wrote, or a title; empty when the code says it all. */
	readonly text: string;
	/** A number belonging to the entry: stage, messages. */
	readonly count: number | null;
	readonly byId: string | null;
};

export type TimelineFilter = { readonly kinds: readonly TimelineKind[]; readonly oldestFirst: boolean };

/** Entries of all sources in one order; no kinds chosen means all. */
export const inOrder = (entries: readonly TimelineEntry[], { kinds, oldestFirst }: TimelineFilter): TimelineEntry[] =>
	entries
		.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
		.toSorted((a, b) => (oldestFirst ? 1 : -1) * (a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)));
