import { fail } from '@sveltejs/kit';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { AnswerForm, ExtensionForm, IdentityForm, StepForm, readDecisions } from '#lib/privacy/web/request-forms.ts';
import { settled } from '../../../settled.ts';
import { requestPage } from './request-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { request, findings } = await requestPage(locals, params.id);
	return {
		request,
		findings: findings.map(({ id, place, passage, decision, ground, disclosed }) => ({
			id,
			place,
			passage,
			decision,
			ground,
			disclosed
		}))
	};
};

const here = (id: string): string => `/datenschutz/anfragen/${id}?gespeichert=1`;

export const actions: Actions = {
	identity: async ({ locals, request, params: { id } }) => {
		const form = await request.formData();
		const read = readForm(IdentityForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { version, identityNote } = read.value;
		const { requests } = locals.services.privacy;
		return settled(await requests.proveIdentity(await locals.member(), { id, version }, identityNote), form, here(id));
	},
	extend: async ({ locals, request, params: { id } }) => {
		const form = await request.formData();
		const read = readForm(ExtensionForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { version, reason } = read.value;
		const { requests } = locals.services.privacy;
		return settled(await requests.extend(await locals.member(), { id, version }, reason), form, here(id));
	},
	search: async ({ locals, request, params: { id } }) => {
		const form = await request.formData();
		const read = readForm(StepForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { requests } = locals.services.privacy;
		return settled(await requests.search(await locals.member(), { id, ...read.value }), form, here(id));
	},
	decide: async ({ locals, request, params: { id } }) => {
		const form = await request.formData();
		const read = readForm(StepForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { requests } = locals.services.privacy;
		const decisions = readDecisions(form);
		const missing = decisions.find(({ decision, ground }) => decision === 'WITHHOLD' && !ground);
		if (missing) return fail(400, formProblems(form, { [`ground-${missing.id}`]: 'ground-missing' }));
		return settled(await requests.decide(await locals.member(), { id, ...read.value }, decisions), form, here(id));
	},
	answer: async ({ locals, request, params: { id } }) => {
		const form = await request.formData();
		const read = readForm(AnswerForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { version, answerText, isRefused } = read.value;
		const { requests } = locals.services.privacy;
		const input = { text: answerText, isRefused };
		return settled(await requests.answer(await locals.member(), { id, version }, input), form, here(id));
	}
};
