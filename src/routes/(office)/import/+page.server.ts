import { error, fail, redirect } from '@sveltejs/kit';
import { uploadFormSchema } from '#lib/intake/index.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const outcome = await locals.services.intake.imports.list(await locals.member());
	if (!outcome.ok) error(403, { message: outcome.reason, reason: outcome.reason });
	return {
		imports: outcome.value.map(({ id, name, state, rowsAdded, rowsKnown, rowsBad, createdAt }) => ({
			id,
			name,
			state,
			rowsAdded,
			rowsKnown,
			rowsBad,
			createdAt
		}))
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const context = await locals.member();
		const form = await request.formData();
		const read = readForm(uploadFormSchema, form);
		if (!read.ok) return fail(400, read.problems);
		const file = form.get('file');
		if (!(file instanceof File) || file.size === 0) return fail(400, formProblems(form, { file: 'file-missing' }));
		const { encoding, delimiter } = read.value;
		const outcome = await locals.services.intake.imports.prepare(context, {
			name: file.name,
			content: Buffer.from(await file.arrayBuffer()),
			format: { ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) }
		});
		if (outcome.ok) redirect(303, `/import/${outcome.value.importId}`);
		if (outcome.reason === 'not-yours') error(403, { message: 'not-yours', reason: 'not-yours' });
		return fail(400, formProblems(form, { file: outcome.reason }));
	}
};
