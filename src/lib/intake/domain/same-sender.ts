/**
 * The part of a contact by which two of them are the same: an e-mail address in small letters, else the digits of a
 * telephone number. Undefined when it is neither; words are never compared.
 */
export function sameContact(contact: string): string | undefined {
	const address = /[^\s@<>,;]{1,64}@[^\s@<>,;]{3,190}/.exec(contact.slice(0, 500))?.[0];
	if (address) return address.toLowerCase();
	const digits = contact.slice(0, 100).replaceAll(/\D/g, '');
	return digits.length >= 7 && digits.length <= 15
		? digits.replace(/^(00)?(49|43)/, '0').replace(/^00+/, '0')
		: undefined;
}

/** How much of the shorter text stands in the other, by groups of three words: 0 to 1. */
export function sharedWords(one: string, other: string): number {
	const [left, right] = [groupsOf(one), groupsOf(other)];
	const fewer = Math.min(left.size, right.size);
	if (fewer < fewestGroups) return 0;
	let shared = 0;
	for (const group of left) if (right.has(group)) shared += 1;
	return shared / fewer;
}

/** Short texts are often the same by chance: "Es ist laut." says nothing. */
const fewestGroups = 5;
const groupSize = 3;
const mostWords = 1_500;

function groupsOf(text: string): Set<string> {
	const words = (
		text
			.toLowerCase()
			.normalize('NFKC')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).slice(0, mostWords);
	return new Set(words.slice(groupSize - 1).map((_, index) => words.slice(index, index + groupSize).join(' ')));
}

/** Share of equal groups from which on two texts count as near-equal, and the days in which that says anything. */
const nearEqual = 0.6;
export const nearDays = 30;
/** So many reports about one place in so many hours are a burst. */
export const burst = { reports: 3, hours: 24 };

/** What a hint knows of another report. */
export type Compared = {
	readonly text: string;
	readonly hasSameSender: boolean;
	readonly isInBurst: boolean;
	readonly judgement: 'BELONGS_TOGETHER' | 'NOT_THE_SAME' | null;
};
export type OneHandReason = 'same-contact' | 'near-equal-text' | 'same-place-and-day';
export type OneHand<R> = {
	/** May come from one hand, with the reasons and how much of the text is equal, 0 to 1. */
	readonly hints: readonly { readonly report: R; readonly reasons: readonly OneHandReason[]; readonly share: number }[];
	/** What a person decided. */
	readonly together: readonly R[];
	readonly different: readonly R[];
};

/**
 * Sorts other reports into hints and what people decided. The same contact and a nearly equal text are hints by themselves;
 * the same place on the same day only when several come together, and then for all of them.
 */
export function oneHand<R extends Compared>(text: string, others: readonly R[]): OneHand<R> {
	const open = others.filter(({ judgement }) => judgement === null);
	const isBurst = open.filter(({ isInBurst }) => isInBurst).length + 1 >= burst.reports;
	const hints = open.flatMap((report) => {
		const share = sharedWords(text, report.text);
		const reasons: OneHandReason[] = [
			...(report.hasSameSender ? (['same-contact'] as const) : []),
			...(share >= nearEqual ? (['near-equal-text'] as const) : []),
			...(isBurst && report.isInBurst ? (['same-place-and-day'] as const) : [])
		];
		return reasons.length > 0 ? [{ report, reasons, share }] : [];
	});
	return {
		hints: hints.toSorted((a, b) => b.reasons.length - a.reasons.length || b.share - a.share).slice(0, mostHints),
		together: others.filter(({ judgement }) => judgement === 'BELONGS_TOGETHER'),
		different: others.filter(({ judgement }) => judgement === 'NOT_THE_SAME')
	};
}
const mostHints = 8;
