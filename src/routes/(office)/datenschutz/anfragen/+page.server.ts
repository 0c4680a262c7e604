import { error, fail, redirect } from '@sveltejs/kit';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { NewRequestForm } from '#lib/privacy/web/request-forms.ts';
import { shown } from '../../settled.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const requests = shown(await locals.services.privacy.requests.list(await locals.member()));
	return {
		requests: requests.map(({ id, number, kind, personName, receivedOn, dueOn, state, answeredAt }) => ({
			id,
			number,
			kind,
			personName,
			receivedOn,
			dueOn,
			state,
			answeredAt
		}))
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(NewRequestForm, form);
		if (!read.ok) return fail(400, read.problems);
		const registered = await locals.services.privacy.requests.register(await locals.member(), read.value);
		if (registered.ok) redirect(303, `/datenschutz/anfragen/${registered.value.id}?gespeichert=1`);
		if (registered.reason === 'not-yours') error(403, { message: 'not-yours', reason: 'not-yours' });
		return fail(400, formProblems(form, { [registered.about ?? '']: registered.reason }));
	}
};
