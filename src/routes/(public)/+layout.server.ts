import { languages } from '#lib/platform/pure/language.ts';
import type { LayoutServerLoad } from './$types';
import { publicLanguage } from './public-page.server.ts';

export const load: LayoutServerLoad = async (event) => ({
	language: publicLanguage(event),
	offered: languages as readonly (typeof languages)[number][],
	isDemo: (await event.parent()).isDemo,
	path: event.url.pathname,
	kept: keptInAddress(event.url)
});

/** What stays in the address when the language changes: the town of the postbox and the words of a search. */
function keptInAddress(url: URL): string {
	const kept = ['ort', 'q'].flatMap((name) => url.searchParams.getAll(name).map((value) => [name, value]));
	return kept.length > 0 ? `&${new URLSearchParams(kept)}` : '';
}
