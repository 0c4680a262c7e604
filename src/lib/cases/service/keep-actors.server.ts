import { v7 as newId } from 'uuid';
import { assessEscalation, listAssessments, type NewAssessment } from '../../analysis/index.server.ts';
import { listColleagues, namesOf } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { concernsLead } from '../domain/actors.ts';
import { insertActor, listActors, removeActor, updateActor, type ActorContent } from '../storage/actors.server.ts';
import { proveInCase, readInCase, workInCase } from './work-in-case.server.ts';

/** Parties and others of a case, with how far each has escalated over time. */
export const actorsPage = (platform: Platform) => (context: MemberContext, caseId: string) =>
	readInCase(platform)(context, { caseId, verb: 'actors.read' }, async (tx) => {
		const { tenantId } = context.actor;
		const actors = await listActors(tx, tenantId, caseId);
		const assessments = await listAssessments(tx, tenantId, caseId);
		const authors = await namesOf(
			tx,
			tenantId,
			assessments.map(({ authorId }) => authorId)
		);
		const colleagues = await listColleagues(tx, tenantId, context.today);
		return {
			actors,
			assessments: assessments.map(({ authorId, ...shown }) => ({ ...shown, author: authors.get(authorId) ?? '' })),
			colleagues: colleagues
				.filter(({ status }) => status === 'ACTIVE')
				.map(({ userId, displayName }) => ({ userId, displayName }))
		};
	});

export const addActor = (platform: Platform) => (context: MemberContext, caseId: string, content: ActorContent) => {
	const act = { caseId, verb: 'actor.added' };
	return workInCase(platform)(context, act, async (tx, worked) => {
		if (concernsLead(content, worked.leadId)) return refuse('lead-is-concerned', 'memberId');
		const id = newId();
		await insertActor(tx, { tenantId: context.actor.tenantId, caseId, id }, content, context.now);
		await proveInCase(tx, context, act, 'actor', id);
		return succeed(id);
	});
};

export type ActorChange = { readonly caseId: string; readonly actorId: string; readonly version: number };

export const changeActor =
	(platform: Platform) => (context: MemberContext, change: ActorChange, content: ActorContent) => {
		const act = { caseId: change.caseId, verb: 'actor.changed' };
		return workInCase(platform)(context, act, async (tx, worked) => {
			if (concernsLead(content, worked.leadId)) return refuse('lead-is-concerned', 'memberId');
			const place = { tenantId: context.actor.tenantId, caseId: change.caseId, id: change.actorId };
			if (!(await updateActor(tx, place, content, change.version))) return refuse('changed-meanwhile');
			await proveInCase(tx, context, act, 'actor', change.actorId);
			return succeed();
		});
	};

/** Taken out of the lists; what refers to the actor keeps its history. */
export const takeOutActor = (platform: Platform) => (context: MemberContext, caseId: string, actorId: string) => {
	const act = { caseId, verb: 'actor.removed' };
	return workInCase(platform)(context, act, async (tx) => {
		const place = { tenantId: context.actor.tenantId, caseId, id: actorId };
		if (!(await removeActor(tx, place, context.now))) return refuse('changed-meanwhile');
		await proveInCase(tx, context, act, 'actor', actorId);
		return succeed();
	});
};

/** Notes an estimate for one actor of the case; estimates are added, never overwritten. */
export const assessActor = (platform: Platform) => (context: MemberContext, assessment: NewAssessment) => {
	const act = { caseId: assessment.caseId, verb: 'escalation.assessed' };
	return workInCase(platform)(context, act, async (tx) => {
		const actors = await listActors(tx, context.actor.tenantId, assessment.caseId);
		if (!actors.some(({ id }) => id === assessment.actorId)) return refuse('unknown-actor');
		return assessEscalation(tx, context, assessment);
	});
};
