import { error, fail, redirect } from '@sveltejs/kit';
import { deliveryForm } from '#lib/interfaces/web/webhook-form.ts';
import type { MemberContext } from '#lib/platform/pure/actor.ts';
import { formProblems, readForm } from '#lib/platform/pure/form.ts';
import type { Outcome } from '#lib/platform/pure/outcome.ts';
import { isUuid } from '#lib/platform/pure/ids.ts';
import { askToStepUp } from '../../../../step-up.ts';
import { granted, unlessForbidden } from '../../../access.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const list = '/verwaltung/schnittstellen/ereignisse';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const context = await locals.member();
	const id = isUuid(params.id) ? params.id : error(404, { message: 'not-found', reason: 'not-found' });
	const { webhook, deliveries = [] } = granted(await locals.services.interfaces.webhooks.page(context, id));
	if (!webhook) error(404, { message: 'not-found', reason: 'not-found' });
	const { address, kinds, state, createdAt } = webhook;
	return {
		isOrdered: url.searchParams.has('gesendet'),
		webhook: { id, address, kinds, state, createdAt },
		deliveries: deliveries.map((one) => ({
			id: one.id,
			kind: one.kind,
			occurredAt: one.occurredAt,
			state: one.state,
			attempts: one.attempts,
			answerCode: one.answerCode,
			problem: one.problem,
			nextAttemptAt: one.state === 'WAITING' && one.attempts > 0 ? one.nextAttemptAt : null
		}))
	};
};

type Act = (context: MemberContext, id: string) => Promise<Outcome<undefined, 'forbidden' | 'unknown'>>;

/** One of the acts upon this address, which need no more than the right. */
async function carryOut({ locals, params, request }: RequestEvent, act: Act, done = 'gespeichert') {
	const form = await request.formData();
	const context = await locals.member();
	if (!isUuid(params.id)) error(404, { message: 'not-found', reason: 'not-found' });
	const outcome = await act(context, params.id);
	if (!outcome.ok) return fail(400, formProblems(form, { '': unlessForbidden(outcome.reason) }));
	redirect(303, done === 'entfernt' ? `${list}?gespeichert=1` : `${list}/${params.id}?${done}=1`);
}

export const actions: Actions = {
	pause: (event) => carryOut(event, event.locals.services.interfaces.webhooks.pause),
	resume: (event) => carryOut(event, event.locals.services.interfaces.webhooks.resume),
	test: (event) => carryOut(event, event.locals.services.interfaces.webhooks.test, 'gesendet'),
	end: (event) => carryOut(event, event.locals.services.interfaces.webhooks.end, 'entfernt'),
	again: async ({ locals, params, request }) => {
		const form = await request.formData();
		const read = readForm(deliveryForm, form);
		if (!read.ok || !isUuid(params.id)) return fail(400, formProblems(form, { '': 'unknown' }));
		const { webhooks } = locals.services.interfaces;
		const sent = await webhooks.sendAgain(await locals.member(), params.id, read.value.id);
		if (!sent.ok) return fail(400, formProblems(form, { '': unlessForbidden(sent.reason) }));
		redirect(303, `${list}/${params.id}?gesendet=1`);
	},
	// Answers with the page itself: the secret must not stand in an address, in a cookie or behind a reload.
	renew: async (event) => {
		const { locals, params, request } = event;
		const form = await request.formData();
		const context = await locals.member();
		if (!isUuid(params.id)) error(404, { message: 'not-found', reason: 'not-found' });
		const renewed = await locals.services.interfaces.webhooks.renewSecret(context, params.id);
		if (renewed.ok) return { secret: renewed.value };
		if (renewed.reason === 'step-up-needed') askToStepUp(event, form, 'renew');
		return fail(400, formProblems(form, { '': unlessForbidden(renewed.reason) }));
	}
};
