// JavaScript, because the browser gets this very file (routes: signal/name-hint.js).

// Words after which a name usually follows, and given names that are common in Germany and Austria. The list is short on
// purpose: the hint shall make people look, it does not have to be complete, and it never blocks sending.
const titles =
	/\b([Hh]errn?|[Ff]rau|[Ff]amilie|[Ff]am\.|[Dd]r\.|[Pp]rof\.|[Mm]r\.?|[Mm]rs\.?|[Mm]s\.?)\s+\p{Lu}\p{Ll}+/u;
const introduced = /\b(heißt|heisst|namens|name ist|genannt|is called|named)\s+\p{Lu}\p{Ll}+/u;
const twoCapitals = /\p{Ll},*\s+(\p{Lu}\p{Ll}{2,})\s+(\p{Lu}\p{Ll}{2,})/gu;
// One sign before the @ is enough to know an address, and the parts exclude each other: no text takes long to be read.
const contact = /\b\d{3,5}[\s/-]?\d{4,}\b|[^\s@]@[^\s@.]+\.[^\s@]/;
const notNames =
	/(straße|strasse|platz|weg|allee|schule|kita|amt|park|haus|markt|ring|stadt|dorf|verein|gruppe|projekt|woche|uhr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)$/i;
const given = new Set(
	(
		'ahmed ali amir anna andreas anton barbara bernd christian claudia daniel david elena emma eva fatima felix finn frank georg hanna hans ' +
		'hassan heike ibrahim jan jana jonas julia jürgen kai karl katharina klaus lara laura lena leon lisa luca lukas manfred maria marie ' +
		'markus martin max maximilian mehmet mia michael mohammed monika mustafa nina noah olga olena omar paul peter petra ralf sabine sara ' +
		'sarah sascha sophie stefan stephan susanne svetlana thomas tim tobias ursula wolfgang yusuf'
	).split(' ')
);

/** @typedef {'title' | 'introduced' | 'given-name' | 'contact'} NameHint */

/**
 * Says whether a text looks as if it held a person's name or contact (reference 8.2: "forced names" and names by mistake).
 * A hint for the writer only; gives the kind of finding, never the finding.
 * @param {string} text
 * @returns {NameHint | undefined}
 */
export function nameHint(text) {
	if (titles.test(text)) return 'title';
	if (introduced.test(text)) return 'introduced';
	if (contact.test(text)) return 'contact';
	for (const [, first = '', last = ''] of text.matchAll(twoCapitals)) {
		if (given.has(first.toLowerCase()) && !notNames.test(last)) return 'given-name';
	}
	const words = text.split(/[^\p{L}]+/u);
	return words.some((word, index) => index > 0 && /^\p{Lu}/u.test(word) && given.has(word.toLowerCase()))
		? 'given-name'
		: undefined;
}
