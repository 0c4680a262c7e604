import { fail } from '@sveltejs/kit';
import { readForm } from '#lib/platform/pure/form.ts';
import { HoldForm, LiftForm } from '#lib/privacy/web/retention-forms.ts';
import { settled, shown } from '../../settled.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	holds: shown(await locals.services.privacy.retention.holds(await locals.member()))
});

export const actions: Actions = {
	hold: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(HoldForm, form);
		if (!read.ok) return fail(400, read.problems);
		const placed = await locals.services.privacy.retention.hold(await locals.member(), read.value);
		return settled(placed, form, '/datenschutz/sperren?gespeichert=1');
	},
	lift: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(LiftForm, form);
		if (!read.ok) return fail(400, read.problems);
		const lifted = await locals.services.privacy.retention.lift(await locals.member(), read.value.id);
		return settled(lifted, form, '/datenschutz/sperren?gespeichert=1');
	}
};
