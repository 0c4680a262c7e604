/** Stands where another person was named. */
export const otherPerson = '[andere Person]';
export const otherContact = '[Kontaktdaten]';

/** A sentence ends before a capital letter, so that abbreviations and numbers hold it together. */
const betweenSentences = /(?<=[.!?])\s+(?=\p{Lu})|\n+/u;
const named = /(?:Herrn?|Frau|Familie|Fam\.|Dr\.|Prof\.)\s+\p{Lu}[\p{Ll}-]+(?:[- ]\p{Lu}[\p{Ll}-]+)?/gu;
// The parts of an address exclude each other and begin in one place only: no text takes long to be read.
const contact = /(?<![^\s@])[^\s@]+@[^\s@.]+\.[^\s@]+|\+?\d[\d /-]{6,}\d/gu;

const holdsOne = (text: string, words: readonly string[]): boolean =>
	words.some((word) => text.toLowerCase().includes(word.toLowerCase()));

/** The sentences of a text in which one of the words stands. */
export const sentencesWith = (text: string, words: readonly string[]): string =>
	text
		.split(betweenSentences)
		.filter((one) => holdsOne(one, words))
		.map((one) => one.trim())
		.join(' … ');

/**
 * Takes out what looks like other people: names after a title, addresses and numbers. A first draft only; whoever sends
 * it out reads it, because no pattern knows that "my neighbour on the third floor" is somebody.
 */
export const withoutOthers = (text: string, words: readonly string[]): string =>
	text
		.replaceAll(contact, (found) => (holdsOne(found, words) ? found : otherContact))
		.replaceAll(named, (found) => (holdsOne(found, words) ? found : otherPerson));

/** Each way one of the words is really written in the text, longest first, so that it can be replaced exactly. */
export function spellingsIn(text: string, words: readonly string[]): string[] {
	const lower = text.toLowerCase();
	const found = new Set<string>();
	for (const word of words) {
		const wanted = word.toLowerCase();
		for (let at = lower.indexOf(wanted); wanted && at >= 0; at = lower.indexOf(wanted, at + wanted.length))
			found.add(text.slice(at, at + word.length));
	}
	return [...found].toSorted((a, b) => b.length - a.length);
}
