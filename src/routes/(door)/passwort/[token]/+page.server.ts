import { fail, redirect } from '@sveltejs/kit';
import { newPasswordForm } from '#lib/identity/web/sign-in-forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Search engines and referrers never learn the address. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' });
	const open = await locals.services.identity.openPasswordLink(params.token);
	return open.ok ? { email: open.value.email, refusal: undefined } : { email: undefined, refusal: open.reason };
};

export const actions: Actions = {
	default: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const parsed = readForm(newPasswordForm, form);
		if (!parsed.ok) return fail(400, parsed.problems);
		const chosen = await locals.services.identity.chooseNewPassword(params.token, parsed.value.password);
		if (!chosen.ok && chosen.reason.startsWith('password')) {
			return fail(400, formProblems(form, { password: chosen.reason }));
		}
		if (!chosen.ok) redirect(303, url.pathname); // the page itself says what is the matter with the link
		redirect(303, '/anmelden?neues-passwort');
	}
};
