import { fail, redirect } from '@sveltejs/kit';
import { ownPath } from '#lib/identity/index.ts';
import { passkeyForm } from '#lib/identity/web/passkey-forms.ts';
import { setSessionCookie } from '#lib/identity/web/session-cookie.ts';
import { codeForm } from '#lib/identity/web/sign-in-forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { ownSelf } from '../own-self.ts';
import type { Actions, PageServerLoad } from './$types';

const wayBack = (url: URL): string => ownPath(url.searchParams.get('weiter'), '/konto');

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = await locals.member();
	const own = await locals.services.identity.passkeys.own(actor.userId);
	return {
		back: wayBack(url),
		isFresh: actor.hasSteppedUp === true,
		hasPasskeys: own.length > 0,
		isByProvider: actor.isByProvider === true
	};
};

export const actions: Actions = {
	code: async ({ locals, request, cookies, url }) => {
		const self = await ownSelf(locals);
		const form = await request.formData();
		const parsed = readForm(codeForm, form);
		if (!parsed.ok) return fail(400, parsed.problems);
		const outcome = await locals.services.identity.stepUpByCode(self, parsed.value.code);
		if (!outcome.ok) return fail(400, formProblems(form, { code: outcome.reason }));
		setSessionCookie(cookies, url, outcome.value.token);
		redirect(303, wayBack(url));
	},
	passkey: async ({ locals, request, cookies, url }) => {
		const self = await ownSelf(locals);
		const form = await request.formData();
		const parsed = readForm(passkeyForm, form);
		if (!parsed.ok) return fail(400, { ...parsed.problems, errors: { '': 'passkey-not-accepted' } });
		const outcome = await locals.services.identity.passkeys.stepUp(self, parsed.value.response);
		if (!outcome.ok) return fail(400, formProblems(form, { '': outcome.reason }));
		setSessionCookie(cookies, url, outcome.value.token);
		redirect(303, wayBack(url));
	},
	demo: async ({ locals, request, cookies, url }) => {
		const self = await ownSelf(locals);
		const outcome = await locals.services.identity.stepUpInDemo(self);
		if (!outcome.ok) return fail(400, formProblems(await request.formData(), { '': outcome.reason }));
		setSessionCookie(cookies, url, outcome.value.token);
		redirect(303, wayBack(url));
	}
};
