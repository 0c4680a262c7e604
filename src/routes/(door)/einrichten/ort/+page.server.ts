import { mostFound } from '#lib/identity/index.server.ts';
import { cleanText } from '#lib/platform/pure/form.ts';
import { guardSetUp } from '../set-up-guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await guardSetUp(event);
	const words = cleanText(event.url.searchParams.get('q') ?? '')
		.trim()
		.slice(0, 80);
	const land = event.url.searchParams.get('land') ?? '';
	const found = words ? await event.locals.services.identity.searchRegister(words, land) : [];
	return { words, land, found, isMore: found.length >= mostFound };
};
