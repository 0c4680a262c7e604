import { introductionIn, publicContactOf } from '#lib/identity/index.ts';
import type { PageServerLoad } from './$types';
import { tenantOf } from '../../public-page.server.ts';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	const tenant = await tenantOf(locals, params.slug);
	const { language } = await parent();
	return {
		introduction: introductionIn(tenant.introduction, language) ?? '',
		contact: publicContactOf(tenant.contact),
		people: await locals.services.identity.publicFace.people(tenant.id)
	};
};
