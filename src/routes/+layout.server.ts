import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => ({
	language: locals.language,
	isDemo: (await locals.services.platform.clock.instance()).kind === 'DEMO'
});
