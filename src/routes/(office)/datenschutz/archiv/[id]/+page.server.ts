import { error, fail } from '@sveltejs/kit';
import { readForm } from '#lib/platform/pure/form.ts';
import { ArchiveAnswerForm } from '#lib/privacy/web/retention-forms.ts';
import { settled, shown } from '../../../settled.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const offers = shown(await locals.services.privacy.retention.offers(await locals.member()));
	const offer = offers.find(({ id, isGone }) => id === params.id && !isGone);
	if (!offer) error(404, { message: 'not-found' });
	return { offer };
};

export const actions: Actions = {
	default: async ({ locals, request, params }) => {
		const form = await request.formData();
		const read = readForm(ArchiveAnswerForm, form);
		if (!read.ok) return fail(400, read.problems);
		const answered = await locals.services.privacy.retention.answer(await locals.member(), {
			id: params.id,
			...read.value
		});
		return settled(answered, form, '/datenschutz/archiv?gespeichert=1');
	}
};
