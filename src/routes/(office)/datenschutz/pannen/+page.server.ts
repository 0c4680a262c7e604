import { error, fail, redirect } from '@sveltejs/kit';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { officeInstant } from '#lib/platform/pure/office-time.ts';
import { parsePlainDate } from '#lib/platform/pure/plain-date.ts';
import { NewBreachForm } from '#lib/privacy/web/register-forms.ts';
import { shown } from '../../settled.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const found = shown(await locals.services.privacy.breaches.list(await locals.member()));
	return {
		breaches: found.map(({ id, number, title, discoveredAt, risk, clock, isRunning, closedAt }) => ({
			id,
			number,
			title,
			discoveredAt,
			risk,
			clock,
			isRunning,
			closedAt
		}))
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(NewBreachForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { discoveredOn, discoveredAt, ...content } = read.value;
		if (!parsePlainDate(discoveredOn)) return fail(400, formProblems(form, { discoveredOn: 'invalid-day' }));
		const registered = await locals.services.privacy.breaches.register(await locals.member(), {
			...content,
			discoveredAt: officeInstant(`${discoveredOn}T${discoveredAt}:00`)
		});
		if (registered.ok) redirect(303, `/datenschutz/pannen/${registered.value.id}?gespeichert=1`);
		if (registered.reason === 'not-yours') error(403, { message: 'not-yours', reason: 'not-yours' });
		return fail(400, formProblems(form, { [registered.about ?? '']: registered.reason }));
	}
};
