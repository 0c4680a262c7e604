export type Segment = { readonly text: string; readonly isHit: boolean };

const marks = /(\uE000[^\uE001]*\uE001)/;

/** Splits an excerpt at its marks, and at the words themselves where the index found a part of a longer word. */
export function segmentsOf(excerpt: string, words: string): Segment[] {
	if (marks.test(excerpt)) {
		return excerpt
			.split(marks)
			.filter((part) => part !== '')
			.map((part) => ({ text: part.replaceAll(/[\uE000\uE001]/g, ''), isHit: part.startsWith('\uE000') }));
	}
	const wanted = words.trim().toLowerCase();
	const at = wanted ? excerpt.toLowerCase().indexOf(wanted) : -1;
	if (at < 0) return excerpt ? [{ text: excerpt, isHit: false }] : [];
	const end = at + wanted.length;
	return [
		{ text: excerpt.slice(0, at), isHit: false },
		{ text: excerpt.slice(at, end), isHit: true },
		{ text: excerpt.slice(end), isHit: false }
	].filter(({ text }) => text !== '');
}
