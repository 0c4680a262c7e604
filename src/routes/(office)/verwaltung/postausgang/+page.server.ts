import { fail, redirect } from '@sveltejs/kit';
import { formProblems } from '#lib/platform/pure/form.ts';
import { isUuid } from '#lib/platform/pure/ids.ts';
import { granted, unlessForbidden } from '../access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	outbox: granted(await locals.services.notifications.outbox.page(await locals.member()))
});

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const id = String(form.get('id') ?? '');
		if (!isUuid(id)) return fail(400, formProblems(form, { '': 'unknown' }));
		const sent = await locals.services.notifications.outbox.sendAgain(await locals.member(), id);
		if (!sent.ok) return fail(400, formProblems(form, { '': unlessForbidden(sent.reason) }));
		redirect(303, '/verwaltung/postausgang?gespeichert=1');
	}
};
