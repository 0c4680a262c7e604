import { redirect } from '@sveltejs/kit';
import { deviceOf } from '#lib/identity/index.ts';
import { setSessionCookie } from '#lib/identity/web/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking spends nothing: the way in is used by the button. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex' });
	const entry = await locals.services.administration.emergency.open(params.token);
	return { tenantName: entry?.name };
};

export const actions: Actions = {
	default: async ({ locals, params, request, cookies, url }) => {
		const device = deviceOf(request.headers.get('user-agent') ?? '');
		const entered = await locals.services.administration.emergency.enter(params.token, device);
		if (!entered.ok) redirect(303, url.pathname); // the page itself says that the link leads nowhere
		setSessionCookie(cookies, url, entered.value.token);
		redirect(303, '/verwaltung');
	}
};
