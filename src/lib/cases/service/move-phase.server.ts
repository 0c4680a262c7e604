import { recordAudit } from '../../audit/index.server.ts';
import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { movePhase, type Phase, type PhaseMove, type PhaseRefusal } from '../domain/case-phases.ts';
import { listPhases, updatePhase } from '../storage/case-phases.server.ts';
import { factsOf } from './case-facts.server.ts';
import { caseForWork } from './case-for-work.server.ts';
import { recordDangerCheck, type DangerCheckInput } from './record-danger-check.server.ts';

export type MoveRefusal =
	PhaseRefusal | 'not-yours' | 'forbidden' | 'action-missing' | 'answers-missing' | 'danger-before-mediation';

/**
 * Moves the process on, back or past a phase. The danger check comes first and is kept even when the move is refused;
 * with danger found, no process with mediators begins.
 */
export const moveCasePhase =
	(platform: Platform) =>
	(
		context: MemberContext,
		caseId: string,
		move: PhaseMove,
		danger: DangerCheckInput
	): Promise<Outcome<undefined, MoveRefusal>> =>
		platform.database.inTenant(context, async (tx) => {
			const found = await caseForWork(tx, context, caseId);
			if (!found.ok) return found;
			if (!holds(context.actor, 'CONFLICT_MANAGER')) return refuse('forbidden');
			const before = await listPhases(tx, context.actor.tenantId, caseId);
			const { phaseFacts } = await factsOf(tx, context, caseId, []);
			const after = movePhase(before, move, phaseFacts, context.now);
			if (!after.ok) return after;
			const checked = await recordDangerCheck(tx, context, { caseId, occasion: 'PHASE_CHANGE', ...danger });
			if (!checked.ok) return checked;
			const process = after.value.find(({ kind }) => kind === 'PROCESS');
			if (checked.value.danger && phaseFacts.withMediators && process?.state === 'ACTIVE') {
				return refuse('danger-before-mediation');
			}
			await savePhases(tx, context, caseId, before, after.value);
			await recordAudit(tx, context, {
				verb: `phase.${move.event}`,
				objectType: `phase-${move.kind.toLowerCase()}`,
				objectId: caseId,
				caseId
			});
			return succeed();
		});

/** Stores the phases that changed. */
export async function savePhases(
	tx: Tx,
	context: MemberContext,
	caseId: string,
	before: readonly Phase[],
	after: readonly Phase[]
): Promise<void> {
	for (const phase of after) {
		if (!before.includes(phase)) await updatePhase(tx, context.actor.tenantId, caseId, phase);
	}
}
