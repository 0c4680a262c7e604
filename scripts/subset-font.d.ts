declare module 'subset-font' {
	/** Keeps only the glyphs `text` needs. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: { targetFormat: 'woff2'; noLayoutClosure?: boolean }
	): Promise<Buffer>;
}
