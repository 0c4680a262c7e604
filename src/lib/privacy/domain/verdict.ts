import type { PlainDate } from '../../platform/pure/plain-date.ts';
import { goesOn, isOver, type RetentionRule } from './retention-rule.ts';

export const archiveDecisions = ['OPEN', 'ACCEPTED', 'DECLINED', 'KEPT'] as const;
export type ArchiveDecision = (typeof archiveDecisions)[number];

/** What a retention run does with one thing whose period is over. */
export const verdicts = ['GOES', 'HELD', 'TO_OFFER', 'WITH_ARCHIVE'] as const;
export type Verdict = (typeof verdicts)[number];

export type Candidate = {
	readonly id: string;
	readonly startsOn: PlainDate;
	readonly heldWith: readonly string[];
	readonly heldUntil?: PlainDate | null;
};
export type Hold = { readonly objectId: string; readonly until: PlainDate | null };
export type Offer = {
	readonly objectId: string | null;
	readonly decision: ArchiveDecision;
	readonly keptUntil: PlainDate | null;
};

/** A hold counts through its last day; without a day it counts until somebody lifts it. */
export const isHolding = (hold: Hold, today: PlainDate): boolean => hold.until === null || hold.until >= today;

/** Decides about one thing; undefined while its period still runs. Nothing offered goes before the archive answered. */
export function decideVerdict(
	rule: RetentionRule,
	item: Candidate,
	around: { readonly holds: readonly Hold[]; readonly offers: readonly Offer[] },
	today: PlainDate
): { readonly verdict: Verdict; readonly goesOn: PlainDate } | undefined {
	if (!isOver(rule, item.startsOn, today)) return undefined;
	const held = [item.id, ...item.heldWith];
	const isHeld =
		around.holds.some((hold) => held.includes(hold.objectId) && isHolding(hold, today)) ||
		(item.heldUntil != null && item.heldUntil >= today);
	const due = goesOn(rule, item.startsOn);
	if (isHeld) return { verdict: 'HELD', goesOn: due };
	if (rule.action !== 'OFFER_TO_ARCHIVE') return { verdict: 'GOES', goesOn: due };
	const offer = around.offers.find(({ objectId }) => objectId === item.id);
	return { verdict: verdictOfOffer(offer, today), goesOn: due };
}

function verdictOfOffer(offer: Offer | undefined, today: PlainDate): Verdict {
	if (!offer) return 'TO_OFFER';
	switch (offer.decision) {
		case 'OPEN':
			return 'WITH_ARCHIVE';
		case 'ACCEPTED':
		case 'DECLINED':
			return 'GOES';
		case 'KEPT':
			return offer.keptUntil !== null && offer.keptUntil >= today ? 'HELD' : 'GOES';
		default:
			return offer.decision satisfies never;
	}
}
