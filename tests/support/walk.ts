import type { Page } from 'playwright-core';

/** Addresses of one kind share a pattern: which case, report or town it is does not make another page. */
export function patternOf(path: string): string {
	const url = new URL(path, 'http://house');
	const place = url.pathname
		.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
		.replace(/^\/k\/[^/]+/, '/k/:town')
		.replace(/\/+$/, '');
	const questions = [...new Set(url.searchParams.keys())].toSorted().join('&');
	return `${place || '/'}${questions && `?${questions}`}`;
}

/** Paths of the house a page links to; files, other houses and the choice of another language are left out. */
export const linksOf = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
			.filter((link) => link.origin === location.origin && !link.hasAttribute('download'))
			.filter((link) => !new URL(link.href).searchParams.has('lang'))
			.map((link) => link.pathname + link.search)
	);

const isFile = (path: string): boolean =>
	/\.(csv|ics|svg|pdf|xml)(\?|$)|\/anhang\/|\/liste\/(csv|xlsx)|\/datei\?|\/fallbericht\?/.test(path);

export type Walk = { readonly pages: readonly string[]; readonly files: readonly string[] };

/**
 * Follows links from `from` breadth first and calls `look` on every page; of each pattern at most `examples` are visited.
 * The bound keeps a page that always links to a new one from holding the walk.
 */
export async function walkFrom(
	page: Page,
	from: readonly string[],
	look: (path: string, status: number, isFirstOfKind: boolean) => Promise<void>,
	{ examples = 2, most = 150 } = {}
): Promise<Walk> {
	const waiting = [...from];
	const known = new Set(waiting);
	const counted = new Map<string, number>();
	const pages: string[] = [];
	const files: string[] = [];
	for (let path = waiting.shift(); path !== undefined && pages.length < most; path = waiting.shift()) {
		const pattern = patternOf(path);
		const seen = counted.get(pattern) ?? 0;
		if (seen >= examples) continue;
		counted.set(pattern, seen + 1);
		if (isFile(path)) {
			files.push(path);
			continue;
		}
		const answer = await page.goto(path);
		pages.push(path);
		await look(path, answer?.status() ?? 0, seen === 0);
		for (const link of await linksOf(page)) {
			if (known.has(link)) continue;
			known.add(link);
			waiting.push(link);
		}
	}
	return { pages, files };
}
