import { error, fail, redirect } from '@sveltejs/kit';
import { phaseEvents, phaseKinds } from '#lib/cases/index.ts';
import { dangerCheckOf } from '#lib/cases/web/danger-check-form.ts';
import { PhaseMoveForm, stepFormField } from '#lib/cases/web/step-form.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, url }) => {
	const { head } = await parent();
	if (!head.mayManage) error(403, { message: 'not-yours', reason: 'not-yours' });
	const phase = phaseKinds.find((kind) => kind === url.searchParams.get('phase'));
	const event = phaseEvents.find((one) => one === url.searchParams.get('schritt'));
	if (!phase || !event) error(404, { message: 'not-found', reason: 'not-found' });
	return { phase, event };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const context = await locals.member();
		const form = await request.formData();
		const read = readForm(PhaseMoveForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { phase, event, text } = read.value;
		const move = { kind: phase, event, text };
		const moved = await locals.services.cases.movePhase(context, params.id, move, dangerCheckOf(read.value));
		if (moved.ok) redirect(303, `/faelle/${params.id}`);
		const field = moved.reason === 'reason-missing' ? 'text' : (stepFormField[moved.reason] ?? '');
		return fail(400, formProblems(form, { [field]: moved.reason }));
	}
};
