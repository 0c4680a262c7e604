/** Who may read a passage, as in the reference: everybody, the tenant's staff, the case team, one or two named persons. */
export const secrecies = ['PUBLIC', 'INTERNAL', 'CASE', 'RESTRICTED'] as const;
export type Secrecy = (typeof secrecies)[number];

type Content =
	| { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
	| { readonly kind: 'paragraph'; readonly text: string }
	| { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
	| { readonly kind: 'list'; readonly items: readonly string[] }
	| {
			readonly kind: 'table';
			readonly head: readonly string[];
			readonly rows: readonly (readonly string[])[];
			/** What stands there when there are no rows. */
			readonly caption: string;
	  };

/** A passage of a document and who may read it. */
export type Block = Content & { readonly secrecy: Secrecy };

/** A document on its way to paper: what it says, not how it looks. */
export type Document = {
	readonly title: string;
	/** Line above the title: whose paper it is. */
	readonly sender: string;
	/** Marking on every page, e.g. "fallvertraulich"; empty when everybody may read it. */
	readonly marking: string;
	readonly language: 'de' | 'en';
	/** Day and author of the paper in one line. */
	readonly imprint: string;
	readonly blocks: readonly Block[];
};

/**
 * What may be read by whom is cleared for at most `secrecy`; a heading whose whole passage went away goes with it, so
 * that nobody learns from a bare heading what was left out.
 */
export function clearedFor(blocks: readonly Block[], secrecy: Secrecy): Block[] {
	const most = secrecies.indexOf(secrecy);
	const open = blocks.filter((block) => secrecies.indexOf(block.secrecy) <= most);
	return open.filter((block, index) => block.kind !== 'heading' || hasContent(open, index, block.level));
}

/** True when something other than a heading follows before the next heading of the same or a higher rank. */
function hasContent(blocks: readonly Block[], at: number, level: number): boolean {
	for (const block of blocks.slice(at + 1)) {
		if (block.kind !== 'heading') return true;
		if (block.level <= level) return false;
	}
	return false;
}
