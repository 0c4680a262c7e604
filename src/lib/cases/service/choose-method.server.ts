import { v7 as newId } from 'uuid';
import { hottest } from '../../analysis/index.ts';
import { listAssessments } from '../../analysis/index.server.ts';
import { namesOf } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { gapsBeforeProcess, type MandateGap } from '../domain/mandate.ts';
import { adviseMethods, type Method, type MethodFacts, type PartyCount } from '../domain/method-choice.ts';
import { listActors, listPartyIds, type CaseActor } from '../storage/actors.server.ts';
import { findLatestDangerCheck } from '../storage/danger-checks.server.ts';
import { findMandate, insertMandate, updateMandate, type MandateContent } from '../storage/mandates.server.ts';
import { insertDecision, listDecisions } from '../storage/process-decisions.server.ts';
import { proveInCase, readInCase, workInCase } from './work-in-case.server.ts';

const managers = ['CONFLICT_MANAGER'] as const;

/** What the case already answers of the aid's questions, the decisions so far, and the mandate with its gaps. */
export const processPage = (platform: Platform) => (context: MemberContext, caseId: string) =>
	readInCase(platform)(context, { caseId, verb: 'process.read' }, async (tx) => {
		const { tenantId } = context.actor;
		const actors = await listActors(tx, tenantId, caseId);
		const decisions = await listDecisions(tx, tenantId, caseId);
		const names = await namesOf(
			tx,
			tenantId,
			decisions.map(({ decidedBy }) => decidedBy)
		);
		const mandate = await findMandate(tx, tenantId, caseId);
		const parties = actors.filter(({ role }) => role === 'PARTY');
		return {
			facts: await knownFacts(tx, tenantId, caseId, actors),
			decisions: decisions.map(({ decidedBy, ...shown }) => ({ ...shown, decider: names.get(decidedBy) ?? '' })),
			mandate,
			parties: parties.map(({ id, label }) => ({ id, label })),
			gaps: gapsBeforeProcess(
				mandate,
				parties.map(({ id }) => id)
			)
		};
	});

async function knownFacts(
	tx: Tx,
	tenantId: string,
	caseId: string,
	actors: readonly CaseActor[]
): Promise<MethodFacts> {
	const present = new Set(actors.map(({ id }) => id));
	const assessments = await listAssessments(tx, tenantId, caseId);
	const dangerCheck = await findLatestDangerCheck(tx, tenantId, { caseId });
	return {
		stage: hottest(assessments.filter(({ actorId }) => present.has(actorId))),
		parties: partyCount(actors.filter(({ role }) => role === 'PARTY')),
		willing: 'UNKNOWN',
		danger: dangerCheck?.danger ?? false,
		ownInvolvement: actors.some(({ role }) => role === 'OWN_ORGANISATION'),
		powerGap: false,
		publicLawNorm: false,
		oneSidedWish: false
	};
}

function partyCount(parties: readonly CaseActor[]): PartyCount {
	if (parties.length === 1) return 'ONE';
	return parties.length > 4 ? 'SEVERAL' : 'FEW';
}

export type MethodChoice = {
	readonly facts: MethodFacts;
	readonly method: Method;
	readonly reasons: string;
	readonly alternative: Method;
	readonly alternativeReason: string;
	readonly ledBy: string;
};

/**
 * Keeps the choice a person made, with reasons, an alternative and what the aid advised on these facts. A method
 * that law or safety bars cannot be chosen; everything else can, also against the advice.
 */
export const chooseMethod = (platform: Platform) => (context: MemberContext, caseId: string, choice: MethodChoice) => {
	const act = { caseId, verb: 'method.chosen', roles: managers };
	return workInCase(platform)(context, act, async (tx) => {
		if (choice.method === choice.alternative) return refuse('same-alternative', 'alternative');
		const ranked = adviseMethods(choice.facts);
		if (ranked.some(({ method, isBarred }) => method === choice.method && isBarred))
			return refuse('method-barred', 'method');
		const { facts, ...words } = choice;
		const { tenantId, userId } = context.actor;
		const id = newId();
		const decided = { decidedBy: userId, decidedAt: context.now, advice: { facts, ranked } };
		await insertDecision(tx, { ...words, ...decided, tenantId, caseId, id });
		await proveInCase(tx, context, act, 'process-decision', id);
		return succeed(id);
	});
};

export type MandateVersion = { readonly id: string; readonly version: number };

/** Writes the mandate, or changes the one that stands. */
export const keepMandate =
	(platform: Platform) =>
	(context: MemberContext, caseId: string, content: MandateContent, known: MandateVersion | null) => {
		const act = { caseId, verb: known ? 'mandate.changed' : 'mandate.written', roles: managers };
		return workInCase(platform)(context, act, async (tx) => {
			if (content.signedOn && content.signedOn > context.today) return refuse('day-in-future', 'signedOn');
			if (content.periodFrom && content.periodTo && content.periodTo < content.periodFrom)
				return refuse('end-before-start', 'periodTo');
			const { tenantId, userId } = context.actor;
			const id = known?.id ?? newId();
			if (known) {
				if (!(await updateMandate(tx, { tenantId, caseId, id }, content, known.version)))
					return refuse('changed-meanwhile');
			} else {
				if (await findMandate(tx, tenantId, caseId)) return refuse('changed-meanwhile');
				const created = { createdBy: userId, createdAt: context.now };
				await insertMandate(tx, { ...content, ...created, tenantId, caseId, id });
			}
			await proveInCase(tx, context, act, 'mandate', id);
			return succeed(id);
		});
	};

/** What keeps a case's process from starting; asked by the change of phase inside its own transaction. */
export async function processGaps(tx: Tx, tenantId: string, caseId: string): Promise<MandateGap[]> {
	const mandate = await findMandate(tx, tenantId, caseId);
	return gapsBeforeProcess(mandate, await listPartyIds(tx, tenantId, caseId));
}
