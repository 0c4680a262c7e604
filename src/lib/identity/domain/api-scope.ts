import type { Role } from '../../platform/pure/actor.ts';

/** What a token may be used for; each is asked by the interface before anything else. */
export const apiScopes = ['reports:read', 'reports:write', 'cases:read', 'lists:read', 'api:open311'] as const;
export type ApiScope = (typeof apiScopes)[number];

/** Roles that a scope can make use of; none means that the scope reaches nothing a role protects. */
const rolesFor: Readonly<Record<ApiScope, readonly Role[]>> = {
	'reports:read': ['CONFLICT_MANAGER'],
	'reports:write': ['CONFLICT_MANAGER', 'CONFLICT_GUIDE', 'FRONTLINE'],
	'cases:read': ['CONFLICT_MANAGER', 'CONFLICT_GUIDE'],
	'lists:read': [],
	'api:open311': []
};

export const apiTokenDays = [30, 90, 180, 365] as const;

/** The roles a token acts with: those its scopes can use and its member holds today, and never one more. */
export const narrowedRoles = (held: readonly Role[], scopes: readonly ApiScope[]): Role[] =>
	held.filter((role) => scopes.some((scope) => rolesFor[scope].includes(role)));

/** Scopes that would be empty words for a member with these roles. */
export const uselessScopes = (held: readonly Role[], scopes: readonly ApiScope[]): ApiScope[] =>
	scopes.filter((scope) => rolesFor[scope].length > 0 && !rolesFor[scope].some((role) => held.includes(role)));

export const isApiScope = (text: string): text is ApiScope => (apiScopes as readonly string[]).includes(text);
