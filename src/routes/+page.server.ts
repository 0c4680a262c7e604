import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const words = (url.searchParams.get('q') ?? '').trim().slice(0, 80);
	const instance = await locals.services.platform.clock.instance();
	const tenants = await locals.services.identity.publicTenant.list();
	return { words, isEmpty: instance.kind === 'EMPTY', tenants: tenants.filter(({ takesReports }) => takesReports) };
};
