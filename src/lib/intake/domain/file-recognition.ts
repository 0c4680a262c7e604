/** Encodings in which offices hand out tables. */
export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Signs that the recognised encoding may be wrong, for people to look at before they go on. */
export type EncodingDoubt = 'control-characters' | 'encoded-twice' | 'replacement-characters';

export type EncodingWatcher = {
	readonly watch: (bytes: Uint8Array) => void;
	readonly finish: () => Encoding;
};

/**
 * Recognises the encoding of a file that passes by in pieces: a byte order mark decides; what is valid UTF-8 to its last
 * byte is UTF-8 (other encodings hardly ever are by chance); everything else is Windows-1252.
 */
export function watchEncoding(): EncodingWatcher {
	const strict = new TextDecoder('utf-8', { fatal: true });
	let marked: Encoding | undefined;
	let isUtf8 = true;
	let isFirst = true;
	const tryDecode = (bytes: Uint8Array | undefined): void => {
		try {
			strict.decode(bytes, { stream: bytes !== undefined });
		} catch {
			isUtf8 = false;
		}
	};
	return {
		watch: (bytes) => {
			if (isFirst) marked = byteOrderMark(bytes);
			isFirst = false;
			if (isUtf8 && !marked) tryDecode(bytes);
		},
		finish: () => {
			if (isUtf8 && !marked) tryDecode(undefined);
			return marked ?? (isUtf8 ? 'utf-8' : 'windows-1252');
		}
	};
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
}

/** What speaks against the encoding a text was decoded with, if anything. */
export function encodingDoubt(text: string): EncodingDoubt | undefined {
	if (/[\u0080-\u009f]/.test(text)) return 'control-characters';
	if (/[ÃÂ][\u00a0-\u00bf„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text)) return 'encoded-twice';
	return text.includes('\ufffd') ? 'replacement-characters' : undefined;
}

/** The delimiter that splits the first lines into the same number of cells, at least two; a comma when none does. */
export function recogniseDelimiter(opening: string): Delimiter {
	let best: { delimiter: Delimiter; cells: number } | undefined;
	for (const delimiter of delimiters) {
		const counts = cellCounts(opening, delimiter).slice(0, 20);
		const [header = 1] = counts;
		const agreeing = counts.filter((count) => count === header).length;
		if (header < 2 || agreeing < counts.length * 0.8) continue;
		if (!best || header > best.cells) best = { delimiter, cells: header };
	}
	return best?.delimiter ?? ',';
}

/** Cells per complete line, with quoted delimiters and line ends inside cells left alone. */
function cellCounts(text: string, delimiter: string): number[] {
	const counts: number[] = [];
	let cells = 1;
	let isQuoted = false;
	for (const sign of text) {
		if (sign === '"') isQuoted = !isQuoted;
		else if (!isQuoted && sign === delimiter) cells += 1;
		else if (!isQuoted && sign === '\n') {
			counts.push(cells);
			cells = 1;
		}
	}
	return counts.length > 0 ? counts : [cells];
}
