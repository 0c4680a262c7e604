import { v7 as newId } from 'uuid';
import { getTenant, namesOf } from '../../identity/index.server.ts';
import { listMeasuresOfCase } from '../../measures/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { isUuid } from '../../platform/pure/ids.ts';
import { refuse, succeed } from '../../platform/pure/outcome.ts';
import { holidaysOf } from '../../platform/server/holidays.server.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import {
	afterAgreementEvent,
	agreementEventsOf,
	checkDays,
	isApprovedByAll,
	type AgreementEvent,
	type CheckResult
} from '../domain/agreement.ts';
import { listPartyIds } from '../storage/actors.server.ts';
import { askParties, listApprovals, withdrawAnswers } from '../storage/agreement-approvals.server.ts';
import {
	findAgreement,
	insertAgreement,
	insertChecks,
	listAgreements,
	listChecks,
	listPoints,
	lockAgreement,
	recordCheck,
	replacePoints,
	updateAgreement,
	type Agreement,
	type AgreementPlace,
	type AgreementPoint
} from '../storage/agreements.server.ts';
import { proveInCase, readInCase, workInCase } from './work-in-case.server.ts';

export const managersOnly = ['CONFLICT_MANAGER'] as const;

export type AgreementContent = {
	readonly title: string;
	readonly reviewHintGiven: boolean;
	readonly points: readonly AgreementPoint[];
};
export type AgreementChange = { readonly caseId: string; readonly agreementId: string; readonly version: number };

export const agreementsPage = (platform: Platform) => (context: MemberContext, caseId: string) =>
	readInCase(platform)(context, { caseId, verb: 'agreements.read' }, async (tx) => ({
		agreements: await listAgreements(tx, context.actor.tenantId, caseId)
	}));

/** One agreement with all that belongs to it; nothing when the case has no such agreement. */
export const agreementPage = (platform: Platform) => (context: MemberContext, caseId: string, agreementId: string) =>
	readInCase(platform)(context, { caseId, verb: 'agreement.read' }, async (tx, worked) => {
		const { tenantId } = context.actor;
		if (!isUuid(agreementId)) return undefined;
		const agreement = await findAgreement(tx, { tenantId, caseId, id: agreementId });
		if (!agreement) return undefined;
		const checks = await listChecks(tx, tenantId, agreementId);
		const names = await namesOf(
			tx,
			tenantId,
			checks.map(({ checkedBy }) => checkedBy)
		);
		return {
			agreement,
			caseNumber: worked.number,
			events: agreementEventsOf(agreement.state).filter((event) => event !== 'approve'),
			points: await listPoints(tx, tenantId, agreementId),
			approvals: await listApprovals(tx, tenantId, agreementId),
			checks: checks.map(({ checkedBy, ...check }) => ({ ...check, checker: names.get(checkedBy ?? '') ?? '' })),
			measures: (await listMeasuresOfCase(tx, tenantId, caseId)).filter((m) => m.agreementId === agreementId)
		};
	});

export const draftAgreement = (platform: Platform) => (context: MemberContext, caseId: string, title: string) => {
	const act = { caseId, verb: 'agreement.drafted', roles: managersOnly };
	return workInCase(platform)(context, act, async (tx) => {
		const { tenantId, userId } = context.actor;
		const id = newId();
		await insertAgreement(tx, { tenantId, caseId, id }, { title, createdBy: userId, createdAt: context.now });
		await proveInCase(tx, context, act, 'agreement', id);
		return succeed(id);
	});
};

/** The wording can be changed while it is a draft, and only then. */
export const changeAgreement =
	(platform: Platform) => (context: MemberContext, change: AgreementChange, content: AgreementContent) => {
		const act = { caseId: change.caseId, verb: 'agreement.changed', roles: managersOnly };
		return workInCase(platform)(context, act, async (tx) => {
			const place = placeOf(context, change);
			const agreement = await lockAgreement(tx, place);
			if (agreement?.state !== 'DRAFT') return refuse('not-possible-now');
			const { points, ...words } = content;
			if (!(await updateAgreement(tx, place, words, change.version))) return refuse('changed-meanwhile');
			await replacePoints(tx, place, points);
			await proveInCase(tx, context, act, 'agreement', place.id);
			return succeed();
		});
	};

