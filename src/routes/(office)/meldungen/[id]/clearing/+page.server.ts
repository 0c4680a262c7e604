import { error, fail, redirect } from '@sveltejs/kit';
import { v4 as randomId } from 'uuid';
import {
	caseIntensities,
	caseLevels,
	caseScopes,
	caseVisibilities,
	clearingQuestions,
	type CaseIntensity,
	type CaseLevel,
	type CaseScope,
	type CaseVisibility
} from '#lib/cases/index.ts';
import { DangerCheckForm, dangerCheckOf, dangerProblem } from '#lib/cases/web/danger-check-form.ts';
import { dayText } from '#lib/design/dates.ts';
import { stateAfter } from '#lib/intake/index.ts';
import { nameHint } from '#lib/platform/pure/name-hint.js';
import { clearingForm, newCaseChoice, questionField } from '#lib/intake/web/clearing-form.ts';
import { FeedbackForm } from '#lib/intake/web/report-forms.ts';
import { draftFor } from '#lib/intake/web/reporter-drafts.ts';
import { formProblems, readForm, signsIn } from '#lib/platform/pure/form.ts';
import { isUuid } from '#lib/platform/pure/ids.ts';
import { isLanguage } from '#lib/platform/pure/language.ts';
import type { Actions, PageServerLoad } from './$types';

const turnedAway = (reason: string): never => error(reason === 'not-yours' ? 403 : 404, { message: reason, reason });

const DecisionForm = clearingForm({
	questions: clearingQuestions,
	levels: caseLevels,
	scopes: caseScopes,
	intensities: caseIntensities,
	visibilities: caseVisibilities
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const context = await locals.member();
	if (!isUuid(params.id)) error(404, 'not-found');
	const answer = await locals.services.intake.readClearing(context, params.id);
	if (!answer.ok) return turnedAway(answer.reason);
	const { report, dangerCheck, isDangerChecked, openCases, referralTargets, units, leads } = answer.value;
	const letterLanguage = isLanguage(report.language) ? report.language : 'de';
	const mayDecide = stateAfter(report.state, 'startClearing') !== undefined || report.state === 'IN_CLEARING';
	return {
		report: {
			id: report.id,
			reference: report.reference,
			text: report.text,
			language: letterLanguage,
			state: report.state,
			intensity: report.intensity,
			identityMode: report.identityMode,
			version: report.version
		},
		step: stepOf(report.state, mayDecide, isDangerChecked, url.searchParams.has('gefahr')),
		dangerCheck: dangerCheck && {
			danger: dangerCheck.danger,
			actionTaken: dangerCheck.actionTaken,
			assessedAt: dangerCheck.assessedAt
		},
		openCases,
		referralTargets: referralTargets.map(({ id, name, competentFor }) => ({ id, name, competentFor })),
		units,
		leads: leads.map(({ userId, displayName }) => ({ userId, displayName })),
		me: context.actor.userId,
		submissionId: randomId(),
		draft: report.decision
			? draftFor(letterLanguage, report.decision, {
					office: locals.person?.tenant.name ?? '',
					feedbackBy: dayText(report.feedbackDue, letterLanguage),
					referredTo: report.referredTo
				})
			: '',
		done: url.searchParams.get('ok')
	};
};

type Step = 'danger' | 'decide' | 'waiting' | 'feedback' | 'done' | 'withdrawn';

/** Where the clearing stands; the danger check may be repeated as long as nothing is decided. */
function stepOf(state: string, mayDecide: boolean, isDangerChecked: boolean, repeats: boolean): Step {
	if (state === 'WITHDRAWN' || state === 'ERASED') return 'withdrawn';
	if (state === 'FEEDBACK_GIVEN') return 'done';
	if (state === 'WAITING_FOR_REPORTER') return isDangerChecked && !repeats ? 'waiting' : 'danger';
	if (!mayDecide) return 'feedback';
	return isDangerChecked && !repeats ? 'decide' : 'danger';
}

export const actions: Actions = {
	danger: async ({ locals, params, request }) => {
		const context = await locals.member();
		if (!isUuid(params.id)) error(404, 'not-found');
		const form = await request.formData();
		const read = readForm(DangerCheckForm, form);
		if (!read.ok) return fail(400, read.problems);
		const answer = await locals.services.intake.checkDanger(context, params.id, dangerCheckOf(read.value));
		if (answer.ok) redirect(303, `/meldungen/${params.id}/clearing?ok=danger`);
		if (answer.reason === 'not-yours' || answer.reason === 'not-found') return turnedAway(answer.reason);
		return fail(400, formProblems(form, dangerProblem(answer.reason)));
	},
	decide: async ({ locals, params, request }) => {
		const context = await locals.member();
		if (!isUuid(params.id)) error(404, 'not-found');
		const form = await request.formData();
		const read = readForm(DecisionForm, form, ['concernedUnits']);
		if (!read.ok) return fail(400, read.problems);
		const values = read.value;
		const opensCase = values.result === 'ACCEPT' && values.caseId === newCaseChoice;
		const titleProblem = opensCase ? problemOfTitle(values.title) : undefined;
		if (titleProblem) return fail(400, formProblems(form, { title: titleProblem }));
		const typed = values as unknown as Readonly<Record<string, unknown>>; // answers stand under computed names
		const answer = await locals.services.intake.clear(context, {
			reportId: params.id,
			version: values.version,
			checklist: Object.fromEntries(
				clearingQuestions
					.map((question) => [question, String(typed[questionField(question)] ?? '')])
					.filter(([, text]) => text !== '')
			),
			result: values.result,
			reason: values.reason,
			nextStep: values.nextStep,
			caseId: isUuid(values.caseId) ? values.caseId : null,
			newCase: opensCase
				? {
						title: values.title,
						presentingIssue: values.presentingIssue,
						level: values.level as CaseLevel, // parsed against these very lists
						scope: values.scope as CaseScope,
						intensity: values.intensity as CaseIntensity,
						visibility: values.visibility as CaseVisibility,
						concernedUnits: values.concernedUnits,
						leadId: values.leadId ?? context.actor.userId
					}
				: null,
			referralTargetId: values.referralTargetId,
			passesIdentity: values.passesIdentity,
			hasConsent: values.hasConsent,
			reviewOn: values.reviewOn
		});
		if (answer.ok) redirect(303, `/meldungen/${params.id}/clearing?ok=decided`);
		if (answer.reason === 'not-yours' || answer.reason === 'not-found') return turnedAway(answer.reason);
		return fail(409, formProblems(form, { [answer.about ?? '']: answer.reason }));
	},
	feedback: async ({ locals, params, request }) => {
		const context = await locals.member();
		if (!isUuid(params.id)) error(404, 'not-found');
		const form = await request.formData();
		const read = readForm(FeedbackForm, form);
		if (!read.ok) return fail(400, read.problems);
		const answer = await locals.services.intake.giveFeedback(context, { reportId: params.id, ...read.value });
		if (answer.ok) redirect(303, `/meldungen/${params.id}/clearing`);
		if (answer.reason !== 'not-possible-now') return turnedAway(answer.reason);
		return fail(409, formProblems(form, { '': answer.reason }));
	}
};

function problemOfTitle(title: string): string | undefined {
	if (signsIn(title) < 3) return 'title-missing';
	return nameHint(title) ? 'title-name' : undefined;
}
