import { fail, redirect } from '@sveltejs/kit';
import { addressForm, answerPromisedBy, messageForm, reporterStage, talkForm } from '#lib/intake/index.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { newSubmissionId } from '#lib/intake/index.server.ts';
import { plainDateOf } from '#lib/platform/pure/plain-date.ts';
import type { Actions, PageServerLoad } from './$types';
import { publicLanguage, publicTenantOf } from '../../public-page.server.ts';
import { dropSession, openSessionOf } from '../postbox-page.server.ts';

export const load: PageServerLoad = async (event) => {
	const { locals, url, parent } = event;
	const session = openSessionOf(event);
	await parent();
	const open = await locals.services.intake.postbox.read(session);
	if (!open) {
		dropSession(event);
		redirect(303, '/postfach');
	}
	const found = await locals.services.identity.tenantById(session.tenantId);
	const tenant = publicTenantOf(found);
	const { report, messages } = open;
	const stage = reporterStage(report.state);
	return {
		tenant,
		offered: tenant.languages,
		language: publicLanguage(event, found),
		reference: report.reference,
		receivedOn: plainDateOf(report.receivedAt),
		stage,
		answerBy: answerPromisedBy(report),
		isOpen: stage !== 'withdrawn',
		hasSent: url.searchParams.has('gesendet'),
		offersNews: locals.services.intake.reporterAddress.isOffered,
		keepsAddress: await locals.services.intake.reporterAddress.isKept(session),
		submissionId: newSubmissionId(),
		messages: messages.map(({ id, direction, kind, text, language, talkAnswer, createdAt }) => ({
			id,
			isOwn: direction === 'FROM_REPORTER',
			isOffer: kind === 'TALK_OFFER',
			text,
			language,
			talkAnswer,
			createdAt
		}))
	};
};

export const actions: Actions = {
	write: async (event) => {
		const session = openSessionOf(event);
		const form = await event.request.formData();
		const read = readForm(messageForm, form);
		if (!read.ok) return fail(400, read.problems);
		const message = { ...read.value, language: publicLanguage(event) };
		const outcome = await event.locals.services.intake.postbox.write(session, message);
		if (!outcome.ok) return fail(400, formProblems(form, { '': outcome.reason }));
		redirect(303, '/postfach/meldung?gesendet');
	},
	talk: async (event) => {
		const session = openSessionOf(event);
		const form = await event.request.formData();
		const read = readForm(talkForm, form);
		if (!read.ok) return fail(400, read.problems);
		const answer = { ...read.value, language: publicLanguage(event) };
		const outcome = await event.locals.services.intake.postbox.answerTalk(session, answer);
		if (!outcome.ok) return fail(400, formProblems(form, { '': outcome.reason }));
		redirect(303, '/postfach/meldung?gesendet');
	},
	keepAddress: async (event) => {
		const session = openSessionOf(event);
		const read = readForm(addressForm, await event.request.formData());
		if (!read.ok) return fail(400, read.problems);
		const given = { address: read.value.address, language: publicLanguage(event) };
		await event.locals.services.intake.reporterAddress.keep(session, given);
		redirect(303, '/postfach/meldung#news');
	},
	forgetAddress: async (event) => {
		await event.locals.services.intake.reporterAddress.forget(openSessionOf(event));
		redirect(303, '/postfach/meldung#news');
	},
	leave: (event) => {
		dropSession(event);
		redirect(303, '/postfach?geschlossen');
	}
};
