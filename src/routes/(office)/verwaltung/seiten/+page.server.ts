import { pageSlugs } from '#lib/knowledge/index.ts';
import { granted } from '../access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	granted(await locals.services.identity.settings.page(await locals.member()));
	return { slugs: pageSlugs };
};
