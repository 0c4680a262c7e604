import { fail } from '@sveltejs/kit';
import { adviseMethods } from '#lib/cases/index.ts';
import { ChoiceForm, FactsForm, MandateForm, VersionedForm } from '#lib/cases/web/case-work-forms.ts';
import { readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { settled, shown } from '../../../settled.ts';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
	await parent();
	const page = shown(await locals.services.caseWork.process.page(await locals.member(), params.id));
	// The aid's answers are codes without content, so they may stand in the address and be sent to a colleague.
	const asked = FactsForm.safeParse(Object.fromEntries(url.searchParams));
	return {
		...page,
		facts: asked.success ? asked.data : page.facts,
		advice: asked.success ? adviseMethods(asked.data) : undefined
	};
};

export const actions: Actions = {
	choose: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(ChoiceForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { method, reasons, alternative, alternativeReason, ledBy, ...facts } = read.value;
		const choice = { facts, method, reasons, alternative, alternativeReason, ledBy };
		const { process } = locals.services.caseWork;
		return settled(
			await process.choose(await locals.member(), params.id, choice),
			form,
			`/faelle/${params.id}/verfahren#entscheidungen`
		);
	},
	mandate: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(MandateForm, form);
		if (!read.ok) return fail(400, read.problems);
		const known = VersionedForm.safeParse({ id: form.get('mandateId'), version: form.get('mandateVersion') });
		const context = await locals.member();
		const content = { ...read.value, consents: consentsIn(form, context.today) };
		const kept = await locals.services.caseWork.process.keepMandate(
			context,
			params.id,
			content,
			known.success ? known.data : null
		);
		return settled(kept, form, `/faelle/${params.id}/verfahren#auftrag`);
	}
};

/** One choice per party; the day a consent was first noted is kept. */
function consentsIn(form: FormData, today: string) {
	return [...form.keys()].flatMap((name) => {
		const actorId = /^consent-([0-9a-f-]{36})$/.exec(name)?.[1];
		const state = form.get(name);
		if (!actorId || (state !== 'GIVEN' && state !== 'REFUSED')) return [];
		const noted = String(form.get(`since-${actorId}`) ?? '');
		const [day = '', before = ''] = noted.split(' ');
		return [{ actorId, state, on: before === state && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today } as const];
	});
}