/** One step of the agreement's life. APPROVED is no step of ours: it comes with the last party's yes. */
export const stepAgreement =
	(platform: Platform) =>
	(context: MemberContext, change: AgreementChange, event: Exclude<AgreementEvent, 'approve'>) => {
		const act = { caseId: change.caseId, verb: `agreement.${event}`, roles: managersOnly };
		return workInCase(platform)(context, act, async (tx) => {
			const place = placeOf(context, change);
			const agreement = await lockAgreement(tx, place);
			const state = agreement && afterAgreementEvent(agreement.state, event);
			if (!agreement || !state) return refuse('not-possible-now');
			const missing = event === 'sendToReview' ? await missingForReview(tx, place) : undefined;
			if (missing) return refuse(missing);
			const inForceOn = event === 'putInForce' ? context.today : agreement.inForceOn;
			if (!(await updateAgreement(tx, place, { state, inForceOn }, change.version))) return refuse('changed-meanwhile');
			const successor = await consequences(tx, context, place, agreement, event);
			await proveInCase(tx, context, act, 'agreement', place.id);
			return succeed(successor ?? place.id);
		});
	};

async function missingForReview(
	tx: Tx,
	place: AgreementPlace
): Promise<'points-missing' | 'parties-missing' | undefined> {
	if ((await listPoints(tx, place.tenantId, place.id)).length === 0) return 'points-missing';
	if ((await listPartyIds(tx, place.tenantId, place.caseId)).length === 0) return 'parties-missing';
	return undefined;
}

/** What a step brings with it; gives the id of the new draft when an agreement is amended. */
async function consequences(
	tx: Tx,
	context: MemberContext,
	place: AgreementPlace,
	agreement: Agreement,
	event: AgreementEvent
): Promise<string | undefined> {
	if (event === 'sendToReview') await askParties(tx, place, await listPartyIds(tx, place.tenantId, place.caseId));
	if (event === 'backToDraft') await withdrawAnswers(tx, place);
	if (event === 'putInForce') {
		const tenant = await getTenant(tx, place.tenantId);
		await insertChecks(tx, place, checkDays(context.today, holidaysOf(tenant.country, tenant.state)));
	}
	if (event !== 'amend') return undefined;
	const successor = { ...place, id: newId() };
	const created = { createdBy: context.actor.userId, createdAt: context.now };
	await insertAgreement(tx, successor, { title: agreement.title, ...created });
	await replacePoints(tx, successor, await listPoints(tx, place.tenantId, place.id));
	return successor.id;
}

export type CheckInput = { readonly checkId: string; readonly result: CheckResult; readonly note: string };

/** Writes down whether the agreement holds; each check once. */
export const recordAgreementCheck =
	(platform: Platform) =>
	(context: MemberContext, place: { readonly caseId: string; readonly agreementId: string }, input: CheckInput) => {
		const act = { caseId: place.caseId, verb: 'agreement.checked' };
		return workInCase(platform)(context, act, async (tx) => {
			const { tenantId, userId } = context.actor;
			const agreement = { tenantId, caseId: place.caseId, id: place.agreementId };
			const record = { result: input.result, note: input.note, checkedBy: userId, checkedAt: context.now };
			if (!(await recordCheck(tx, agreement, input.checkId, record))) return refuse('changed-meanwhile');
			await proveInCase(tx, context, act, 'agreement-check', input.checkId);
			return succeed();
		});
	};

/** After an answer: the agreement is approved in the moment its last party says yes. */
export async function approveWhenAllAgree(tx: Tx, place: AgreementPlace, agreement: Agreement): Promise<boolean> {
	const approvals = await listApprovals(tx, place.tenantId, place.id);
	const state = isApprovedByAll(approvals) ? afterAgreementEvent(agreement.state, 'approve') : undefined;
	return state ? updateAgreement(tx, place, { state }, agreement.version) : false;
}

const placeOf = (context: MemberContext, change: AgreementChange): AgreementPlace => ({
	tenantId: context.actor.tenantId,
	caseId: change.caseId,
	id: change.agreementId
});
