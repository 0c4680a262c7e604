import { fail, redirect } from '@sveltejs/kit';
import { toString as qrCode } from 'qrcode';
import { setSessionCookie } from '#lib/identity/web/session-cookie.ts';
import { codeForm } from '#lib/identity/web/sign-in-forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { halfSession, keepingWay } from '../../half-session.ts';
import { showCodesOnce } from '../codes/shown-codes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const session = await halfSession(event);
	const outcome = await event.locals.services.identity.beginEnrolment(session.userId);
	if (!outcome.ok) redirect(303, keepingWay('/anmelden/code', event.url));
	const picture = await qrCode(outcome.value.uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
	return {
		picture: `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`,
		secret: outcome.value.secret.match(/.{1,4}/g)?.join(' ') ?? ''
	};
};

export const actions: Actions = {
	default: async (event) => {
		const session = await halfSession(event);
		const form = await event.request.formData();
		const parsed = readForm(codeForm, form);
		if (!parsed.ok) return fail(400, parsed.problems);
		const outcome = await event.locals.services.identity.completeEnrolment(session, parsed.value.code);
		if (!outcome.ok && outcome.reason === 'already-enrolled') redirect(303, keepingWay('/anmelden/code', event.url));
		if (!outcome.ok) return fail(400, formProblems(form, { code: outcome.reason }));
		setSessionCookie(event.cookies, event.url, outcome.value.token);
		showCodesOnce(event, outcome.value.recoveryCodes);
		redirect(303, keepingWay('/anmelden/codes', event.url));
	}
};
