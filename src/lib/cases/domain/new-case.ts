import { phaseKinds, type PhaseKind, type PhaseState } from './case-words.ts';

/** `BRK-2026-0014`: the municipality's letters, the year of opening, a running number of at least four digits. */
export const caseNumber = (prefix: string, year: number, running: number): string =>
	`${prefix}-${year}-${String(running).padStart(4, '0')}`;

export type FirstPhase = {
	readonly kind: PhaseKind;
	readonly state: PhaseState;
	readonly startedAt: Date | null;
	readonly completedAt: Date | null;
};

/** A case begins where clearing ended: entry and clearing are done, the analysis runs, all others are planned. */
export const firstPhases = (openedAt: Date): FirstPhase[] =>
	phaseKinds.map((kind) => {
		if (kind === 'INTAKE' || kind === 'TRIAGE')
			return { kind, state: 'COMPLETED', startedAt: openedAt, completedAt: openedAt };
		if (kind === 'ANALYSIS') return { kind, state: 'ACTIVE', startedAt: openedAt, completedAt: null };
		return { kind, state: 'PLANNED', startedAt: null, completedAt: null };
	});
