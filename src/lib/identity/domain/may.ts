import { holds, type Actor, type Member, type Role } from '../../platform/pure/actor.ts';
import type { ReportId, UnitId, UserId } from '../../platform/pure/ids.ts';

/**
 * read: the content. read-status: where it stands and by when. read-aggregated: counts with small numbers hidden.
 * read-public: the part meant for everybody. open: the deliberate, reasoned and logged look at a protected identity.
 */
export const acts = [
	'create',
	'read',
	'read-status',
	'read-aggregated',
	'read-public',
	'write',
	'open',
	'sign'
] as const;
export type Act = (typeof acts)[number];

export type CaseFacts = {
	readonly visibility: 'INTERNAL' | 'CASE' | 'RESTRICTED';
	readonly scope: 'PUBLIC' | 'INSTITUTION' | 'ADMIN_INTERNAL';
	readonly leadId: UserId;
	readonly teamIds: readonly UserId[];
	readonly concernedUnits: readonly UnitId[];
};

/** What a decision is about, with just the facts the decision needs; everything belongs to the actor's own tenant. */
export type Subject =
	| { readonly kind: 'report'; readonly id: ReportId; readonly createdBy: UserId | null }
	| { readonly kind: 'vaulted-identity'; readonly createdBy: UserId | null }
	| { readonly kind: 'signal'; readonly createdBy: UserId | null }
	| { readonly kind: 'case'; readonly case: CaseFacts }
	| { readonly kind: 'case-summary'; readonly case: CaseFacts; readonly releasedTo: readonly UserId[] }
	| {
			readonly kind: 'case-note';
			readonly case: CaseFacts;
			readonly visibility: 'INTERNAL' | 'CASE' | 'RESTRICTED';
			readonly authorId: UserId;
	  }
	| { readonly kind: 'private-note'; readonly authorId: UserId }
	| { readonly kind: 'sealed-space'; readonly mediatorId: UserId }
	| {
			readonly kind: 'agreement';
			readonly case: CaseFacts;
			/** Set when a mediation led to it: then the mediator writes and the case team reads. */
			readonly mediatorId: UserId | null;
			readonly measureUnits: readonly UnitId[];
	  }
	| {
			readonly kind: 'measure';
			readonly case: CaseFacts | null;
			readonly ownerId: UserId | null;
			readonly ownerUnitId: UnitId | null;
	  }
	| { readonly kind: 'crisis-log'; readonly isReviewReleased: boolean }
	| { readonly kind: 'pool-profile'; readonly userId: UserId; readonly isProposed: boolean }
	| { readonly kind: 'application' }
	| {
			readonly kind: 'course-record';
			readonly participantId: UserId;
			readonly trainerIds: readonly UserId[];
			/** Units whose heads may learn "attended: yes or no", because the participant agreed. */
			readonly attendanceSharedWith: readonly UnitId[];
	  }
	| { readonly kind: 'statistics' }
	| { readonly kind: 'people' }
	| { readonly kind: 'settings' }
	/** Retention, requests of people, breaches: the work of the data-protection officer. */
	| { readonly kind: 'privacy' }
	/** Blackening a passage for good: of a case by its lead, of a report without case by a conflict manager. */
	| { readonly kind: 'redaction'; readonly case: CaseFacts | null }
	/** Queue, outbox, storage and backups of the whole instance: numbers, no content. */
	| { readonly kind: 'operation' }
	/** Everything of the tenant in one file: whoever lets it be made is not who takes it away. */
	| { readonly kind: 'tenant-export' }
	| { readonly kind: 'audit-entry'; readonly case: CaseFacts | null };
export type SubjectKind = Subject['kind'];

/**
 * Who may do what (the matrix of reference 9.5): the one place where rights are decided. Services ask it, pages
 * draw their buttons from it, row security repeats the reading part as a second wall. What no rule grants is denied.
 */
export function may(actor: Actor, act: Act, subject: Subject): boolean {
	if (actor.kind === 'system') return subject.kind !== 'private-note' && subject.kind !== 'sealed-space';
	if (actor.kind === 'reporter') return reporterMay(actor.reportId, act, subject);
	const decide = rules[subject.kind] as (member: Member, act: Act, subject: Subject) => boolean;
	return decide(actor, act, subject);
}

/** Without an account: hand something in, and reach one's own report with its code. */
const reporterMay = (ownReport: ReportId | undefined, act: Act, subject: Subject): boolean =>
	subject.kind === 'report' &&
	(act === 'create' || (act === 'read-status' && ownReport !== undefined && subject.id === ownReport));

