import { error, fail, redirect } from '@sveltejs/kit';
import { v4 as randomId } from 'uuid';
import { dayText } from '#lib/design/dates.ts';
import { AssignForm, LetterForm, OpenIdentityForm, RelationForm } from '#lib/intake/web/report-forms.ts';
import { draftFor } from '#lib/intake/web/reporter-drafts.ts';
import { partQuoted, stateAfter, stateAfterLetter, letterKinds, type ReportState } from '#lib/intake/index.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import { isUuid } from '#lib/platform/pure/ids.ts';
import { isLanguage } from '#lib/platform/pure/language.ts';
import { plainDateOf } from '#lib/platform/pure/plain-date.ts';
import { askToStepUp, keptForm } from '../../step-up.ts';
import type { Actions, PageServerLoad } from './$types';

const turnedAway = (reason: string): never => error(reason === 'not-yours' ? 403 : 404, { message: reason, reason });

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const context = await locals.member();
	if (!isUuid(params.id)) error(404, 'not-found');
	const answer = await locals.services.intake.read(context, params.id);
	if (!answer.ok) return turnedAway(answer.reason);
	const { report, names, topics, areas, letters, ...reading } = answer.value;
	const mail = report.channel === 'EMAIL' ? await locals.services.mailroom.mailOfReport(context, report.id) : undefined;
	const nameOf = (id: string | null): string | undefined => (id ? names.get(id) : undefined);
	const letterLanguage = isLanguage(report.language) ? report.language : 'de';
	return {
		report: {
			id: report.id,
			reference: report.reference,
			channel: report.channel,
			language: letterLanguage,
			text: report.text,
			placeText: report.placeText,
			area: areas.find(({ id }) => id === report.areaId)?.name,
			topic: topics.find(({ code }) => code === report.topicCode)?.label,
			hasPin: report.latitude !== null,
			latitude: report.latitude,
			longitude: report.longitude,
			sinceDay: report.sinceDay,
			wish: report.wish,
			identityMode: report.identityMode,
			interpreterLanguage: report.interpreterLanguage,
			callbackWindow: report.callbackWindow,
			danger: report.dangerSelfReport,
			intensity: report.intensity,
			namesNobody: report.namesNobody,
			state: report.state,
			receivedAt: report.receivedAt,
			receivedOn: plainDateOf(report.receivedAt),
			acknowledgeDue: report.acknowledgeDue,
			feedbackDue: report.feedbackDue,
			isAcknowledged: report.state !== 'RECEIVED',
			isFeedbackGiven: report.feedbackGivenAt !== null,
			decision: report.decision,
			decisionReason: report.decisionReason,
			referredTo: report.referredTo,
			reviewOn: report.reviewOn,
			caseId: report.caseId,
			assignedTo: report.assignedTo,
			assignedName: nameOf(report.assignedTo),
			takenBy: nameOf(report.createdBy),
			version: report.version
		},
		mail: mail && { filesLeftOut: mail.filesLeftOut, isCut: mail.isCut },
		me: context.actor.userId,
		mayGiveFeedback: stateAfter(report.state, 'giveFeedback') !== undefined,
		mayBeDecided: ['RECEIVED', 'ACKNOWLEDGED', 'IN_CLEARING', 'WAITING_FOR_REPORTER'].includes(report.state),
		mayAcknowledge: stateAfterLetter(report.state, 'ACKNOWLEDGEMENT') !== undefined,
		letterKinds: letterKinds.filter(
			(kind) => kind !== 'ACKNOWLEDGEMENT' && stateAfterLetter(report.state, kind) !== undefined
		),
		submissionId: randomId(),
		acknowledgement: draftFor(letterLanguage, 'acknowledgement', {
			office: locals.person?.tenant.name ?? '',
			feedbackBy: dayText(report.feedbackDue, letterLanguage),
			referredTo: ''
		}),
		letters: letters.map((letter) => ({
			id: letter.id,
			isOurs: letter.direction === 'TO_REPORTER',
			kind: letter.kind,
			text: letter.byMail ? partQuoted(letter.text).own : letter.text,
			quoted: letter.byMail ? partQuoted(letter.text).quoted : '',
			byMail: letter.byMail,
			language: isLanguage(letter.language) ? letter.language : 'de',
			talkAnswer: letter.talkAnswer,
			author: nameOf(letter.authorId),
			createdAt: letter.createdAt,
			isRead: letter.readAt !== null
		})),
		attachments: reading.attachments.map(({ id, mediaType, size, width, height, scanState }) => ({
			id,
			isPicture: mediaType.startsWith('image/'),
			kilobytes: Math.max(1, Math.round(size / 1024)),
			width,
			height,
			heldBack: scanState === 'WAITING' || scanState === 'QUARANTINED' ? scanState : undefined
		})),
		identity: reading.identity,
		hasSealedIdentity: reading.hasSealedIdentity,
		erased: reading.erased && { why: reading.erased.why },
		openings: reading.openings.map(({ openedBy, openedAt, reason }) => ({ by: nameOf(openedBy), openedAt, reason })),
		traces: reading.traces.map(({ actorId, verb, lastAt, times }) => ({
			by: nameOf(actorId),
			isPerson: actorId !== null,
			verb,
			lastAt,
			times
		})),
		similar: reading.similar.map((other) => ({
			id: other.id,
			reference: other.reference,
			opening: other.opening,
			placeText: other.placeText,
			receivedOn: plainDateOf(other.receivedAt),
			state: other.state,
			isSameWords: other.words >= 0.25,
			isSamePlace: other.place >= 0.4,
			isSameArea: other.isSameArea,
			isSameTopic: other.isSameTopic
		})),
		oneHand: {
			hints: reading.oneHand.hints.map(({ report: other, reasons, share }) => ({
				...shownOther(other),
				reasons,
				percent: Math.round(share * 100)
			})),
			together: reading.oneHand.together.map(shownOther),
			different: reading.oneHand.different.map(shownOther)
		},
		colleagues: reading.colleagues.map(({ userId, displayName }) => ({ userId, displayName })),
		kept: keptForm(event),
		done: url.searchParams.get('ok')
	};
};

