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
export const nearEqual = 0.6;
export const nearDays = 30;
/** So many reports about one place in so many hours are a burst. */
export const burst = { reports: 3, hours: 24 };
