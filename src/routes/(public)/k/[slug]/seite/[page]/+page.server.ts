import { error } from '@sveltejs/kit';
import { blocksOf, isPageSlug } from '#lib/knowledge/index.ts';
import { tenantOf } from '../../../../public-page.server.ts';
import type { PageServerLoad } from './$types';

/** Imprint, privacy and accessibility: the tenant's own words, in German wherever there are no others. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
	if (!isPageSlug(params.page)) error(404, { message: 'not-found', reason: 'not-found' });
	const tenant = await tenantOf(locals, params.slug);
	const { language } = await parent();
	const { title, body, language: written } = await locals.services.knowledge.readPage(tenant, params.page, language);
	return { title, blocks: blocksOf(body), written, isOwnLanguage: language === written };
};
