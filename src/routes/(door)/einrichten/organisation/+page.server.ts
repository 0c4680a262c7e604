import { fail, redirect } from '@sveltejs/kit';
import { deviceOf, proposePrefix, proposeSlug } from '#lib/identity/index.ts';
import { setSessionCookie } from '#lib/identity/web/session-cookie.ts';
import { setUpForm } from '#lib/identity/web/set-up-form.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { guardSetUp } from '../set-up-guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await guardSetUp(event);
	const key = event.url.searchParams.get('key') ?? '';
	const entry = key ? await event.locals.services.identity.findRegisterEntry(key) : undefined;
	return {
		entry,
		proposal: {
			slug: entry ? proposeSlug(entry.name) : '',
			numberPrefix: entry ? proposePrefix(entry.name) : '',
			land: entry ? `${entry.country}-${entry.state}` : ''
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		await guardSetUp(event);
		const form = await event.request.formData();
		const parsed = readForm(setUpForm, form, ['languages']);
		if (!parsed.ok) return fail(400, parsed.problems);
		const { land, key, displayName, functionTitle, email, password, isConflictManager, ...organisation } = parsed.value;
		const { identity } = event.locals.services;
		const outcome = await identity.setUpOrganisation({
			...organisation,
			...land,
			entry: key ? await identity.findRegisterEntry(key) : undefined,
			administrator: { displayName, functionTitle, email, password, isConflictManager },
			device: deviceOf(event.request.headers.get('user-agent') ?? '')
		});
		if (!outcome.ok && outcome.reason === 'already-set-up') redirect(303, '/einrichten');
		if (!outcome.ok) return fail(400, formProblems(form, { password: outcome.reason }));
		setSessionCookie(event.cookies, event.url, outcome.value.token);
		redirect(303, '/anmelden/einrichten?weiter=/verwaltung/bezirke');
	}
};
