/** The fixed vocabulary of a case (reference 9.2); the same lists stand as constraints in the database. */
export const caseLevels = ['NEIGHBOURHOOD', 'INSTITUTION', 'QUARTER', 'CITY', 'SUPRALOCAL'] as const;
export type CaseLevel = (typeof caseLevels)[number];

export const caseScopes = ['PUBLIC', 'INSTITUTION', 'ADMIN_INTERNAL'] as const;
export type CaseScope = (typeof caseScopes)[number];

export const caseIntensities = ['SMOULDERING', 'OPEN', 'HEIGHTENED', 'CRITICAL'] as const;
export type CaseIntensity = (typeof caseIntensities)[number];

export const caseVisibilities = ['INTERNAL', 'CASE', 'RESTRICTED'] as const;
export type CaseVisibility = (typeof caseVisibilities)[number];

export const instrumentalisations = ['NO', 'SUSPECTED', 'YES'] as const;
export type Instrumentalised = (typeof instrumentalisations)[number];

export const responsibilityLevels = ['MUNICIPALITY', 'DISTRICT', 'STATE', 'FEDERAL', 'EU', 'PRIVATE'] as const;
export type ResponsibilityLevel = (typeof responsibilityLevels)[number];

/** What a conflict is made of; several at once are the rule. */
export const conflictTypes = [
	'RESOURCE',
	'INTEREST',
	'VALUE',
	'IDENTITY',
	'RELATIONSHIP',
	'ROLE',
	'INFORMATION'
] as const;
export type ConflictType = (typeof conflictTypes)[number];

export const caseStates = [
	'DRAFT',
	'OPEN',
	'PAUSED',
	'IN_CRISIS',
	'HANDED_OVER',
	'FOLLOW_UP',
	'CLOSED',
	'OFFERED_TO_ARCHIVE',
	'ARCHIVED',
	'DELETED'
] as const;
export type CaseState = (typeof caseStates)[number];

/** States in which somebody still works on the case. */
export const workingStates = [
	'DRAFT',
	'OPEN',
	'PAUSED',
	'IN_CRISIS',
	'FOLLOW_UP'
] as const satisfies readonly CaseState[];

export const closingReasons = [
	'AGREEMENT',
	'PARTIAL_AGREEMENT',
	'RESOLVED_OTHERWISE',
	'DECISION_BY_AUTHORITY',
	'NO_AGREEMENT',
	'ENDED_BY_PARTIES',
	'REFERRED',
	'LIMIT_REACHED',
	'NOT_CONFIRMED',
	'OUT_OF_SCOPE'
] as const;
export type ClosingReason = (typeof closingReasons)[number];

export const phaseKinds = [
	'INTAKE',
	'TRIAGE',
	'ANALYSIS',
	'PROCESS_CHOICE',
	'CONTRACTING',
	'PROCESS',
	'AGREEMENT',
	'FOLLOW_UP',
	'CLOSED'
] as const;
export type PhaseKind = (typeof phaseKinds)[number];

export const phaseStates = ['PLANNED', 'ACTIVE', 'COMPLETED', 'SKIPPED', 'ABORTED'] as const;
export type PhaseState = (typeof phaseStates)[number];

export const clearingResults = ['ACCEPT', 'REFER', 'OBSERVE', 'REJECT'] as const;
export type ClearingResult = (typeof clearingResults)[number];
