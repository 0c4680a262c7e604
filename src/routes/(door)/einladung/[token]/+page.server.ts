import { fail, redirect } from '@sveltejs/kit';
import { deviceOf } from '#lib/identity/index.ts';
import { setSessionCookie } from '#lib/identity/web/session-cookie.ts';
import { newPasswordForm } from '#lib/identity/web/sign-in-forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { doorSession } from '../../half-session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const outcome = await event.locals.services.identity.openInvitation(event.params.token);
	if (!outcome.ok) {
		event.setHeaders({ 'x-robots-tag': 'noindex' });
		return { refusal: outcome.reason, invitation: undefined };
	}
	const { tenantName, displayName, email, needsPassword, userId } = outcome.value;
	const session = needsPassword ? undefined : await doorSession(event);
	return {
		refusal: undefined,
		invitation: {
			tenantName,
			displayName,
			email,
			needsPassword,
			isSignedIn: session?.hasSecondFactor === true && session.userId === userId,
			signInHref: `/anmelden?weiter=${encodeURIComponent(event.url.pathname)}`
		}
	};
};

export const actions: Actions = {
	password: async (event) => {
		const form = await event.request.formData();
		const parsed = readForm(newPasswordForm, form);
		if (!parsed.ok) return fail(400, parsed.problems);
		const outcome = await event.locals.services.identity.acceptWithPassword(event.params.token, {
			password: parsed.value.password,
			device: deviceOf(event.request.headers.get('user-agent') ?? '')
		});
		if (!outcome.ok && outcome.reason.startsWith('password')) {
			return fail(400, formProblems(form, { password: outcome.reason }));
		}
		if (!outcome.ok) redirect(303, event.url.pathname); // the page itself says what is the matter with the link
		setSessionCookie(event.cookies, event.url, outcome.value.token);
		redirect(303, '/anmelden/einrichten');
	},
	signedIn: async (event) => {
		const session = await doorSession(event);
		if (!session?.hasSecondFactor) redirect(303, `/anmelden?weiter=${encodeURIComponent(event.url.pathname)}`);
		const outcome = await event.locals.services.identity.acceptSignedIn(event.params.token, session);
		if (!outcome.ok) return fail(400, formProblems(await event.request.formData(), { '': outcome.reason }));
		redirect(303, '/start');
	}
};
