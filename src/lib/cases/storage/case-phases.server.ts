import { v7 as newId } from 'uuid';
import { phaseKinds, type PhaseKind, type PhaseState } from '../domain/case-words.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type StoredPhase = {
	readonly kind: PhaseKind;
	readonly state: PhaseState;
	readonly startedAt: Date | null;
	readonly completedAt: Date | null;
	readonly summary: string;
	readonly skipReason: string;
};

export async function insertPhases(
	tx: Tx,
	tenantId: string,
	caseId: string,
	phases: readonly Pick<StoredPhase, 'kind' | 'state' | 'startedAt' | 'completedAt'>[]
): Promise<void> {
	await tx
		.insertInto('cases.casePhases')
		.values(phases.map((phase) => ({ tenantId, id: newId(), caseId, ...phase })))
		.execute();
}

/** The nine phases in their order. */
export async function listPhases(tx: Tx, tenantId: string, caseId: string): Promise<StoredPhase[]> {
	const rows = (await tx
		.selectFrom('cases.casePhases')
		.select(['kind', 'state', 'startedAt', 'completedAt', 'summary', 'skipReason'])
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.execute()) as StoredPhase[];
	return rows.toSorted((a, b) => phaseKinds.indexOf(a.kind) - phaseKinds.indexOf(b.kind));
}

export async function updatePhase(tx: Tx, tenantId: string, caseId: string, phase: StoredPhase): Promise<void> {
	const { kind, ...change } = phase;
	await tx
		.updateTable('cases.casePhases')
		.set(change)
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.where('kind', '=', kind)
		.execute();
}
