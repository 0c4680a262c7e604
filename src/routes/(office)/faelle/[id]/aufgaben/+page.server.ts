import { fail } from '@sveltejs/kit';
import { MeasureForm, SettleForm, TaskForm, VersionedForm } from '#lib/cases/web/case-work-forms.ts';
import { readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { settled, shown } from '../../../settled.ts';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
	await parent();
	const page = shown(await locals.services.caseWork.tasks.page(await locals.member(), params.id));
	const wanted = url.searchParams.get('bearbeiten');
	const measures = page.measures.map(({ id, title, state, dueOn }) => ({ id, title, state, dueOn }));
	return { ...page, measures, editing: page.tasks.find(({ id }) => id === wanted) };
};

const next = (id: string): string => `/faelle/${id}/aufgaben`;

export const actions: Actions = {
	add: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(TaskForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { tasks } = locals.services.caseWork;
		return settled(await tasks.add(await locals.member(), params.id, read.value), form, next(params.id));
	},
	change: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(TaskForm.extend(VersionedForm.shape), form);
		if (!read.ok) return fail(400, read.problems);
		const { id: taskId, version, ...content } = read.value;
		const { tasks } = locals.services.caseWork;
		const change = { caseId: params.id, taskId, version };
		return settled(await tasks.change(await locals.member(), change, content), form, next(params.id));
	},
	settle: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(SettleForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { id: taskId, version, state } = read.value;
		const { tasks } = locals.services.caseWork;
		const change = { caseId: params.id, taskId, version };
		return settled(await tasks.settle(await locals.member(), change, state), form, next(params.id));
	},
	propose: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(MeasureForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { measureTitle: title, measureDue: dueOn, ...rest } = read.value;
		const { measures } = locals.services.caseWork;
		const content = { ...rest, title, dueOn };
		return settled(await measures.propose(await locals.member(), params.id, content), form, next(params.id));
	}
};
