// Writes the subset fonts in src/lib/design/fonts from KERN's Fira Sans (OFL). Run after KERN was updated; the result is committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const source = 'node_modules/@kern-ux/native/dist/fonts/fira-sans';
const target = 'src/lib/design/fonts';

const range = (from: number, to: number): string =>
	Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

// German, English, Turkish, Polish, Romanian with punctuation; Ukrainian and Russian apart, so that only their readers load them.
const latin =
	range(0x20, 0x7e) + range(0xa0, 0xff) + 'ĞğİıŞşĄąĆćĘęŁłŃńŚśŹźŻżĂăȘșȚțŞşŢţŐőŰűČčŠšŽžĐđ' + '–—‘’‚“”„…•€→←↑↓·−×≤≥';
const cyrillic = range(0x0400, 0x045f) + 'Ґґ';
// Semibold stands in headings and buttons, whose words are ours: the letters of Ukrainian and Russian.
const cyrillicHeadings = range(0x0410, 0x044f) + 'ЁёЄєІіЇїҐґ';

mkdirSync(target, { recursive: true });
for (const [weight, file] of [
	['400', 'FiraSans-Regular'],
	['600', 'FiraSans-SemiBold']
] as const) {
	const original = readFileSync(`${source}/${file}.woff2`);
	for (const [script, text] of [
		['latin', latin],
		['cyrillic', weight === '600' ? cyrillicHeadings : cyrillic]
	] as const) {
		// Alternate forms (small capitals, fractions) are left out; the regular Latin digits keep theirs for columns of numbers.
		const noLayoutClosure = weight === '600' || script === 'cyrillic';
		const subset = await subsetFont(original, text, { targetFormat: 'woff2', noLayoutClosure });
		writeFileSync(`${target}/fira-sans-${weight}-${script}.woff2`, subset);
		console.log(`fira-sans-${weight}-${script}.woff2 ${subset.length} bytes`);
	}
}