type Rule<K extends SubjectKind> = (member: Member, act: Act, subject: Extract<Subject, { kind: K }>) => boolean;

const isAny = (act: Act, ...wanted: readonly Act[]): boolean => wanted.includes(act);
const staff: readonly Role[] = ['FRONTLINE', 'CONFLICT_GUIDE', 'CONFLICT_MANAGER'];

const rules: { readonly [K in SubjectKind]: Rule<K> } = {
	report: (member, act, { createdBy }) =>
		(holds(member, 'CONFLICT_MANAGER') && isAny(act, 'create', 'read', 'read-status', 'write')) ||
		(holds(member, ...staff) && act === 'create') ||
		(createdBy === member.userId && act === 'read-status'),

	// Whoever takes a report writes the name down once; reading it again is for the few who must, with a reason.
	'vaulted-identity': (member, act, { createdBy }) =>
		(holds(member, 'CONFLICT_MANAGER') && isAny(act, 'create', 'open')) ||
		(holds(member, 'DATA_PROTECTION_OFFICER') && act === 'open') ||
		(holds(member, ...staff) && act === 'create' && createdBy === member.userId),

	signal: (member, act, { createdBy }) =>
		(holds(member, 'CONFLICT_MANAGER') && isAny(act, 'create', 'read', 'read-status', 'write', 'read-aggregated')) ||
		(holds(member, ...staff) && act === 'create') ||
		(createdBy === member.userId && isAny(act, 'read', 'read-status')) ||
		(holds(member, 'DEPARTMENT_HEAD', 'STATE_COORDINATOR', 'EVALUATOR', 'COMMITTEE_READER') &&
			act === 'read-aggregated'),

	case: (member, act, { case: facts }) =>
		(isAny(act, 'read', 'read-status', 'write') && isOnCase(member, facts)) ||
		(act === 'create' && holds(member, 'CONFLICT_MANAGER')),

	'case-summary': (member, act, { case: facts, releasedTo }) =>
		(isAny(act, 'read', 'write') && isOnCase(member, facts)) ||
		(act === 'read' && releasedTo.includes(member.userId) && !isShutOut(member, facts)),

	'case-note': (member, act, { case: facts, visibility, authorId }) =>
		isOnCase(member, facts) &&
		(act === 'create' ||
			(act === 'read' && maySeeNote(member, facts, visibility, authorId)) ||
			(act === 'write' && authorId === member.userId)),

	'private-note': (member, act, { authorId }) => isAny(act, 'create', 'read', 'write') && authorId === member.userId,

	'sealed-space': (member, act, { mediatorId }) =>
		isAny(act, 'create', 'read', 'write') && holds(member, 'MEDIATOR') && mediatorId === member.userId,

	agreement: (member, act, { case: facts, mediatorId, measureUnits }) =>
		(mediatorId === member.userId && holds(member, 'MEDIATOR') && isAny(act, 'create', 'read', 'write')) ||
		(isOnCase(member, facts) &&
			(isAny(act, 'read', 'read-status') || (mediatorId === null && isAny(act, 'create', 'write')))) ||
		(act === 'read-status' && headsOneOf(member, measureUnits) && !isShutOut(member, facts)),

	measure: (member, act, { case: facts, ownerId, ownerUnitId }) =>
		(holds(member, 'CONFLICT_MANAGER') &&
			isAny(act, 'create', 'read', 'read-status', 'write') &&
			(facts === null || isOnCase(member, facts))) ||
		(isAny(act, 'read', 'read-status', 'write') &&
			(ownerId === member.userId || (ownerUnitId !== null && member.headedUnits.includes(ownerUnitId)))) ||
		(holds(member, 'EVALUATOR') && act === 'read-aggregated') ||
		(holds(member, 'COMMITTEE_READER') && act === 'read-public'),

	'crisis-log': (member, act, { isReviewReleased }) =>
		(holds(member, 'CRISIS_MEMBER', 'CONFLICT_MANAGER') && isAny(act, 'create', 'read', 'write')) ||
		(holds(member, 'EVALUATOR') && isReviewReleased && act === 'read'),

	'pool-profile': (member, act, { userId, isProposed }) =>
		(holds(member, 'CONFLICT_MANAGER') && isProposed && act === 'read') ||
		(holds(member, 'MEDIATOR') && userId === member.userId && isAny(act, 'create', 'read', 'write')) ||
		(holds(member, 'STATE_COORDINATOR') && isAny(act, 'create', 'read', 'write')),

	application: (member, act) =>
		(holds(member, 'CONFLICT_MANAGER') && isAny(act, 'create', 'read', 'write')) ||
		(holds(member, 'DEPARTMENT_HEAD') && isAny(act, 'read', 'sign')) ||
		(holds(member, 'STATE_COORDINATOR') && isAny(act, 'read', 'write')) ||
		(holds(member, 'EVALUATOR') && act === 'read-aggregated'),

	'course-record': (member, act, { participantId, trainerIds, attendanceSharedWith }) =>
		(participantId === member.userId && act === 'read') ||
		(holds(member, 'TRAINER') && trainerIds.includes(member.userId) && isAny(act, 'create', 'read', 'write')) ||
		(holds(member, 'STATE_COORDINATOR') && act === 'read') ||
		(act === 'read-status' && headsOneOf(member, attendanceSharedWith)) ||
		(holds(member, 'EVALUATOR') && act === 'read-aggregated'),

	statistics: (member, act) =>
		(holds(member, 'CONFLICT_MANAGER') && isAny(act, 'read', 'read-aggregated')) ||
		(holds(member, 'DEPARTMENT_HEAD', 'STATE_COORDINATOR', 'TRAINER', 'EVALUATOR', 'COMMITTEE_READER') &&
			act === 'read-aggregated'),

	people: (member, act) =>
		(holds(member, 'TENANT_ADMIN') && isAny(act, 'create', 'read', 'write')) ||
		(holds(member, 'DATA_PROTECTION_OFFICER') && act === 'read'),

	settings: (member, act) =>
		(holds(member, 'TENANT_ADMIN') && isAny(act, 'create', 'read', 'write')) ||
		(holds(member, 'DATA_PROTECTION_OFFICER') && act === 'read'),

	privacy: (member, act) => holds(member, 'DATA_PROTECTION_OFFICER') && isAny(act, 'create', 'read', 'write'),

	redaction: (member, act, { case: facts }) =>
		act === 'write' &&
		(holds(member, 'DATA_PROTECTION_OFFICER') ||
			(facts === null ? holds(member, 'CONFLICT_MANAGER') : isOnCase(member, facts) && facts.leadId === member.userId)),

	operation: (member, act) => holds(member, 'OPERATOR') && isAny(act, 'read', 'write'),

	'tenant-export': (member, act) =>
		(holds(member, 'DATA_PROTECTION_OFFICER') && isAny(act, 'read', 'sign')) ||
		(holds(member, 'TENANT_ADMIN') && isAny(act, 'read', 'create')),

	'audit-entry': (member, act, { case: facts }) =>
		act === 'read' &&
		(holds(member, 'TENANT_ADMIN', 'DATA_PROTECTION_OFFICER') || (facts !== null && isOnCase(member, facts)))
};

