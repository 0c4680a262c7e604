import { findByName } from '#lib/identity/index.ts';
import { stateName } from '#lib/platform/pure/states.ts';
import type { PageServerLoad } from './$types';

const mostShown = 30;

export const load: PageServerLoad = async ({ locals, url }) => {
	const words = (url.searchParams.get('q') ?? '').trim().slice(0, 80);
	const instance = await locals.services.platform.clock.instance();
	const tenants = await locals.services.identity.publicTenant.list();
	const all = tenants.filter(({ takesReports }) => takesReports);
	const found = words ? findByName(all, words) : all;
	return {
		words,
		legalSlug: tenants.length === 1 ? tenants[0]?.slug : undefined, // alone in the house, a town answers for the first page too
		isEmpty: instance.kind === 'EMPTY' && all.length === 0,
		takesNone: all.length === 0,
		hasMore: found.length > mostShown,
		towns: found.slice(0, mostShown).map(({ slug, name, country, state }) => ({
			slug,
			name,
			state: stateName(country, state)
		}))
	};
};
