import { fail, redirect } from '@sveltejs/kit';
import { formProblems } from '#lib/platform/pure/form.ts';
import { notYours, shown } from '../../settled.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	...shown(await locals.services.privacy.retention.plan(await locals.member())),
	isDone: url.searchParams.has('fertig')
});

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const context = await locals.member();
		if (!form.has('sure')) return fail(400, formProblems(form, { sure: 'not-sure' }));
		const started = await locals.services.privacy.retention.start(context);
		if (!started.ok) notYours();
		redirect(303, '/datenschutz/loeschlauf?fertig=1');
	}
};
