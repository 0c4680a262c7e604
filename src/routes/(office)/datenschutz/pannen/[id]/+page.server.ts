import { error, fail } from '@sveltejs/kit';
import { readForm } from '#lib/platform/pure/form.ts';
import { BreachForm } from '#lib/privacy/web/register-forms.ts';
import { settled, shown } from '../../../settled.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const found = shown(await locals.services.privacy.breaches.list(await locals.member()));
	const breach = found.find(({ id }) => id === params.id);
	if (!breach) error(404, { message: 'not-found' });
	return { breach };
};

export const actions: Actions = {
	default: async ({ locals, request, params: { id } }) => {
		const form = await request.formData();
		const read = readForm(BreachForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { version, ...input } = read.value;
		const saved = await locals.services.privacy.breaches.save(await locals.member(), { id, version }, input);
		return settled(saved, form, `/datenschutz/pannen/${id}?gespeichert=1`);
	}
};
