import { error, fail, redirect } from '@sveltejs/kit';
import { isSimpleStep, simpleSteps, type SimpleStep } from '#lib/cases/index.ts';
import { DangerCheckForm, dangerCheckOf } from '#lib/cases/web/danger-check-form.ts';
import { StepForm, stepFormField } from '#lib/cases/web/step-form.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, url }) => {
	const { head } = await parent();
	if (!head.mayManage) error(403, { message: 'not-yours', reason: 'not-yours' });
	const event = stepIn(url);
	return { event, needs: needsOf(event) };
};

export const actions: Actions = {
	default: async ({ locals, params, request, url }) => {
		const context = await locals.member();
		const event = stepIn(url);
		const form = await request.formData();
		const read = readForm(StepForm, form);
		if (!read.ok) return fail(400, read.problems);
		const check = needsOf(event).includes('danger') ? readForm(DangerCheckForm, form) : undefined;
		if (check && !check.ok) return fail(400, check.problems);
		const danger = check ? dangerCheckOf(check.value) : null;
		const stepped = await locals.services.cases.step(context, params.id, { event, ...read.value, danger });
		if (stepped.ok) redirect(303, `/faelle/${params.id}`);
		if (stepped.reason === 'not-yours') error(403, { message: 'not-yours', reason: 'not-yours' });
		return fail(400, formProblems(form, { [stepFormField[stepped.reason] ?? '']: stepped.reason }));
	}
};

function stepIn(url: URL): SimpleStep {
	const event = url.searchParams.get('schritt') ?? '';
	if (!isSimpleStep(event)) error(404, { message: 'not-found', reason: 'not-found' });
	return event;
}

const needsOf = (event: SimpleStep): readonly string[] => simpleSteps[event].needs;
