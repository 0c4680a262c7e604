import { fail, redirect } from '@sveltejs/kit';
import { formProblems } from '#lib/platform/pure/form.ts';
import { guardSetUp, hasSetupToken, presentSetupToken } from './set-up-guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const instance = await event.locals.services.platform.clock.instance();
	if (instance.kind !== 'EMPTY') return { state: 'done' as const };
	const token = event.url.searchParams.get('token');
	if (token && presentSetupToken(event, token)) redirect(303, '/einrichten'); // the token leaves the address bar
	return { state: hasSetupToken(event) ? ('choice' as const) : ('token' as const) };
};

export const actions: Actions = {
	token: async (event) => {
		const form = await event.request.formData();
		if (presentSetupToken(event, String(form.get('token') ?? '').trim())) redirect(303, '/einrichten');
		return fail(400, formProblems(form, { token: 'wrong-token' }));
	},
	demo: async (event) => {
		await guardSetUp(event);
		const { demo } = event.locals.services as { demo?: { load: () => Promise<unknown> } }; // not built into every version
		if (!demo) return fail(400, formProblems(new FormData(), { '': 'demo-missing' }));
		await demo.load();
		redirect(303, '/demo');
	}
};
