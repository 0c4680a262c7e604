import { fail, redirect } from '@sveltejs/kit';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { PassageForm, RedactionForm } from '#lib/privacy/web/request-forms.ts';
import { notYours, shown } from '../../settled.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	redactions: shown(await locals.services.privacy.redaction.list(await locals.member())),
	done: /^\d{1,4}$/.test(url.searchParams.get('fertig') ?? '') ? url.searchParams.get('fertig') : null
});

// The passage itself travels in the form only: an address would keep it in histories and logs.
export const actions: Actions = {
	find: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(PassageForm, form);
		if (!read.ok) return fail(400, read.problems);
		const found = await locals.services.privacy.redaction.find(await locals.member(), read.value.passage);
		if (!found.ok && found.reason === 'not-yours') notYours();
		if (!found.ok) return fail(400, formProblems(form, { [found.about ?? '']: found.reason }));
		return { ...formProblems(form, {}), occurrences: shownOccurrences(found.value.occurrences) };
	},
	redact: async ({ locals, request }) => {
		const form = await request.formData();
		const read = readForm(RedactionForm, form, ['places']);
		const context = await locals.member();
		const { redaction } = locals.services.privacy;
		const redacted = read.ok ? await redaction.redact(context, read.value) : undefined;
		if (redacted?.ok) redirect(303, `/datenschutz/schwaerzen?fertig=${redacted.value.places}`);
		if (redacted && redacted.reason === 'not-yours') notYours();
		const passage = form.get('passage');
		const found = await redaction.find(context, typeof passage === 'string' ? passage : '');
		const errors = redacted ? { [redacted.about ?? '']: redacted.reason } : read.ok ? {} : read.problems.errors;
		return fail(400, {
			...formProblems(form, errors),
			occurrences: found.ok ? shownOccurrences(found.value.occurrences) : []
		});
	}
};

const shownOccurrences = (
	occurrences: readonly { readonly id: string; readonly table: string; readonly around: string }[]
) => occurrences.map(({ id, table, around }) => ({ id, place: table, around }));
