import { v7 as newId } from 'uuid';
import { getTenant } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed } from '../../platform/pure/outcome.ts';
import type { PlainDate } from '../../platform/pure/plain-date.ts';
import { holidaysOf } from '../../platform/server/holidays.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { extendedInformationDue, informationDue } from '../domain/legal-clock.ts';
import {
	insertInformationRequest,
	listInformationRequests,
	saveInformationRequest,
	type InformationState
} from '../storage/registers.server.ts';
import { asOfficer, shownToOfficer } from './privacy-work.server.ts';

type Step = { readonly id: string; readonly version: number };
type Refusal =
	'not-found' | 'changed-meanwhile' | 'not-possible-now' | 'day-in-future' | 'reason-missing' | 'no-extension';

/** Informationsbegehren: requests of anybody for information, with the period of the country. */
export const informationRequests = (platform: Platform) => ({
	list: (context: MemberContext) =>
		shownToOfficer(
			platform,
			context,
			{ verb: 'information-requests.read', objectType: 'information-request' },
			async (tx) => {
				const { country } = await getTenant(tx, context.actor.tenantId);
				return { requests: await listInformationRequests(tx, context.actor.tenantId), country };
			}
		),

	register: (
		context: MemberContext,
		input: { readonly asker: string; readonly subject: string; readonly receivedOn: PlainDate }
	) =>
		asOfficer<undefined, Refusal>(
			platform,
			context,
			'create',
			{ verb: 'information-request.received', objectType: 'information-request' },
			async (tx) => {
				const { tenantId, userId } = context.actor;
				if (input.receivedOn > context.today) return refuse('day-in-future', 'receivedOn');
				const { country, state } = await getTenant(tx, tenantId);
				await insertInformationRequest(tx, tenantId, {
					...input,
					id: newId(),
					dueOn: informationDue(country, input.receivedOn, holidaysOf(country, state)),
					createdBy: userId,
					createdAt: context.now
				});
				return succeed();
			}
		),

	extend: (context: MemberContext, step: Step, reason: string) =>
		asOfficer<undefined, Refusal>(
			platform,
			context,
			'write',
			{ verb: 'information-request.extended', objectType: 'information-request', objectId: step.id },
			async (tx) => {
				const { tenantId } = context.actor;
				const request = (await listInformationRequests(tx, tenantId)).find(({ id }) => id === step.id);
				if (!request) return refuse('not-found');
				if (request.state !== 'OPEN' || request.extendedOn || context.today > request.dueOn)
					return refuse('not-possible-now');
				const { country, state } = await getTenant(tx, tenantId);
				const dueOn = extendedInformationDue(country, request.receivedOn, holidaysOf(country, state));
				if (!dueOn) return refuse('no-extension');
				const change = { dueOn, extendedOn: context.today, extensionReason: reason };
				return (await saveInformationRequest(tx, tenantId, step, change)) ? succeed() : refuse('changed-meanwhile');
			}
		),

	answer: (
		context: MemberContext,
		step: Step,
		input: { readonly state: Exclude<InformationState, 'OPEN'>; readonly outcome: string }
	) =>
		asOfficer<undefined, Refusal>(
			platform,
			context,
			'write',
			{ verb: 'information-request.answered', objectType: 'information-request', objectId: step.id },
			async (tx) => {
				const { tenantId } = context.actor;
				const request = (await listInformationRequests(tx, tenantId)).find(({ id }) => id === step.id);
				if (!request) return refuse('not-found');
				if (request.state !== 'OPEN') return refuse('not-possible-now');
				if (input.outcome === '' && input.state !== 'WITHDRAWN' && input.state !== 'GRANTED')
					return refuse('reason-missing', 'outcome');
				const change = { ...input, answeredOn: context.today };
				return (await saveInformationRequest(tx, tenantId, step, change)) ? succeed() : refuse('changed-meanwhile');
			}
		)
});
