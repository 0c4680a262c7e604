import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { publicLanguage, publicTenantOf } from '../public-page.server.ts';
import { keepSession } from './postbox-page.server.ts';

export const load: PageServerLoad = async (event) => {
	const { locals, url, parent } = event;
	const { language, offered } = await parent();
	const isClosed = url.searchParams.has('geschlossen');
	const found = await locals.services.identity.findTenant(url.searchParams.get('ort') ?? '');
	if (!found) return { isClosed, language, offered };
	const tenant = publicTenantOf(found);
	return { isClosed, tenant, offered: tenant.languages, language: publicLanguage(event, found) };
};

export const actions: Actions = {
	default: async ({ locals, request, cookies, url }) => {
		const code = String((await request.formData()).get('code') ?? '').slice(0, 200);
		const outcome = await locals.services.intake.openPostbox(code);
		if (!outcome.ok) return fail(400, { code: outcome.reason });
		keepSession({ cookies, url }, outcome.value);
		redirect(303, '/postfach/meldung');
	}
};