type Other = {
	readonly id: string;
	readonly reference: string;
	readonly text: string;
	readonly receivedAt: Date;
	readonly state: ReportState;
};
const shownOther = ({ id, reference, text, receivedAt, state }: Other) => ({
	id,
	reference,
	opening: text.slice(0, 140),
	receivedOn: plainDateOf(receivedAt),
	state
});

export const actions: Actions = {
	write: async ({ locals, params, request }) => {
		const context = await locals.member();
		const form = await request.formData();
		const read = readForm(LetterForm, form);
		if (!read.ok) return fail(400, { ...read.problems, act: 'write' });
		const answer = await locals.services.intake.writeLetter(context, { reportId: params.id, ...read.value });
		if (answer.ok) redirect(303, `/meldungen/${params.id}?ok=sent#nachrichten`);
		if (answer.reason !== 'not-possible-now') return turnedAway(answer.reason);
		return fail(409, { ...formProblems(form, { '': answer.reason }), act: 'write' });
	},
	assign: async ({ locals, params, request }) => {
		const context = await locals.member();
		const form = await request.formData();
		const read = readForm(AssignForm, form);
		if (!read.ok) return fail(400, { ...read.problems, act: 'assign' });
		const answer = await locals.services.intake.assign(context, { reportId: params.id, ...read.value });
		if (answer.ok) redirect(303, `/meldungen/${params.id}?ok=assigned`);
		if (answer.reason === 'not-yours' || answer.reason === 'not-found') return turnedAway(answer.reason);
		return fail(409, { ...formProblems(form, { userId: answer.reason }), act: 'assign' });
	},
	relate: async ({ locals, params, request }) => {
		const context = await locals.member();
		const form = await request.formData();
		const read = readForm(RelationForm, form);
		if (!read.ok) return fail(400, { ...read.problems, act: 'relate' });
		const answer = await locals.services.intake.relate(context, { reportId: params.id, ...read.value });
		if (!answer.ok) return turnedAway(answer.reason);
		redirect(303, `/meldungen/${params.id}?ok=related#aus-einer-hand`);
	},
	// Answers with the page itself, not with a redirect: the name never stands in an address, in a history or behind a
	// second look that would leave no trace.
	openIdentity: async (event) => {
		const { locals, params, request } = event;
		const context = await locals.member();
		const form = await request.formData();
		const read = readForm(OpenIdentityForm, form);
		if (!read.ok) return fail(400, { ...read.problems, act: 'open' });
		const answer = await locals.services.intake.openIdentity(context, { reportId: params.id, ...read.value });
		if (answer.ok) return { opened: { name: answer.value.name, contact: answer.value.contact } };
		if (answer.reason === 'step-up-needed') askToStepUp(event, form, 'open');
		if (answer.reason === 'not-yours' || answer.reason === 'not-found') return turnedAway(answer.reason);
		return fail(400, { ...formProblems(form, { reason: answer.reason }), act: 'open' });
	}
};
