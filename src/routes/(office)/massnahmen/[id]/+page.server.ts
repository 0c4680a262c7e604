import { fail } from '@sveltejs/kit';
import { MeasureStepForm } from '#lib/measures/web/measure-step-form.ts';
import { readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { settled, shown } from '../../settled.ts';

export const load: PageServerLoad = async ({ locals, params }) => ({
	measure: shown(await locals.services.measures.page(await locals.member(), params.id))
});

export const actions: Actions = {
	step: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(MeasureStepForm, form);
		if (!read.ok) return fail(400, read.problems);
		const step = { ...read.value, id: params.id };
		const taken = await locals.services.measures.step(await locals.member(), step);
		return settled(taken, form, `/massnahmen/${params.id}`);
	}
};
