import { fail } from '@sveltejs/kit';
import { readForm } from '#lib/platform/pure/form.ts';
import { NewInformationForm } from '#lib/privacy/web/register-forms.ts';
import { settled, shown } from '../../settled.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) =>
	shown(await locals.services.privacy.information.list(await locals.member()));

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(NewInformationForm, form);
		if (!read.ok) return fail(400, read.problems);
		const registered = await locals.services.privacy.information.register(await locals.member(), read.value);
		return settled(registered, form, '/datenschutz/informationsbegehren?gespeichert=1');
	}
};