/** Sees the case and works on it. */
function isOnCase(member: Member, facts: CaseFacts): boolean {
	if (isShutOut(member, facts)) return false;
	const isLead = facts.leadId === member.userId;
	const isInTeam = facts.teamIds.includes(member.userId);
	if (facts.scope === 'ADMIN_INTERNAL') return holds(member, 'CONFLICT_MANAGER') && isLead;
	if (holds(member, 'CONFLICT_MANAGER')) return facts.visibility === 'INTERNAL' || isInTeam;
	return holds(member, 'CONFLICT_GUIDE') && isInTeam && facts.visibility !== 'RESTRICTED';
}

/** Whoever heads a unit the case is about is shut out, whatever else they are: nobody reads what their staff says of them. */
const isShutOut = (member: Member, facts: CaseFacts): boolean => headsOneOf(member, facts.concernedUnits);

const headsOneOf = (member: Member, units: readonly UnitId[]): boolean =>
	units.some((unit) => member.headedUnits.includes(unit));

const isOneOf = (member: Member, ...ids: readonly UserId[]): boolean => ids.includes(member.userId);

/** INTERNAL: whoever may read the case. CASE: its team. RESTRICTED: author and lead. */
function maySeeNote(member: Member, facts: CaseFacts, visibility: CaseFacts['visibility'], authorId: UserId): boolean {
	if (visibility === 'INTERNAL') return true;
	if (visibility === 'CASE') return authorId === member.userId || facts.teamIds.includes(member.userId);
	return isOneOf(member, authorId, facts.leadId);
}
