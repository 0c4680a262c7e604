import { error, redirect } from '@sveltejs/kit';
import { deviceOf, sessionHours } from '#lib/identity/index.ts';
import { officeLanguage } from '#lib/platform/pure/language.ts';
import type { Actions, PageServerLoad } from './$types';

const notFound = (): never => error(404, { message: 'not-found', reason: 'not-found' });

export const load: PageServerLoad = async ({ locals }) => {
	const { demo } = locals.services;
	if (!(await demo.isDemo())) notFound();
	return {
		isDemo: true,
		language: officeLanguage(locals.language),
		displayName: locals.person?.displayName ?? null,
		tenants: demo.people(),
		receipts: demo.receipts()
	};
};

export const actions: Actions = {
	default: async ({ locals, request, cookies, url }) => {
		const person = String((await request.formData()).get('person') ?? '');
		const device = deviceOf(request.headers.get('user-agent') ?? '');
		const result = await locals.services.demo.signIn(person, device);
		if (!result.ok) return notFound();
		cookies.set('koko_session', result.value.token, {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:',
			maxAge: sessionHours * 3600
		});
		redirect(303, result.value.goTo);
	}
};
