import type { LayoutServerLoad } from './$types';
import { publicLanguage, publicTenantOf, tenantOf } from '../../public-page.server.ts';

export const load: LayoutServerLoad = async (event) => {
	const tenant = await tenantOf(event.locals, event.params.slug);
	await event.parent(); // the tenant's languages have the last word
	const shown = publicTenantOf(tenant);
	return { tenant: shown, offered: shown.languages, language: publicLanguage(event, tenant) };
};
