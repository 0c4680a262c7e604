import { publicTenantOf, tenantOf } from '../../(public)/public-page.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	await locals.member();
	const { languages, takesReports } = publicTenantOf(await tenantOf(locals, locals.person?.tenant.slug ?? ''));
	return { offered: languages, takesReports };
};
