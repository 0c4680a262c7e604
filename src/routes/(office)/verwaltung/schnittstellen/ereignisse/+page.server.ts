import { fail } from '@sveltejs/kit';
import { webhookForm } from '#lib/interfaces/web/webhook-form.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { askToStepUp, keptForm } from '../../../step-up.ts';
import { granted, unlessForbidden } from '../../access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = await event.locals.member();
	const webhooks = granted(await event.locals.services.interfaces.webhooks.list(context));
	return {
		webhooks: webhooks.map(({ id, address, kinds, state, createdAt }) => ({ id, address, kinds, state, createdAt })),
		kept: keptForm(event)
	};
};

export const actions: Actions = {
	// Answers with the page itself: the secret must not stand in an address, in a cookie or behind a reload.
	default: async (event) => {
		const { locals, request } = event;
		const form = await request.formData();
		const read = readForm(webhookForm, form, ['kinds']);
		if (!read.ok) return fail(400, read.problems);
		const created = await locals.services.interfaces.webhooks.create(await locals.member(), read.value);
		if (created.ok) return { created: created.value };
		if (created.reason === 'step-up-needed') askToStepUp(event, form, 'create');
		return fail(400, formProblems(form, { [created.about ?? '']: unlessForbidden(created.reason) }));
	}
};
