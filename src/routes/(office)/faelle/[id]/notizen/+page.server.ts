import { fail } from '@sveltejs/kit';
import { IdForm, NoteForm, PrivateNoteForm, VersionedForm } from '#lib/cases/web/case-work-forms.ts';
import { readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { settled, shown } from '../../../settled.ts';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
	await parent();
	const page = shown(await locals.services.caseWork.notes.page(await locals.member(), params.id));
	const wanted = url.searchParams.get('bearbeiten');
	return { ...page, editing: page.notes.find(({ id, isOwn }) => id === wanted && isOwn) };
};

const next = (id: string): string => `/faelle/${id}/notizen`;

export const actions: Actions = {
	write: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(NoteForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { notes } = locals.services.caseWork;
		return settled(await notes.write(await locals.member(), params.id, read.value), form, next(params.id));
	},
	change: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(NoteForm.extend(VersionedForm.shape), form);
		if (!read.ok) return fail(400, read.problems);
		const { id: noteId, version, ...content } = read.value;
		const { notes } = locals.services.caseWork;
		const change = { caseId: params.id, noteId, version };
		return settled(await notes.change(await locals.member(), change, content), form, next(params.id));
	},
	writePrivate: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(PrivateNoteForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { notes } = locals.services.caseWork;
		const written = await notes.writePrivate(await locals.member(), params.id, read.value.privateText);
		return settled(written, form, next(params.id));
	},
	move: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(IdForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { notes } = locals.services.caseWork;
		return settled(await notes.movePrivate(await locals.member(), params.id, read.value.id), form, next(params.id));
	},
	destroy: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(IdForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { notes } = locals.services.caseWork;
		return settled(await notes.destroyPrivate(await locals.member(), params.id, read.value.id), form, next(params.id));
	}
};
