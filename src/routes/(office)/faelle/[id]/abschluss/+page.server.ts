import { error, fail, redirect } from '@sveltejs/kit';
import { ChecklistForm, checklistOf, ClosingForm } from '#lib/cases/web/closing-form.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	await parent();
	const closing = await locals.services.cases.readClosing(await locals.member(), params.id);
	if (!closing.ok) error(403, { message: 'not-yours', reason: 'not-yours' });
	return { closing: closing.value };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const context = await locals.member();
		const form = await request.formData();
		const read = readForm(ClosingForm, form);
		const checklist = readForm(ChecklistForm, form);
		if (!read.ok || !checklist.ok) {
			const errors = { ...(checklist.ok ? {} : checklist.problems.errors), ...(read.ok ? {} : read.problems.errors) };
			return fail(400, formProblems(form, errors));
		}
		const { lessonHasNoName: _, ...closing } = read.value;
		const closed = await locals.services.cases.close(context, params.id, {
			...closing,
			checklist: checklistOf(checklist.value)
		});
		if (closed.ok) redirect(303, `/faelle/${params.id}/abschluss`);
		if (closed.reason === 'not-yours') error(403, { message: 'not-yours', reason: 'not-yours' });
		return fail(400, formProblems(form, { [closed.reason === 'feedback-open' ? 'waiver' : '']: closed.reason }));
	}
};
