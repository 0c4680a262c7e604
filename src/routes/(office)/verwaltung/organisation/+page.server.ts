import { fail, redirect } from '@sveltejs/kit';
import { UnitChangeForm, UnitEndForm, UnitForm } from '#lib/administration/web/forms.ts';
import { inTreeOrder } from '#lib/identity/index.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { granted, unlessForbidden } from '../access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const units = inTreeOrder(granted(await locals.services.identity.units.list(await locals.member())));
	return { units, chosen: units.find(({ id }) => id === url.searchParams.get('bearbeiten')) };
};

const done = (): never => redirect(303, '/verwaltung/organisation?gespeichert=1');

export const actions: Actions = {
	add: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(UnitForm, form);
		if (!read.ok) return fail(400, read.problems);
		const added = await locals.services.identity.units.add(await locals.member(), read.value);
		if (!added.ok) return fail(400, formProblems(form, { [added.about ?? '']: unlessForbidden(added.reason) }));
		return done();
	},
	change: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(UnitChangeForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { id, version, ...fields } = read.value;
		const changed = await locals.services.identity.units.change(await locals.member(), id, version, fields);
		if (!changed.ok) return fail(400, formProblems(form, { [changed.about ?? '']: unlessForbidden(changed.reason) }));
		return done();
	},
	end: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(UnitEndForm, form);
		if (!read.ok) return fail(400, read.problems);
		const ended = await locals.services.identity.units.end(await locals.member(), read.value.id, read.value.version);
		if (!ended.ok) return fail(400, formProblems(form, { '': unlessForbidden(ended.reason) }));
		return done();
	}
};
