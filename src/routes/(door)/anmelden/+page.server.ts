import { fail, redirect } from '@sveltejs/kit';
import { deviceOf } from '#lib/identity/index.ts';
import { passkeyForm } from '#lib/identity/web/passkey-forms.ts';
import { setSessionCookie } from '#lib/identity/web/session-cookie.ts';
import { signInForm } from '#lib/identity/web/sign-in-forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { doorSession, keepingWay, wayOn } from '../half-session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const session = await doorSession(event);
	if (session?.hasSecondFactor && session.hasTenant) redirect(303, wayOn(event.url));
	const { providers } = event.locals.services.identity;
	const slug = event.url.searchParams.get('kommune');
	return {
		waysIn: slug ? await providers.waysIn({ slug }) : [],
		offersWaysIn: await providers.offersWaysIn(),
		way: encodeURIComponent(wayOn(event.url)),
		isHomeless: session?.hasSecondFactor === true,
		hasNewRoles: event.url.searchParams.has('rollen'),
		isSignedOut: event.url.searchParams.has('abgemeldet'),
		hasNewPassword: event.url.searchParams.has('neues-passwort')
	};
};

export const actions: Actions = {
	password: async (event) => {
		const form = await event.request.formData();
		const parsed = readForm(signInForm, form);
		if (!parsed.ok) return fail(400, parsed.problems);
		const { identity } = event.locals.services;
		const before = await doorSession(event);
		const outcome = await identity.signIn({
			...parsed.value,
			device: deviceOf(event.request.headers.get('user-agent') ?? ''),
			address: event.getClientAddress()
		});
		if (!outcome.ok) return fail(400, formProblems(form, { '': outcome.reason }));
		if (before) await identity.endSession(before, before.sessionId); // this browser's earlier one would be left behind unused
		setSessionCookie(event.cookies, event.url, outcome.value.token);
		const next = outcome.value.next === 'second-factor' ? '/anmelden/code' : '/anmelden/einrichten';
		redirect(303, keepingWay(next, event.url));
	},
	passkey: async (event) => {
		const form = await event.request.formData();
		const parsed = readForm(passkeyForm, form);
		if (!parsed.ok) return fail(400, { ...parsed.problems, errors: { '': 'passkey-not-accepted' } });
		const device = deviceOf(event.request.headers.get('user-agent') ?? '');
		const outcome = await event.locals.services.identity.passkeys.signIn(parsed.value.response, device);
		if (!outcome.ok) return fail(400, formProblems(form, { '': outcome.reason }));
		setSessionCookie(event.cookies, event.url, outcome.value.token);
		redirect(303, outcome.value.hasTenant ? wayOn(event.url) : '/anmelden');
	}
};
