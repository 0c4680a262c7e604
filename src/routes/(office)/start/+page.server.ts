import { morningOf, type Due } from '#lib/intake/index.ts';
import { holds } from '#lib/platform/pure/actor.ts';
import { addDays, plainDateOf } from '#lib/platform/pure/plain-date.ts';
import type { PageServerLoad } from './$types';

const measureDaysAhead = 14;

export const load: PageServerLoad = async ({ locals }) => {
	const context = await locals.member();
	const { intake, cases, measures } = locals.services;
	const isFrontLine = holds(context.actor, 'FRONTLINE', 'CONFLICT_GUIDE');
	const reports = await intake.desk(context);
	const desk = await cases.desk(context);
	const signals = isFrontLine ? await intake.signalDesk(context) : undefined;
	const carriesMeasures = holds(context.actor, 'CONFLICT_MANAGER', 'DEPARTMENT_HEAD');
	const soon = addDays(context.today, measureDaysAhead);
	const owed = carriesMeasures ? await measures.list(context, 'OPEN') : [];
	const due: Due[] = [
		...owed.flatMap(({ id, title, owner, dueOn }) =>
			dueOn && dueOn <= soon
				? [
						{
							kind: 'MEASURE' as const,
							due: dueOn,
							href: `/massnahmen/${id}`,
							name: title,
							about: owner,
							isDanger: false
						}
					]
				: []
		),
		...reports.due.map(({ id, kind, due: day, reference, placeText, dangerSelfReport }) => ({
			kind,
			due: day,
			href: `/meldungen/${id}`,
			name: reference,
			about: placeText,
			isDanger: dangerSelfReport && kind === 'ACKNOWLEDGE'
		})),
		...desk.checks.map(({ caseId, number, title, dueOn }) => ({
			kind: 'CHECK' as const,
			due: dueOn,
			href: `/faelle/${caseId}`,
			name: number,
			about: title,
			isDanger: false
		})),
		...desk.tasks.flatMap(({ caseId, number, title, dueOn }) =>
			dueOn
				? [
						{
							kind: 'TASK' as const,
							due: dueOn,
							href: `/faelle/${caseId}`,
							name: number,
							about: title,
							isDanger: false
						}
					]
				: []
		)
	];
	return {
		isManager: holds(context.actor, 'CONFLICT_MANAGER'),
		isFrontLine,
		isAdmin: holds(context.actor, 'TENANT_ADMIN'),
		worksInCases: holds(context.actor, 'CONFLICT_MANAGER', 'CONFLICT_GUIDE'),
		morning: morningOf(due),
		newCount: reports.newCount,
		newest: reports.newest.map(({ id, reference, opening, placeText, receivedAt, dangerSelfReport }) => ({
			id,
			reference,
			opening,
			placeText,
			receivedOn: plainDateOf(receivedAt),
			isDanger: dangerSelfReport
		})),
		cases: desk.cases.map(({ id, number, title, isLead }) => ({ id, number, title, isLead })),
		tasks: desk.tasks.map(({ id, caseId, number, title, dueOn }) => ({ id, caseId, number, title, dueOn })),
		waiting: reports.waiting.map(({ reportId, reference, askedAt }) => ({
			reportId,
			reference,
			askedOn: plainDateOf(askedAt)
		})),
		approvals: desk.approvals,
		own: signals?.ok
			? signals.value.own.slice(0, 5).map(({ id, placeText, state, receivedAt }) => ({
					id,
					placeText,
					state,
					day: plainDateOf(receivedAt)
				}))
			: []
	};
};
