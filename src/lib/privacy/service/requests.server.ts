import { v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import { getTenant } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { PlainDate } from '../../platform/pure/plain-date.ts';
import { actingAsSystem, type Tx } from '../../platform/server/database.server.ts';
import { holidaysOf } from '../../platform/server/holidays.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { PrivacyDoor } from '../../platform/server/privacy-door.server.ts';
import { sentencesWith, withoutOthers } from '../domain/extract.ts';
import { extendedRequestDue, requestDue } from '../domain/legal-clock.ts';
import { findWords } from '../storage/personal-rows.server.ts';
import {
	findRequest,
	insertRequest,
	listFindings,
	listRequests,
	replaceFindings,
	saveFinding,
	saveRequest,
	type Finding,
	type FindingDecision,
	type RefusalGround,
	type RequestKind,
	type StoredRequest
} from '../storage/requests.server.ts';
import { eraseFindings } from './erase-findings.server.ts';
import { asOfficer, shownToOfficer } from './privacy-work.server.ts';

export type NewRequestInput = {
	readonly kind: RequestKind;
	readonly personName: string;
	readonly personContact: string;
	readonly otherWords: readonly string[];
	readonly receivedOn: PlainDate;
};
export type StepRefusal =
	'not-found' | 'changed-meanwhile' | 'not-possible-now' | 'identity-first' | 'decide-all' | 'too-late';
type Step = { readonly id: string; readonly version: number };
export type FindingInput = {
	readonly id: string;
	readonly decision: FindingDecision;
	readonly ground: RefusalGround | null;
	readonly disclosed: string;
};

const mostFound = 100;
/** Where a reporter's name is sealed; it is withheld by rule, not by choice. */
const reporterPlace = 'intake.vaulted_identities.sealed';

/** The register of requests and the way of each from receipt to answer. */
export const dataSubjectRequests = (platform: Platform, doors: readonly PrivacyDoor[]) => ({
	list: (context: MemberContext) =>
		shownToOfficer(platform, context, { verb: 'requests.read', objectType: 'data-subject-request' }, (tx) =>
			listRequests(tx, context.actor.tenantId)
		),

	register: (context: MemberContext, input: NewRequestInput) =>
		asOfficer<{ readonly id: string }, 'day-in-future'>(
			platform,
			context,
			'create',
			{ verb: 'request.received', objectType: 'data-subject-request' },
			async (tx) => {
				const { tenantId, userId } = context.actor;
				if (input.receivedOn > context.today) return refuse('day-in-future', 'receivedOn');
				const { otherWords, ...content } = input;
				const id = newId();
				const tenant = await getTenant(tx, tenantId);
				await insertRequest(tx, tenantId, {
					...content,
					id,
					words: wordsOf(input.personName, otherWords),
					dueOn: requestDue(input.receivedOn, holidaysOf(tenant.country, tenant.state)),
					createdBy: userId,
					createdAt: context.now
				});
				return succeed({ id });
			}
		),

	page: (context: MemberContext, id: string) =>
		asOfficer<{ request: StoredRequest; findings: Finding[]; tenant: { name: string; contact: unknown } }, 'not-found'>(
			platform,
			context,
			'read',
			{ verb: 'request.read', objectType: 'data-subject-request', objectId: id },
			async (tx) => {
				const { tenantId } = context.actor;
				const request = await findRequest(tx, tenantId, id);
				if (!request) return refuse('not-found');
				const { name, contact } = await getTenant(tx, tenantId);
				return succeed({ request, findings: await listFindings(tx, tenantId, id), tenant: { name, contact } });
			}
		),

	proveIdentity: (context: MemberContext, step: Step, note: string) =>
		changing(platform, context, 'request.identity-checked', step, async (_tx, request) =>
			request.answeredAt
				? refuse('not-possible-now')
				: succeed({
						identityNote: note,
						identityCheckedOn: context.today,
						state: request.searchedAt ? request.state : 'IN_SEARCH'
					})
		),

	extend: (context: MemberContext, step: Step, reason: string) =>
		changing(platform, context, 'request.extended', step, async (tx, request) => {
			if (request.answeredAt || request.extendedOn) return refuse('not-possible-now');
			if (context.today > request.dueOn) return refuse('too-late', 'reason');
			const tenant = await getTenant(tx, context.actor.tenantId);
			const dueOn = extendedRequestDue(request.receivedOn, holidaysOf(tenant.country, tenant.state));
			return succeed({ dueOn, extensionReason: reason, extendedOn: context.today });
		}),

	/** Looks through every module's door; what is found waits for a decision, a reporter's name is withheld at once. */
	search: (context: MemberContext, step: Step) =>
		changing(platform, context, 'request.searched', step, async (tx, request) => {
			if (!request.identityCheckedOn) return refuse('identity-first');
			if (request.answeredAt) return refuse('not-possible-now');
			const findings = await actingAsSystem(tx, () => findPerson(tx, doors, context, request));
			await replaceFindings(tx, context.actor.tenantId, request.id, findings);
			for (const finding of firstPerObject(findings))
				await recordAudit(tx, context, {
					verb: 'request.found',
					objectType: finding.caseId ? 'case' : 'report',
					objectId: finding.caseId ?? finding.reportId ?? undefined,
					caseId: finding.caseId ?? undefined
				});
			return succeed({ searchedAt: context.now, state: 'IN_REVIEW' });
		}),

	decide: (context: MemberContext, step: Step, inputs: readonly FindingInput[]) =>
		changing(platform, context, 'request.decided', step, async (tx, request) => {
			if (request.state !== 'IN_REVIEW') return refuse('not-possible-now');
			const findings = await listFindings(tx, context.actor.tenantId, request.id);
			for (const input of inputs) {
				const finding = findings.find(({ id }) => id === input.id);
				if (!finding || finding.place === reporterPlace) continue;
				if (input.decision === 'WITHHOLD' && !input.ground) return refuse('not-possible-now', `ground-${input.id}`);
				await saveFinding(tx, context.actor.tenantId, input.id, {
					decision: input.decision,
					ground: input.decision === 'WITHHOLD' ? input.ground : null,
					disclosed: input.decision === 'DISCLOSE' ? input.disclosed : ''
				});
			}
			return succeed({});
		}),

	/** Ends the request; for an erasure, what was chosen is blackened in the same transaction. */
	answer: (context: MemberContext, step: Step, input: { readonly text: string; readonly isRefused: boolean }) =>
		changing(platform, context, 'request.answered', step, async (tx, request) => {
			if (request.answeredAt) return refuse('not-possible-now');
			if (!input.isRefused && !request.identityCheckedOn) return refuse('identity-first');
			const findings = await listFindings(tx, context.actor.tenantId, request.id);
			if (!input.isRefused && !request.searchedAt) return refuse('not-possible-now');
			if (!input.isRefused && findings.some(({ decision }) => decision === 'OPEN')) return refuse('decide-all');
			if (!input.isRefused) await eraseFindings(tx, doors, context, request, findings);
			return succeed({
				state: input.isRefused ? 'REFUSED' : 'ANSWERED',
				answerText: input.text,
				answeredAt: context.now,
				answeredBy: context.actor.userId
			});
		})
});

type Change = Parameters<typeof saveRequest>[4];

/** One step of a request: found, decided by the step, saved against its version. */
const changing = (
	platform: Platform,
	context: MemberContext,
	deed: string,
	{ id, version }: Step,
	decide: (tx: Tx, request: StoredRequest) => Promise<Outcome<Change, StepRefusal>>
) =>
	asOfficer<undefined, StepRefusal>(
		platform,
		context,
		'write',
		{ verb: deed, objectType: 'data-subject-request', objectId: id },
		async (tx) => {
			const { tenantId } = context.actor;
			const request = await findRequest(tx, tenantId, id);
			if (!request) return refuse('not-found');
			if (request.version !== version) return refuse('changed-meanwhile');
			const decided = await decide(tx, request);
			if (!decided.ok) return decided;
			await saveRequest(tx, tenantId, id, version, decided.value);
			return succeed();
		}
	);

/** The name as a whole, its last part, and what else was given; too short ones would find everybody. */
export function wordsOf(name: string, others: readonly string[]): string[] {
	const last = name.trim().split(/\s+/u).at(-1) ?? '';
	const words = [name.trim(), last, ...others.map((word) => word.trim())].filter((word) => word.length >= 3);
	return [...new Set(words)];
}

async function findPerson(
	tx: Tx,
	doors: readonly PrivacyDoor[],
	context: MemberContext,
	{ words }: StoredRequest
): Promise<Finding[]> {
	const { tenantId } = context.actor;
	const findings: Finding[] = [];
	for (const door of doors.filter(({ module }) => module !== 'privacy'))
		for (const table of door.tables)
			for (const hit of await findWords(tx, tenantId, table, words, mostFound)) {
				const passage = sentencesWith(hit.text, words);
				findings.push({
					id: newId(),
					place: `${hit.table}.${hit.column}`,
					rowId: hit.rowId,
					reportId: hit.reportId,
					caseId: hit.caseId,
					passage,
					decision: 'OPEN',
					ground: null,
					disclosed: withoutOthers(passage, words)
				});
			}
	return [...findings, ...(await reportersOf(tx, doors, tenantId, findings))];
}

async function reportersOf(
	tx: Tx,
	doors: readonly PrivacyDoor[],
	tenantId: string,
	findings: readonly Finding[]
): Promise<Finding[]> {
	const reports = [...new Set(findings.flatMap(({ reportId }) => reportId ?? []))];
	const protectedOnes = await Promise.all(doors.map((door) => door.reportsWithReporter?.(tx, tenantId, reports) ?? []));
	return protectedOnes.flat().map((reportId) => ({
		id: newId(),
		place: reporterPlace,
		rowId: reportId,
		reportId,
		caseId: null,
		passage: '',
		decision: 'WITHHOLD',
		ground: 'REPORTER',
		disclosed: ''
	}));
}

const firstPerObject = (findings: readonly Finding[]): Finding[] => [
	...new Map(
		findings.flatMap((finding) => {
			const object = finding.caseId ?? finding.reportId;
			return object ? [[object, finding] as const] : [];
		})
	).values()
];
