import type { PlainDate } from './plain-date.ts';
import type { ReportId, TenantId, UnitId, UserId } from './ids.ts';

/** Roles of reference 9.2. A person holds several at once; residents have none and no account. */
export const roles = [
	'FRONTLINE',
	'CONFLICT_GUIDE',
	'CONFLICT_MANAGER',
	'DEPARTMENT_HEAD',
	'STEERING_MEMBER',
	'COMMITTEE_READER',
	'MEDIATOR',
	'CONSULTANT',
	'INTERPRETER',
	'STATE_COORDINATOR',
	'PROGRAMME_LEAD',
	'TRAINER',
	'PARTICIPANT',
	'EVALUATOR',
	'CRISIS_MEMBER',
	'EDITOR',
	'TENANT_ADMIN',
	'DATA_PROTECTION_OFFICER',
	'OPERATOR'
] as const;
export type Role = (typeof roles)[number];

/** A signed-in person acting for one tenant. */
export type Member = {
	readonly kind: 'member';
	readonly tenantId: TenantId;
	readonly userId: UserId;
	readonly roles: readonly Role[];
	/** Units this person heads, with all units below them (for the exclusion of superiors). */
	readonly headedUnits: readonly UnitId[];
	/** The second factor was shown a moment ago in this session; absent means no. See identity/domain/step-up. */
	readonly hasSteppedUp?: boolean;
	/** The tenant's identity provider opened this session; it says nothing for other tenants and adds no ways in. */
	readonly isByProvider?: boolean;
	/** Another programme acts for this person, through this access token. */
	readonly tokenId?: string;
};
/** Somebody without account; with a receipt code they may reach their own report and nothing else. */
export type Reporter = {
	readonly kind: 'reporter';
	readonly tenantId: TenantId;
	readonly reportId?: ReportId;
	/** Another programme hands in what somebody told it, through this access token. */
	readonly tokenId?: string;
};
/** The worker and the command line. */
export type System = { readonly kind: 'system'; readonly tenantId: TenantId };

export type Actor = Member | Reporter | System;

/** Who asks, and when: time comes in as a value so that every rule can be tested on New Year's Eve. */
export type Context<A extends Actor = Actor> = {
	readonly actor: A;
	readonly now: Date;
	readonly today: PlainDate;
};
export type MemberContext = Context<Member>;

export const holds = (actor: Actor, ...wanted: readonly Role[]): boolean =>
	actor.kind === 'member' && wanted.some((role) => actor.roles.includes(role));
