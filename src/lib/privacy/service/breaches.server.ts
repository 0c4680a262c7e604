import { v7 as newId } from 'uuid';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { breachClock } from '../domain/legal-clock.ts';
import { insertBreach, listBreaches, saveBreach, type Breach, type BreachRisk } from '../storage/registers.server.ts';
import { asOfficer, shownToOfficer } from './privacy-work.server.ts';

type Step = { readonly id: string; readonly version: number };
type Refusal = 'not-found' | 'changed-meanwhile' | 'not-possible-now' | 'day-in-future' | 'reason-missing';

export type BreachInput = {
	readonly risk: BreachRisk;
	readonly assessment: string;
	readonly isAuthorityInformed: boolean;
	readonly authorityNote: string;
	readonly arePeopleInformed: boolean;
	readonly peopleNote: string;
	readonly measures: string;
	readonly isClosed: boolean;
};

/** Datenpannen: found, assessed, told within 72 hours or why not. */
export const breaches = (platform: Platform) => ({
	list: (context: MemberContext) =>
		shownToOfficer(platform, context, { verb: 'breaches.read', objectType: 'breach' }, async (tx) =>
			(await listBreaches(tx, context.actor.tenantId)).map((breach) => ({
				...breach,
				clock: breachClock(breach.discoveredAt, clockStopsAt(breach) ?? context.now),
				isRunning: clockStopsAt(breach) === null
			}))
		),

	register: (
		context: MemberContext,
		input: { readonly title: string; readonly description: string; readonly discoveredAt: Date }
	) =>
		asOfficer<{ readonly id: string }, Refusal>(
			platform,
			context,
			'create',
			{ verb: 'breach.discovered', objectType: 'breach' },
			async (tx) => {
				if (input.discoveredAt > context.now) return refuse('day-in-future', 'discoveredOn');
				const { tenantId, userId } = context.actor;
				const id = newId();
				await insertBreach(tx, tenantId, { ...input, id, createdBy: userId, createdAt: context.now });
				return succeed({ id });
			}
		),

	save: (context: MemberContext, step: Step, input: BreachInput) =>
		asOfficer<undefined, Refusal>(
			platform,
			context,
			'write',
			{ verb: 'breach.changed', objectType: 'breach', objectId: step.id },
			async (tx) => {
				const { tenantId } = context.actor;
				const breach = (await listBreaches(tx, tenantId)).find(({ id }) => id === step.id);
				if (!breach) return refuse('not-found');
				if (breach.closedAt) return refuse('not-possible-now');
				const gap = missingIn(breach, input, context.now);
				if (gap) return refuse('reason-missing', gap);
				const { isAuthorityInformed, arePeopleInformed, isClosed, ...content } = input;
				const change = {
					...content,
					assessedAt: input.risk === 'UNKNOWN' ? null : (breach.assessedAt ?? context.now),
					authorityInformedAt: isAuthorityInformed ? (breach.authorityInformedAt ?? context.now) : null,
					peopleInformedAt: arePeopleInformed ? (breach.peopleInformedAt ?? context.now) : null,
					closedAt: isClosed ? context.now : null
				};
				return (await saveBreach(tx, tenantId, step, change)) ? succeed() : refuse('changed-meanwhile');
			}
		)
});

/** The clock stops when the authority was told, or when no risk was found and so nothing has to be told. */
const clockStopsAt = (breach: Breach): Date | null =>
	breach.authorityInformedAt ?? (breach.risk === 'NONE' ? breach.assessedAt : null);

/** The field that still owes a reason: a late notice, a notice not given, people not told of a high risk. */
function missingIn(breach: Breach, input: BreachInput, now: Date): string | undefined {
	if (input.risk !== 'UNKNOWN' && input.assessment === '') return 'assessment';
	const told = input.isAuthorityInformed ? (breach.authorityInformedAt ?? now) : null;
	const isLate = told !== null && breachClock(breach.discoveredAt, told).isOver;
	if (isLate && input.authorityNote === '') return 'authorityNote';
	if (!input.isClosed) return undefined;
	if (input.risk === 'UNKNOWN') return 'risk';
	if (told === null && input.authorityNote === '') return 'authorityNote';
	return input.risk === 'HIGH' && !input.arePeopleInformed && input.peopleNote === '' ? 'peopleNote' : undefined;
}
