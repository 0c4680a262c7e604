export const sessionKinds = [
	'TALK',
	'SEPARATE_TALK',
	'MODERATED_TALK',
	'ROUND_TABLE',
	'DIALOGUE',
	'SITE_VISIT',
	'MEETING',
	'MEDIATION'
] as const;
export type SessionKind = (typeof sessionKinds)[number];
export type SessionState = 'PLANNED' | 'HELD' | 'CANCELLED';
export type SessionStep = 'hold' | 'cancel' | 'replan';

/** What may happen to an appointment in each state. */
export const sessionSteps = {
	PLANNED: { hold: 'HELD', cancel: 'CANCELLED' },
	HELD: {},
	CANCELLED: { replan: 'PLANNED' }
} as const satisfies Record<SessionState, Partial<Record<SessionStep, SessionState>>>;

export const afterSessionStep = (state: SessionState, step: SessionStep): SessionState | undefined =>
	(sessionSteps[state] as Partial<Record<SessionStep, SessionState>>)[step];

/** Minutes of a mediation belong to its sealed space and to nobody else (§ 4 MediationsG). */
export const mayHaveMinutes = (kind: SessionKind): boolean => kind !== 'MEDIATION';
