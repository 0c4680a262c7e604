import { fail } from '@sveltejs/kit';
import { findProviderForm } from '#lib/identity/web/provider-forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { wayOn } from '../../half-session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ way: encodeURIComponent(wayOn(url)) });

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(findProviderForm, form);
		if (!read.ok) return fail(400, { ...read.problems, ways: undefined });
		const ways = await locals.services.identity.providers.waysIn({ email: read.value.email });
		return {
			...formProblems(form, {}),
			ways: ways.map(({ slug, label, tenantName }) => ({ slug, label, tenantName }))
		};
	}
};
