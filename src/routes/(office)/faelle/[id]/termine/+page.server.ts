import { fail } from '@sveltejs/kit';
import { SessionForm, SessionStepForm, VersionedForm } from '#lib/cases/web/case-work-forms.ts';
import { readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { settled, shown } from '../../../settled.ts';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
	await parent();
	const page = shown(await locals.services.caseWork.sessions.page(await locals.member(), params.id));
	const wanted = url.searchParams.get('bearbeiten');
	return { ...page, editing: page.sessions.find(({ id }) => id === wanted) };
};

const next = (id: string): string => `/faelle/${id}/termine`;

export const actions: Actions = {
	plan: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(SessionForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { sessions } = locals.services.caseWork;
		return settled(await sessions.plan(await locals.member(), params.id, read.value), form, next(params.id));
	},
	change: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(SessionForm.extend(VersionedForm.shape), form);
		if (!read.ok) return fail(400, read.problems);
		const { id: sessionId, version, ...input } = read.value;
		const change = { caseId: params.id, sessionId, version };
		const { sessions } = locals.services.caseWork;
		return settled(await sessions.change(await locals.member(), change, input), form, next(params.id));
	},
	step: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(SessionStepForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { id: sessionId, version, step } = read.value;
		const { sessions } = locals.services.caseWork;
		const change = { caseId: params.id, sessionId, version };
		return settled(await sessions.step(await locals.member(), change, step), form, next(params.id));
	}
};
