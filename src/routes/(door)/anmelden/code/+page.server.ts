import { fail, redirect } from '@sveltejs/kit';
import { passkeyForm } from '#lib/identity/web/passkey-forms.ts';
import { setSessionCookie } from '#lib/identity/web/session-cookie.ts';
import { codeForm } from '#lib/identity/web/sign-in-forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { halfSession, keepingWay, wayOn } from '../../half-session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { userId } = await halfSession(event);
	const own = await event.locals.services.identity.passkeys.own(userId);
	return {
		back: keepingWay('/anmelden', event.url),
		way: encodeURIComponent(wayOn(event.url)),
		hasPasskeys: own.length > 0
	};
};

export const actions: Actions = {
	code: async (event) => {
		const session = await halfSession(event);
		const form = await event.request.formData();
		const parsed = readForm(codeForm, form);
		if (!parsed.ok) return fail(400, parsed.problems);
		const outcome = await event.locals.services.identity.verifySecondFactor(session, parsed.value.code);
		if (!outcome.ok && outcome.reason === 'not-enrolled') {
			redirect(303, keepingWay('/anmelden/einrichten', event.url));
		}
		if (!outcome.ok) return fail(400, formProblems(form, { code: outcome.reason }));
		setSessionCookie(event.cookies, event.url, outcome.value.token);
		redirect(303, session.hasTenant ? wayOn(event.url) : '/anmelden');
	},
	passkey: async (event) => {
		const session = await halfSession(event);
		const form = await event.request.formData();
		const parsed = readForm(passkeyForm, form);
		if (!parsed.ok) return fail(400, { ...parsed.problems, errors: { '': 'passkey-not-accepted' } });
		const outcome = await event.locals.services.identity.passkeys.verify(session, parsed.value.response);
		if (!outcome.ok) return fail(400, formProblems(form, { '': outcome.reason }));
		setSessionCookie(event.cookies, event.url, outcome.value.token);
		redirect(303, session.hasTenant ? wayOn(event.url) : '/anmelden');
	}
};
