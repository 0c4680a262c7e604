import { error, fail, redirect } from '@sveltejs/kit';
import { v4 as randomId } from 'uuid';
import { inGroups } from '#lib/intake/index.ts';
import { takeForm } from '#lib/intake/web/take-form.ts';
import { readForm } from '#lib/platform/pure/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const context = await locals.member();
	const answer = await locals.services.intake.intakeDesk(context);
	if (!answer.ok) error(403, { message: answer.reason, reason: answer.reason });
	return {
		submissionId: randomId(),
		topics: answer.value.topics.map(({ code, label, labelEn }) => ({ code, label, labelEn })),
		areas: answer.value.areas.map(({ id, name }) => ({ id, name }))
	};
};

export const actions: Actions = {
	default: async ({ locals, request, url }) => {
		const form = await request.formData();
		const context = await locals.member();
		const read = readForm(takeForm(context.today), form);
		if (!read.ok) return fail(400, read.problems);
		const { receivedOn, danger, name, contact, printCode, ...content } = read.value;
		const answer = await locals.services.intake.take(context, {
			...content,
			latitude: null,
			longitude: null,
			interpreterLanguage: content.language === 'de' ? null : content.language,
			dangerSelfReport: danger === 'yes',
			identity: { name, contact },
			// noon UTC falls on the same day in the office, summer and winter
			receivedAt: receivedOn === context.today ? context.now : new Date(`${receivedOn}T12:00:00Z`)
		});
		if (!answer.ok) error(403, { message: answer.reason, reason: answer.reason });
		const { reportId, receiptCode, isRepeated } = answer.value;
		if (!printCode) redirect(303, isRepeated ? '/meldungen' : `/meldungen/${reportId}`);
		// shown on the answer itself: a code in an address would stand in histories and logs
		return { taken: { reportId, code: inGroups(receiptCode), postbox: `${url.origin}/postfach` } };
	}
};
