/** Pages every tenant must have and may write itself. */
export const pageSlugs = ['impressum', 'datenschutz', 'barrierefreiheit'] as const;
export type PageSlug = (typeof pageSlugs)[number];

export const isPageSlug = (text: string): text is PageSlug => (pageSlugs as readonly string[]).includes(text);

export type Block = { readonly kind: 'heading' | 'paragraph'; readonly text: string };

/** Plain text as blocks: a line beginning with "# " is a heading, blank lines part paragraphs. Never HTML. */
export const blocksOf = (body: string): Block[] =>
	body
		.split(/\n\s*\n|\n(?=# )|(?<=^# .*)\n/mu)
		.map((part) => part.trim())
		.filter(Boolean)
		.map((part) =>
			part.startsWith('# ') ? { kind: 'heading', text: part.slice(2).trim() } : { kind: 'paragraph', text: part }
		);
