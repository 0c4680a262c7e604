import { redirect } from '@sveltejs/kit';
import { isUuid } from '#lib/platform/pure/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	notices: await locals.services.notifications.notices.list(await locals.member())
});

export const actions: Actions = {
	open: async ({ locals, request }) => {
		const context = await locals.member();
		const id = String((await request.formData()).get('id') ?? '');
		redirect(303, isUuid(id) ? await locals.services.notifications.notices.open(context, id) : '/hinweise');
	},
	readAll: async ({ locals }) => {
		await locals.services.notifications.notices.markAllRead(await locals.member());
		redirect(303, '/hinweise');
	}
};
