import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => ({
	language: locals.language,
	isDemo: await isDemo(locals)
});

/** The frame of a page stands even when the database is away: something has to hold the sentence that says so. */
const isDemo = (locals: App.Locals): Promise<boolean> =>
	locals.services.platform.clock.instance().then(
		({ kind }) => kind === 'DEMO',
		() => false
	);
