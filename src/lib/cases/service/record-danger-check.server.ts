import { v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import {
	isComplete,
	dangerCheckProblem,
	isDanger,
	type DangerOccasion,
	type DangerQuestion
} from '../domain/danger-check.ts';
import { insertDangerCheck } from '../storage/danger-checks.server.ts';

export type DangerCheckInput = {
	readonly answers: Partial<Record<DangerQuestion, string>>;
	readonly actionTaken: string;
	readonly followUpOn: PlainDate | null;
};
export type DangerCheckSubject = {
	readonly reportId?: string | undefined;
	readonly caseId?: string | undefined;
	readonly occasion: DangerOccasion;
};

/**
 * Stores a danger check inside the caller's transaction. Refuses unanswered questions, and a yes or "unclear"
 * without a word on what was done.
 */
export async function recordDangerCheck(
	tx: Tx,
	context: MemberContext,
	{ reportId, caseId, occasion, answers, actionTaken, followUpOn }: DangerCheckInput & DangerCheckSubject
): Promise<Outcome<{ id: string; danger: boolean }, 'action-missing' | 'answers-missing'>> {
	if (!isComplete(answers)) return refuse('answers-missing');
	const problem = dangerCheckProblem(answers, actionTaken);
	if (problem) return refuse(problem);
	const id = newId();
	const danger = isDanger(answers);
	await insertDangerCheck(tx, {
		tenantId: context.actor.tenantId,
		id,
		reportId: reportId ?? null,
		caseId: caseId ?? null,
		occasion,
		answers,
		danger,
		actionTaken: actionTaken.trim(),
		followUpOn,
		assessedBy: context.actor.userId,
		assessedAt: context.now
	});
	await recordAudit(tx, context, { verb: 'danger-check.recorded', objectType: 'danger-check', objectId: id, caseId });
	return succeed({ id, danger });
}
