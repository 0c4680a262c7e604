import { error, fail, redirect } from '@sveltejs/kit';
import { HandOverForm } from '#lib/cases/web/hand-over-form.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	await parent();
	const read = await locals.services.cases.readHandOver(await locals.member(), params.id);
	if (!read.ok) error(403, { message: 'not-yours', reason: 'not-yours' });
	return { handOver: read.value };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const context = await locals.member();
		const form = await request.formData();
		const read = readForm(HandOverForm, form, ['fields']);
		if (!read.ok) return fail(400, read.problems);
		const done = await locals.services.cases.handOver(context, params.id, read.value);
		if (done.ok) redirect(303, `/faelle/${params.id}`);
		if (done.reason === 'not-yours') error(403, { message: 'not-yours', reason: 'not-yours' });
		return fail(400, formProblems(form, { [done.reason.startsWith('target') ? 'toTenantId' : '']: done.reason }));
	}
};
