import { fail } from '@sveltejs/kit';
import { ActorForm, AssessmentForm, IdForm, VersionedForm } from '#lib/cases/web/case-work-forms.ts';
import { readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { settled, shown } from '../../../settled.ts';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
	await parent();
	const page = shown(await locals.services.caseWork.actors.page(await locals.member(), params.id));
	const wanted = url.searchParams.get('bearbeiten');
	return { ...page, editing: page.actors.find(({ id }) => id === wanted) };
};

const next = (id: string): string => `/faelle/${id}/beteiligte`;

export const actions: Actions = {
	add: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(ActorForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { actors } = locals.services.caseWork;
		return settled(await actors.add(await locals.member(), params.id, read.value), form, next(params.id));
	},
	change: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(ActorForm.extend(VersionedForm.shape), form);
		if (!read.ok) return fail(400, read.problems);
		const { id: actorId, version, ...content } = read.value;
		const change = { caseId: params.id, actorId, version };
		const { actors } = locals.services.caseWork;
		return settled(await actors.change(await locals.member(), change, content), form, next(params.id));
	},
	remove: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(IdForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { actors } = locals.services.caseWork;
		return settled(await actors.takeOut(await locals.member(), params.id, read.value.id), form, next(params.id));
	},
	assess: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(AssessmentForm, form);
		if (!read.ok) return fail(400, read.problems);
		const assessment = { ...read.value, caseId: params.id };
		const { actors } = locals.services.caseWork;
		return settled(await actors.assess(await locals.member(), assessment), form, `${next(params.id)}#stufen`);
	}
};
