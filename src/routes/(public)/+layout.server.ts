import { languages } from '#lib/platform/pure/language.ts';
import type { LayoutServerLoad } from './$types';
import { publicLanguage } from './public-page.server.ts';

export const load: LayoutServerLoad = async (event) => ({
	language: publicLanguage(event),
	offered: languages as readonly (typeof languages)[number][],
	isDemo: (await event.locals.services.platform.clock.instance()).kind === 'DEMO',
	path: event.url.pathname
});
