import { fail, redirect } from '@sveltejs/kit';
import { TopicChangeForm, TopicForm } from '#lib/administration/web/forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { granted, unlessForbidden } from '../access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const topics = granted(await locals.services.identity.settings.topics(await locals.member()));
	return { topics, chosen: topics.find(({ code }) => code === url.searchParams.get('bearbeiten')) };
};

export const actions: Actions = {
	add: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(TopicForm, form);
		if (!read.ok) return fail(400, read.problems);
		const added = await locals.services.identity.settings.addTopic(await locals.member(), read.value);
		if (!added.ok) return fail(400, formProblems(form, { [added.about ?? '']: unlessForbidden(added.reason) }));
		redirect(303, '/verwaltung/themen?gespeichert=1');
	},
	change: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(TopicChangeForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { code, version, ...fields } = read.value;
		const { settings } = locals.services.identity;
		const changed = await settings.changeTopic(await locals.member(), code, version, fields);
		if (!changed.ok) return fail(400, formProblems(form, { '': unlessForbidden(changed.reason) }));
		redirect(303, '/verwaltung/themen?gespeichert=1');
	}
};
