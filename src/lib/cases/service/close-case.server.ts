import { listAssessments } from '../../analysis/index.server.ts';
import { recordAudit } from '../../audit/index.server.ts';
import { listTopics } from '../../identity/index.server.ts';
import { tellProgrammes } from '../../jobs/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { plainDateOf } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { phasesAtClosing } from '../domain/case-phases.ts';
import type { ClosingReason } from '../domain/case-words.ts';
import { closingQuestions, coverSheetOf, type ClosingChecklist, type CoverSheet } from '../domain/closing.ts';
import { nextCaseSteps, retainedUntil, waivableBlockers, type CaseBlocker } from '../domain/conflict-case.ts';
import type { LinkedReport } from '../domain/linked-report.ts';
import { findCase, updateCase, type CaseFile } from '../storage/case-file.server.ts';
import { listPhases } from '../storage/case-phases.server.ts';
import { insertCoverSheet, insertLesson, listChosenMethods, listLessons } from '../storage/closing.server.ts';
import { insertReasonNote } from '../storage/reason-notes.server.ts';
import type { CasePorts } from './case-ports.ts';
import { factsOf, standingOf } from './case-facts.server.ts';
import { readableCase } from './case-for-work.server.ts';
import { savePhases } from './move-phase.server.ts';

export type Closing = {
	readonly reason: ClosingReason;
	readonly checklist: Partial<ClosingChecklist>;
	/** Why a reporter gets no feedback; asked only when one still waits. */
	readonly waiver: string;
	readonly lesson: string;
	readonly suggestAsPattern: boolean;
	readonly version: number;
};
export type ClosingRefusal = CaseBlocker | 'not-yours' | 'not-possible-now' | 'changed-meanwhile' | 'checklist-open';

/**
 * Closes a case: checklist, reason, lesson, and the anonymous cover sheet, once per case. A reopened case keeps the
 * sheet of its first closing, because nothing leads from a case to its sheet.
 */
export const closeCase =
	(platform: Platform, ports: CasePorts) =>
	(context: MemberContext, caseId: string, closing: Closing): Promise<Outcome<undefined, ClosingRefusal>> =>
		platform.database.inTenant(context, async (tx) => {
			const conflictCase = await readableCase(tx, context, caseId);
			if (!conflictCase) return refuse('not-yours');
			if (closing.version !== conflictCase.version) return refuse('changed-meanwhile');
			const reports = await ports.reportsOfCase(tx, context.actor.tenantId, caseId);
			const blocker = await closingBlocker(tx, context, conflictCase, closing, reports);
			if (blocker) return refuse(blocker);
			await writeClosing(tx, context, conflictCase, closing, reports);
			await recordAudit(tx, context, { verb: 'case.close', objectType: 'case', objectId: caseId, caseId });
			await tellProgrammes(tx, context, 'case.closed', caseId);
			return succeed();
		});

async function closingBlocker(
	tx: Tx,
	context: MemberContext,
	conflictCase: CaseFile,
	closing: Closing,
	reports: readonly LinkedReport[]
): Promise<ClosingRefusal | undefined> {
	const { facts } = await factsOf(tx, context, conflictCase.id, reports);
	const step = nextCaseSteps(standingOf(conflictCase), context.actor, facts).find(({ event }) => event === 'close');
	if (!step) return 'not-possible-now';
	const isWaived = closing.waiver.trim() !== '';
	const blocker = step.blockers.find((code) => !(isWaived && waivableBlockers.includes(code)));
	if (blocker) return blocker;
	return closingQuestions.some((question) => !closing.checklist[question]) ? 'checklist-open' : undefined;
}

async function writeClosing(
	tx: Tx,
	context: MemberContext,
	conflictCase: CaseFile,
	closing: Closing,
	reports: readonly LinkedReport[]
): Promise<void> {
	const { tenantId } = context.actor;
	const { id } = conflictCase;
	if (!hasCoverSheet(conflictCase)) {
		await insertCoverSheet(tx, tenantId, await sheetOf(tx, context, conflictCase, closing.reason, reports));
	}
	if (closing.lesson) {
		await insertLesson(tx, context, id, { text: closing.lesson, suggestAsPattern: closing.suggestAsPattern });
	}
	if (closing.waiver) await insertReasonNote(tx, context, id, closing.waiver);
	const phases = await listPhases(tx, tenantId, id);
	await savePhases(tx, context, id, phases, phasesAtClosing(phases, context.now));
	const change = {
		state: 'CLOSED',
		closingReason: closing.reason,
		closedAt: context.now,
		closingChecklist: { answers: closing.checklist, coverSheet: true }
	} as const;
	await updateCase(tx, tenantId, id, change, context.now);
}

/** Whether this case has written its cover sheet at an earlier closing. */
const hasCoverSheet = ({ closingChecklist }: CaseFile): boolean =>
	(closingChecklist as { coverSheet?: boolean } | null)?.coverSheet === true;

async function sheetOf(
	tx: Tx,
	context: MemberContext,
	conflictCase: CaseFile,
	closingReason: ClosingReason,
	reports: readonly LinkedReport[]
): Promise<CoverSheet> {
	const { tenantId } = context.actor;
	const estimates = await listAssessments(tx, tenantId, conflictCase.id);
	return coverSheetOf({
		topics: conflictCase.topics,
		level: conflictCase.level,
		scope: conflictCase.scope,
		openedOn: plainDateOf(conflictCase.openedAt ?? conflictCase.createdAt),
		closedOn: context.today,
		methods: await listChosenMethods(tx, tenantId, conflictCase.id),
		firstStage: estimates.at(0)?.stage ?? null,
		lastStage: estimates.at(-1)?.stage ?? null,
		closingReason,
		reports
	});
}

/** What the closing page shows: what is open, the cover sheet as it would be, or what was closed. */
export const readClosing = (platform: Platform, ports: CasePorts) => (context: MemberContext, caseId: string) =>
	platform.database.inTenant(context, async (tx) => {
		const { tenantId } = context.actor;
		const conflictCase = await findCase(tx, tenantId, caseId);
		if (!conflictCase) return refuse('not-yours');
		const reports = await ports.reportsOfCase(tx, tenantId, caseId);
		const { facts } = await factsOf(tx, context, caseId, reports);
		const steps = nextCaseSteps(standingOf(conflictCase), context.actor, facts);
		const reason = conflictCase.closingReason ?? 'RESOLVED_OTHERWISE';
		return succeed({
			step: steps.find(({ event }) => event === 'close'),
			closingReason: conflictCase.closingReason,
			closedAt: conflictCase.closedAt,
			checklist: (conflictCase.closingChecklist as { answers?: Partial<ClosingChecklist> }).answers ?? {},
			hasCoverSheet: hasCoverSheet(conflictCase),
			sheet: await sheetOf(tx, context, conflictCase, reason, reports),
			topics: (await listTopics(tx, tenantId)).map(({ code, label, labelEn }) => ({ code, label, labelEn })),
			lessons: await listLessons(tx, tenantId, caseId),
			reportsWaiting: reports.filter(({ isAnswered }) => !isAnswered).map(({ id, reference }) => ({ id, reference })),
			retentionClass: conflictCase.retentionClass,
			holdUntil: conflictCase.holdUntil,
			retainedUntil: retainedUntil(conflictCase.closedAt ? plainDateOf(conflictCase.closedAt) : context.today),
			version: conflictCase.version
		});
	});
