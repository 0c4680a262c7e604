import { error, fail } from '@sveltejs/kit';
import { readForm } from '#lib/platform/pure/form.ts';
import { RuleDraft, RuleForm } from '#lib/privacy/web/retention-forms.ts';
import { notYours, settled } from '../../../settled.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const asked = new FormData();
	for (const [name, value] of url.searchParams) asked.append(name, value);
	const draft = url.searchParams.has('periodCount') ? readForm(RuleDraft, asked) : undefined;
	const page = await locals.services.privacy.rules.page(
		await locals.member(),
		params.code,
		draft?.ok ? draft.value : undefined
	);
	if (!page.ok) return page.reason === 'not-yours' ? notYours() : error(404, { message: 'not-found' });
	return {
		...page.value,
		draft: draft?.ok ? draft.value : null,
		draftProblems: draft && !draft.ok ? draft.problems : null
	};
};

export const actions: Actions = {
	default: async ({ locals, request, params }) => {
		const form = await request.formData();
		const read = readForm(RuleForm, form);
		if (!read.ok) return fail(400, read.problems);
		const changed = await locals.services.privacy.rules.change(await locals.member(), {
			code: params.code,
			...read.value
		});
		return settled(changed, form, `/datenschutz/regeln/${params.code}?gespeichert=1`);
	}
};
