import { error, fail, redirect } from '@sveltejs/kit';
import { caseFormField, caseFormLists, NewCaseForm } from '#lib/cases/web/case-form.ts';
import { dangerCheckOf } from '#lib/cases/web/danger-check-form.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const context = await locals.member();
	const choices = await locals.services.cases.readForStarting(context);
	if (!choices.ok) error(403, { message: 'not-yours', reason: 'not-yours' });
	return { choices: choices.value, self: context.actor.userId };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const context = await locals.member();
		const form = await request.formData();
		const read = readForm(NewCaseForm, form, caseFormLists);
		if (!read.ok) return fail(400, read.problems);
		const started = await locals.services.cases.start(context, openingOf(read.value), dangerCheckOf(read.value));
		if (!started.ok) return fail(400, formProblems(form, { [caseFormField[started.reason] ?? '']: started.reason }));
		redirect(303, `/faelle/${started.value.id}`);
	}
};

const openingOf = ({
	title,
	presentingIssue,
	topics,
	areaId,
	placeText,
	...rest
}: ReturnType<typeof NewCaseForm.parse>) => ({
	title,
	presentingIssue,
	topics,
	areaId,
	placeText,
	level: rest.level,
	scope: rest.scope,
	intensity: rest.intensity,
	visibility: rest.visibility,
	concernedUnits: rest.concernedUnits,
	leadId: rest.leadId,
	teamIds: rest.teamIds
});
