import { error, fail } from '@sveltejs/kit';
import { readForm } from '#lib/platform/pure/form.ts';
import { InformationAnswerForm, InformationExtensionForm } from '#lib/privacy/web/register-forms.ts';
import { settled, shown } from '../../../settled.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { requests, country } = shown(await locals.services.privacy.information.list(await locals.member()));
	const request = requests.find(({ id }) => id === params.id);
	if (!request) error(404, { message: 'not-found' });
	return { request, country };
};

const list = '/datenschutz/informationsbegehren?gespeichert=1';

export const actions: Actions = {
	answer: async ({ locals, request, params: { id } }) => {
		const form = await request.formData();
		const read = readForm(InformationAnswerForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { version, ...input } = read.value;
		const { information } = locals.services.privacy;
		return settled(await information.answer(await locals.member(), { id, version }, input), form, list);
	},
	extend: async ({ locals, request, params: { id } }) => {
		const form = await request.formData();
		const read = readForm(InformationExtensionForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { version, reason } = read.value;
		const { information } = locals.services.privacy;
		return settled(await information.extend(await locals.member(), { id, version }, reason), form, list);
	}
};
