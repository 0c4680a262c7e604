import { fail, redirect } from '@sveltejs/kit';
import { AgreementTitleForm } from '#lib/cases/web/case-work-forms.ts';
import { readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { settled, shown } from '../../../settled.ts';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	await parent();
	return shown(await locals.services.caseWork.agreements.page(await locals.member(), params.id));
};

export const actions: Actions = {
	draft: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(AgreementTitleForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { agreements } = locals.services.caseWork;
		const drafted = await agreements.draft(await locals.member(), params.id, read.value.title);
		if (drafted.ok) redirect(303, `/faelle/${params.id}/vereinbarung/${drafted.value}`);
		return settled(drafted, form, '');
	}
};
