import { fail, redirect } from '@sveltejs/kit';
import { ReferralChangeForm, ReferralForm } from '#lib/administration/web/forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { granted, unlessForbidden } from '../access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const entries = granted(await locals.services.administration.referrals.list(await locals.member()));
	return { entries, chosen: entries.find(({ id }) => id === url.searchParams.get('bearbeiten')) };
};

export const actions: Actions = {
	add: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(ReferralForm, form);
		if (!read.ok) return fail(400, read.problems);
		const added = await locals.services.administration.referrals.add(await locals.member(), read.value);
		if (!added.ok) return fail(400, formProblems(form, { '': unlessForbidden(added.reason) }));
		redirect(303, '/verwaltung/verweisstellen?gespeichert=1');
	},
	change: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(ReferralChangeForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { id, version, ...fields } = read.value;
		const { referrals } = locals.services.administration;
		const changed = await referrals.change(await locals.member(), id, version, fields);
		if (!changed.ok) return fail(400, formProblems(form, { '': unlessForbidden(changed.reason) }));
		redirect(303, '/verwaltung/verweisstellen?gespeichert=1');
	}
};
