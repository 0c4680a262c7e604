import { fail, redirect } from '@sveltejs/kit';
import { officeLanguage } from '#lib/platform/pure/language.ts';
import type { Actions, PageServerLoad } from './$types';

/** Reading consumes nothing; only the answer does. Search engines and referrers never learn the address. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' });
	const given = url.searchParams.get('antwort');
	const read = await locals.services.caseWork.agreements.readByLink(params.token);
	return {
		office: officeLanguage(locals.language),
		text: read.ok ? read.value : undefined,
		refusal: read.ok ? undefined : read.reason,
		given: !read.ok && read.reason === 'link-used' && (given === 'ja' || given === 'nein') ? given : undefined
	};
};

export const actions: Actions = {
	answer: async ({ locals, params, request, url }) => {
		const answer = (await request.formData()).get('answer');
		if (answer !== 'APPROVED' && answer !== 'REFUSED') return fail(400, {});
		const taken = await locals.services.caseWork.agreements.answerByLink(params.token, answer);
		const language = url.searchParams.get('lang') === 'en' ? '&lang=en' : '';
		if (taken.ok) redirect(303, `/z/${params.token}?antwort=${answer === 'APPROVED' ? 'ja' : 'nein'}${language}`);
		redirect(303, `/z/${params.token}`);
	}
};
