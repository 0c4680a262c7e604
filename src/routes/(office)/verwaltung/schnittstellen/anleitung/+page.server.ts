import { granted } from '../../access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { identity, platform } = locals.services;
	const context = await locals.member();
	granted(await identity.apiTokens.page(context));
	const { slug } = await identity.tenantById(context.actor.tenantId);
	return { origin: platform.config.origin, slug };
};
