import { error, fail, redirect } from '@sveltejs/kit';
import { v4 as randomId } from 'uuid';
import { nameHint } from '#lib/platform/pure/name-hint.js';
import { SignalForm } from '#lib/intake/web/report-forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { plainDateOf } from '#lib/platform/pure/plain-date.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const context = await locals.member();
	const answer = await locals.services.intake.signalDesk(context);
	if (!answer.ok) error(403, { message: answer.reason, reason: answer.reason });
	const { own, topics, areas } = answer.value;
	return {
		submissionId: randomId(),
		topics: topics.map(({ code, label, labelEn }) => ({ code, label, labelEn })),
		areas: areas.map(({ id, name }) => ({ id, name })),
		own: own.map(({ id, reference, placeText, state, receivedAt }) => ({
			id,
			reference,
			placeText,
			state,
			day: plainDateOf(receivedAt)
		})),
		isSent: url.searchParams.has('ok')
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const context = await locals.member();
		const read = readForm(SignalForm, form);
		if (!read.ok) return fail(400, { ...read.problems, hint: false });
		const { sendAnyway, danger, ...signal } = read.value;
		if (!sendAnyway && (nameHint(signal.text) || nameHint(signal.placeText))) {
			return fail(400, { ...formProblems(form, {}), hint: true });
		}
		const answer = await locals.services.intake.giveSignal(context, { ...signal, dangerNow: danger === 'yes' });
		if (!answer.ok) error(403, { message: answer.reason, reason: answer.reason });
		redirect(303, '/signal?ok=1');
	}
};
