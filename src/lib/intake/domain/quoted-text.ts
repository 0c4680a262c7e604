/**
 * Parts an answer by mail into what was written and what it quotes, by the marks mail programmes put there. Only for
 * showing: when nothing would be left, or no mark is found, all of it is the answer.
 */
export function partQuoted(text: string): { readonly own: string; readonly quoted: string } {
	const lines = text.split('\n');
	const start = lines.findIndex((line, index) => beginsQuote(line, lines[index + 1] ?? ''));
	const own = lines.slice(0, Math.max(0, start)).join('\n').trim();
	return start > 0 && own ? { own, quoted: lines.slice(start).join('\n').trim() } : { own: text.trim(), quoted: '' };
}

const marks = [
	/^\s*-{2,}\s*(urspr\S{1,10}che nachricht|original message|original-?nachricht|weitergeleitete nachricht|forwarded message)\s*-{2,}\s*$/i,
	/^_{20,}\s*$/,
	/^(von|from|de|від|от|od|من):\s.{1,300}@.{1,300}$/i
];
/** "Am 3. Mai schrieb …:", also broken over two lines. */
const introduction =
	/^(am|on|le|el|dnia|w dniu|la)\s.{5,300}(schrieb|wrote|a écrit|napisał\(?a?\)?|a scris)\b.{0,200}:\s*$/i;

function beginsQuote(line: string, next: string): boolean {
	if (line.length > longestMark) return false;
	if (line.startsWith('>')) return true;
	return (
		marks.some((mark) => mark.test(line)) ||
		introduction.test(line) ||
		introduction.test(`${line} ${next.slice(0, longestMark)}`)
	);
}
const longestMark = 500;
