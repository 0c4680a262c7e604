import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { publicLanguage, publicTenantOf } from '../../public-page.server.ts';
import { openSessionOf } from '../postbox-page.server.ts';

export const load: PageServerLoad = async (event) => {
	const session = openSessionOf(event);
	await event.parent();
	const found = await event.locals.services.identity.tenantById(session.tenantId);
	const tenant = publicTenantOf(found);
	return { tenant, offered: tenant.languages, language: publicLanguage(event, found) };
};

export const actions: Actions = {
	default: async (event) => {
		const outcome = await event.locals.services.intake.postbox.withdraw(openSessionOf(event));
		if (!outcome.ok) return fail(400, { problem: outcome.reason });
		redirect(303, '/postfach/meldung');
	}
};
