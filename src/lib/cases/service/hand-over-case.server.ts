import { v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import { listTenants } from '../../identity/index.server.ts';
import { notifyRoles } from '../../notifications/index.server.ts';
import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { caseLevels, type CaseLevel } from '../domain/case-words.ts';
import { nextCaseSteps, type CaseBlocker } from '../domain/conflict-case.ts';
import { packageOf, type HandOverPackage, type PackageField } from '../domain/hand-over.ts';
import { findCase, updateCase } from '../storage/case-file.server.ts';
import { listReferralTargets } from '../storage/clearing.server.ts';
import {
	answerOffer,
	findOpenOffer,
	insertHandOver,
	listHandOvers,
	listOfferedCases
} from '../storage/hand-overs.server.ts';
import type { CasePorts } from './case-ports.ts';
import { factsOf, standingOf } from './case-facts.server.ts';
import { readableCase } from './case-for-work.server.ts';
import { openCase } from './open-case.server.ts';

export type HandingOver = {
	readonly toTenantId: string | null;
	readonly toAuthority: string;
	readonly fields: readonly PackageField[];
	readonly note: string;
	readonly reason: string;
};
export type HandOverRefusal = CaseBlocker | 'not-yours' | 'not-possible-now' | 'target-missing' | 'target-unknown';

/** Gives a case away: to another municipality by explicit grant of chosen fields, or to an authority outside. */
export const handOverCase =
	(platform: Platform, ports: CasePorts) =>
	(context: MemberContext, caseId: string, order: HandingOver): Promise<Outcome<undefined, HandOverRefusal>> =>
		platform.database.inTenant(context, async (tx) => {
			const conflictCase = await readableCase(tx, context, caseId);
			if (!conflictCase) return refuse('not-yours');
			const blocker = (await targetProblem(tx, context, order)) ?? (await stepProblem(tx, context, caseId, ports));
			if (blocker) return refuse(blocker);
			const id = newId();
			await insertHandOver(tx, {
				tenantId: context.actor.tenantId,
				id,
				caseId,
				toTenantId: order.toTenantId,
				toAuthority: order.toTenantId ? '' : order.toAuthority,
				package: packageOf(conflictCase, order.toTenantId ? order.fields : [], order.note),
				reason: order.reason,
				grantedBy: context.actor.userId,
				grantedAt: context.now
			});
			await updateCase(tx, context.actor.tenantId, caseId, { state: 'HANDED_OVER' }, context.now);
			await recordAudit(tx, context, { verb: 'case.handOver', objectType: 'case', objectId: caseId, caseId });
			if (order.toTenantId) await tellOfOffer(tx, context, order.toTenantId, id);
			return succeed();
		});

const tellOfOffer = (tx: Tx, context: MemberContext, inTenant: string, id: string): Promise<void> =>
	notifyRoles(tx, context, {
		inTenant,
		roles: ['CONFLICT_MANAGER'],
		kind: 'case.hand-over-offered',
		objectType: 'hand-over',
		objectId: id
	});

async function targetProblem(tx: Tx, context: MemberContext, order: HandingOver): Promise<HandOverRefusal | undefined> {
	if (!order.toTenantId) return order.toAuthority.trim() ? undefined : 'target-missing';
	const targets = await receivingTenants(tx, context);
	return targets.some(({ id }) => id === order.toTenantId) ? undefined : 'target-unknown';
}

async function stepProblem(
	tx: Tx,
	context: MemberContext,
	caseId: string,
	ports: CasePorts
): Promise<HandOverRefusal | undefined> {
	const conflictCase = await findCase(tx, context.actor.tenantId, caseId);
	if (!conflictCase) return 'not-yours';
	const reports = await ports.reportsOfCase(tx, context.actor.tenantId, caseId);
	const { facts } = await factsOf(tx, context, caseId, reports);
	const step = nextCaseSteps(standingOf(conflictCase), context.actor, facts).find(({ event }) => event === 'handOver');
	return step ? step.blockers[0] : 'not-possible-now';
}

/** Municipalities and districts a case can be handed to: all but one's own. */
async function receivingTenants(tx: Tx, context: MemberContext): Promise<{ id: string; name: string }[]> {
	const tenants = await listTenants(tx);
	return tenants
		.filter(({ id, kind }) => id !== context.actor.tenantId && (kind === 'MUNICIPALITY' || kind === 'DISTRICT'))
		.map(({ id, name }) => ({ id, name }));
}

/** Where a case may go, the fields that may go along, and what became of earlier hand-overs. */
export const readHandOver = (platform: Platform) => (context: MemberContext, caseId: string) =>
	platform.database.inTenant(context, async (tx) => {
		const conflictCase = await findCase(tx, context.actor.tenantId, caseId);
		if (!conflictCase) return refuse('not-yours');
		const { note: _, ...preview } = packageOf(
			conflictCase,
			['summary', 'presentingIssue', 'underlyingIssue', 'topics', 'placeText', 'level'],
			''
		);
		return succeed({
			preview,
			tenants: await receivingTenants(tx, context),
			authorities: (await listReferralTargets(tx, context.actor.tenantId)).map(({ name }) => name),
			handOvers: await listHandOvers(tx, context.actor.tenantId, caseId)
		});
	});

/** Cases that other municipalities offer to the asker's. */
export const offeredCases = (platform: Platform) => (context: MemberContext) =>
	platform.database.inTenant(context, async (tx) =>
		holds(context.actor, 'CONFLICT_MANAGER')
			? succeed(await listOfferedCases(tx, context.actor.tenantId))
			: refuse('not-yours')
	);

/** Takes an offered case over as a new one of one's own (a draft until its danger is checked), or refuses it. */
export const answerHandOver =
	(platform: Platform) =>
	(
		context: MemberContext,
		handOverId: string,
		answer: 'accept' | 'refuse'
	): Promise<Outcome<{ caseId: string | undefined }, 'not-yours' | 'not-possible-now'>> =>
		platform.database.inTenant(context, async (tx) => {
			if (!holds(context.actor, 'CONFLICT_MANAGER')) return refuse('not-yours');
			const { tenantId } = context.actor;
			const offer = await findOpenOffer(tx, tenantId, handOverId);
			if (!offer) return refuse('not-possible-now');
			const caseId = answer === 'accept' ? await openFromPackage(tx, context, offer.package) : undefined;
			await answerOffer(
				tx,
				tenantId,
				handOverId,
				caseId ? { acceptedAt: context.now, newCaseId: caseId } : { refusedAt: context.now }
			);
			await recordAudit(tx, context, {
				verb: `hand-over.${answer}`,
				objectType: 'hand-over',
				objectId: handOverId,
				caseId
			});
			await notifyRoles(tx, context, {
				inTenant: offer.tenantId,
				roles: ['CONFLICT_MANAGER'],
				ratherTo: [offer.grantedBy],
				kind: 'case.hand-over-answered',
				objectType: 'case',
				objectId: offer.caseId
			});
			return succeed({ caseId });
		});

async function openFromPackage(tx: Tx, context: MemberContext, given: HandOverPackage): Promise<string> {
	const { userId } = context.actor;
	const opened = await openCase(tx, context, {
		title: given.title ?? '–',
		presentingIssue: given.presentingIssue ?? '',
		topics: given.topics ?? [],
		areaId: null,
		placeText: given.placeText ?? '',
		level: caseLevels.find((level) => level === given.level) ?? ('QUARTER' satisfies CaseLevel),
		scope: 'PUBLIC',
		intensity: 'OPEN',
		visibility: 'CASE',
		concernedUnits: [],
		leadId: userId,
		teamIds: [userId],
		sourceReportId: null
	});
	const summary = [given.summary, given.note].filter(Boolean).join('\n\n');
	const underlyingIssue = given.underlyingIssue ?? '';
	await updateCase(tx, context.actor.tenantId, opened.id, { summary, underlyingIssue }, context.now);
	return opened.id;
}
