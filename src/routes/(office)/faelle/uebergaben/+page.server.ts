import { error, fail, redirect } from '@sveltejs/kit';
import { OfferAnswerForm } from '#lib/cases/web/hand-over-form.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const offers = await locals.services.cases.offeredCases(await locals.member());
	if (!offers.ok) error(403, { message: 'not-yours', reason: 'not-yours' });
	return { offers: offers.value };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const context = await locals.member();
		const form = await request.formData();
		const read = readForm(OfferAnswerForm, form);
		if (!read.ok) return fail(400, read.problems);
		const answered = await locals.services.cases.answerHandOver(context, read.value.id, read.value.answer);
		if (!answered.ok) return fail(400, formProblems(form, { '': answered.reason }));
		redirect(303, answered.value.caseId ? `/faelle/${answered.value.caseId}` : '/faelle/uebergaben');
	}
};
