import type { PlainDate } from '../../platform/pure/plain-date.ts';

export const redactionReasons = ['THIRD_PARTY', 'SPECIAL_CATEGORY', 'UNTRUE', 'NOT_NEEDED', 'ERASURE'] as const;
export type RedactionReason = (typeof redactionReasons)[number];

const words = {
	THIRD_PARTY: 'andere Person',
	SPECIAL_CATEGORY: 'besonders geschützte Angabe',
	UNTRUE: 'nachweislich unwahr',
	NOT_NEEDED: 'nicht erforderlich',
	ERASURE: 'Löschanspruch'
} as const satisfies Record<RedactionReason, string>;

/** What stands in the text from now on: that something was blackened, when and why, never what or how long it was. */
export const redactionMarker = (reason: RedactionReason, on: PlainDate): string =>
	`█████ [geschwärzt ${on.slice(8)}.${on.slice(5, 7)}.${on.slice(0, 4)}: ${words[reason]}]`;

/** Shorter passages would black out half of every text. */
export const shortestPassage = 3;
