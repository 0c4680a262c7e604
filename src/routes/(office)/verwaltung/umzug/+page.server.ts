import { fail, redirect } from '@sveltejs/kit';
import { ReleaseForm } from '#lib/operation/web/move-form.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { askToStepUp } from '../../step-up.ts';
import { granted, unlessForbidden } from '../access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { mayRelease, mayFetch, hasSteppedUp, release } = granted(
		await locals.services.tenantMove.page(await locals.member())
	);
	return { mayRelease, mayFetch, hasSteppedUp, release, problem: url.searchParams.get('problem') };
};

export const actions: Actions = {
	release: async (event) => {
		const { locals, request } = event;
		const form = await request.formData();
		const read = readForm(ReleaseForm, form);
		if (!read.ok) return fail(400, read.problems);
		const released = await locals.services.tenantMove.release(await locals.member(), read.value.password);
		if (!released.ok && released.reason === 'step-up-needed') askToStepUp(event, form, 'release');
		if (!released.ok)
			return fail(400, formProblems(form, { [released.about ?? '']: unlessForbidden(released.reason) }));
		redirect(303, '/verwaltung/umzug?gespeichert=1');
	},
	takeBack: async ({ locals, request }) => {
		const taken = await locals.services.tenantMove.takeBack(await locals.member());
		if (!taken.ok) return fail(400, formProblems(await request.formData(), { '': unlessForbidden(taken.reason) }));
		redirect(303, '/verwaltung/umzug?gespeichert=1');
	}
};
