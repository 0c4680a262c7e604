import { fail, redirect } from '@sveltejs/kit';
import { newPasskeyForm } from '#lib/identity/web/passkey-forms.ts';
import { changePasswordForm, codesForm, languageForm } from '#lib/identity/web/sign-in-forms.ts';
import { formProblems, readForm, type FormProblems } from '#lib/platform/pure/form.ts';
import { isUuid } from '#lib/platform/pure/ids.ts';
import { showCodesOnce } from '../../(door)/anmelden/codes/shown-codes.ts';
import { ownSelf } from './own-self.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const self = await ownSelf(locals);
	const { identity } = locals.services;
	const sessions = await identity.ownSessions(self.userId);
	return {
		sessions: sessions.map(({ id, device, createdAt, lastSeenAt }) => ({
			id,
			device,
			createdAt,
			lastSeenAt,
			isThis: id === self.sessionId
		})),
		passkeys: await identity.passkeys.own(self.userId),
		isFresh: locals.person?.member.hasSteppedUp === true,
		isByProvider: locals.person?.member.isByProvider === true,
		link: await identity.providers.ownLink(self),
		codesLeft: await identity.recoveryCodesLeft(self.userId),
		notice: url.searchParams.get('gut')
	};
};

export const actions: Actions = {
	end: async ({ locals, request }) => {
		const self = await ownSelf(locals);
		const sessionId = String((await request.formData()).get('session') ?? '');
		if (isUuid(sessionId)) await locals.services.identity.endSession(self, sessionId);
		redirect(303, '/konto?gut=session');
	},
	endOthers: async ({ locals }) => {
		await locals.services.identity.endOtherSessions(await ownSelf(locals));
		redirect(303, '/konto?gut=others');
	},
	password: async ({ locals, request }) => {
		const self = await ownSelf(locals);
		const form = await request.formData();
		const parsed = readForm(changePasswordForm, form);
		if (!parsed.ok) return fail(400, parsed.problems);
		const { currentPassword: current, password: next } = parsed.value;
		const outcome = await locals.services.identity.changePassword(self, { current, next });
		if (!outcome.ok) {
			const isCurrent = outcome.reason === 'wrong-password' || outcome.reason === 'too-many-attempts';
			return fail(400, formProblems(form, { [isCurrent ? 'currentPassword' : 'password']: outcome.reason }));
		}
		redirect(303, '/konto?gut=password');
	},
	codes: async (event) => {
		const self = await ownSelf(event.locals);
		const form = await event.request.formData();
		const parsed = readForm(codesForm, form);
		if (!parsed.ok) return fail(400, parsed.problems);
		const outcome = await event.locals.services.identity.renewRecoveryCodes(self, parsed.value.passwordForCodes);
		if (!outcome.ok) return fail(400, formProblems(form, { passwordForCodes: outcome.reason }));
		showCodesOnce(event, outcome.value);
		redirect(303, '/anmelden/codes?weiter=/konto');
	},
	addPasskey: async ({ locals, request }) => {
		const context = await locals.member();
		const form = await request.formData();
		const parsed = readForm(newPasskeyForm, form);
		if (!parsed.ok) return fail(400, withoutResponse(parsed.problems));
		const outcome = await locals.services.identity.passkeys.add(context, parsed.value);
		if (!outcome.ok) return fail(400, withoutResponse(formProblems(form, { name: outcome.reason })));
		redirect(303, '/konto?gut=passkey#passkeys');
	},
	removePasskey: async ({ locals, request }) => {
		const self = await ownSelf(locals);
		const id = String((await request.formData()).get('passkey') ?? '');
		if (isUuid(id)) await locals.services.identity.passkeys.remove(self, id);
		redirect(303, '/konto?gut=passkey-removed#passkeys');
	},
	endLink: async ({ locals }) => {
		await locals.services.identity.providers.endOwnLink(await ownSelf(locals));
		redirect(303, '/konto?gut=link-ended#anmeldedienst');
	},
	language: async ({ locals, request }) => {
		const self = await ownSelf(locals);
		const parsed = readForm(languageForm, await request.formData());
		if (!parsed.ok) return fail(400, parsed.problems);
		await locals.services.identity.chooseLanguage(self, parsed.value.language);
		redirect(303, '/konto?gut=language');
	},
	tenant: async ({ locals, request }) => {
		const self = await ownSelf(locals);
		const tenantId = String((await request.formData()).get('tenant') ?? '');
		const isSwitched = isUuid(tenantId) && (await locals.services.identity.switchTenant(self, tenantId));
		redirect(303, isSwitched ? '/start' : '/konto');
	}
};

/** What the device answered is spent; only the name goes back into the form. */
const withoutResponse = ({ errors, typed }: FormProblems): FormProblems => ({
	errors: 'response' in errors ? { name: 'passkey-not-accepted' } : errors,
	typed: { name: typed['name'] ?? '' },
	chosen: {}
});
