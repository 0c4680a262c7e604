import { error, fail, redirect } from '@sveltejs/kit';
import { caseFormField, caseFormLists, EditCaseForm } from '#lib/cases/web/case-form.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	await parent();
	const read = await locals.services.cases.readForEditing(await locals.member(), params.id);
	if (!read.ok)
		error(403, { message: read.reason, reason: read.reason === 'not-possible-now' ? 'not-now' : 'not-yours' });
	return { values: read.value.values, choices: read.value.choices };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const context = await locals.member();
		const form = await request.formData();
		const read = readForm(EditCaseForm, form, caseFormLists);
		if (!read.ok) return fail(400, read.problems);
		const { titleHasNoName: _, ...edit } = read.value;
		const saved = await locals.services.cases.edit(context, params.id, edit);
		if (!saved.ok) return fail(400, formProblems(form, { [caseFormField[saved.reason] ?? '']: saved.reason }));
		redirect(303, `/faelle/${params.id}`);
	}
};
