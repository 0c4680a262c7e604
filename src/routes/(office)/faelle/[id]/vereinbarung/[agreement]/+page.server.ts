import { error, fail, redirect } from '@sveltejs/kit';
import {
	AgreementForm,
	AgreementStepForm,
	CheckForm,
	IdForm,
	PaperForm,
	readPoints
} from '#lib/cases/web/case-work-forms.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { settled, shown } from '../../../../settled.ts';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	await parent();
	const { agreements } = locals.services.caseWork;
	const page = shown(await agreements.one(await locals.member(), params.id, params.agreement));
	if (!page) error(404, { message: 'not-found', reason: 'not-found' });
	return { ...page, measures: page.measures.map(({ id, title }) => ({ id, title })) };
};

type Place = { readonly id: string; readonly agreement: string };
const next = ({ id, agreement }: Place): string => `/faelle/${id}/vereinbarung/${agreement}`;

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(AgreementForm, form);
		const { points, errors } = readPoints(form);
		if (!read.ok) return fail(400, { ...read.problems, errors: { ...read.problems.errors, ...errors } });
		if (Object.keys(errors).length > 0) return fail(400, formProblems(form, errors));
		const { version, ...words } = read.value;
		const change = { caseId: params.id, agreementId: params.agreement, version };
		const { agreements } = locals.services.caseWork;
		return settled(await agreements.change(await locals.member(), change, { ...words, points }), form, next(params));
	},
	step: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(AgreementStepForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { version, event } = read.value;
		const change = { caseId: params.id, agreementId: params.agreement, version };
		const stepped = await locals.services.caseWork.agreements.step(await locals.member(), change, event);
		if (stepped.ok) redirect(303, next({ id: params.id, agreement: stepped.value }));
		return settled(stepped, form, '');
	},
	/** The one answer that is no redirect: the link is shown now and never again. */
	link: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const read = readForm(IdForm, form);
		if (!read.ok) return fail(400, read.problems);
		const place = { caseId: params.id, agreementId: params.agreement, approvalId: read.value.id };
		const made = await locals.services.caseWork.agreements.makeLink(await locals.member(), place);
		if (!made.ok) return settled(made, form, '');
		return { link: `${url.origin}/z/${made.value}`, approvalId: read.value.id };
	},
	paper: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(PaperForm, form);
		if (!read.ok) return fail(400, read.problems);
		const place = { caseId: params.id, agreementId: params.agreement, approvalId: read.value.id };
		const { agreements } = locals.services.caseWork;
		return settled(await agreements.recordOnPaper(await locals.member(), place, read.value.answer), form, next(params));
	},
	check: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(CheckForm, form);
		if (!read.ok) return fail(400, read.problems);
		const { id: checkId, result, checkNote: note } = read.value;
		const place = { caseId: params.id, agreementId: params.agreement };
		const { agreements } = locals.services.caseWork;
		return settled(await agreements.check(await locals.member(), place, { checkId, result, note }), form, next(params));
	}
};
