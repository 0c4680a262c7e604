import { roles, type Role } from '../../platform/pure/actor.ts';
import { isGrantable } from './grantable-roles.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';

/** Who brings this value of this claim gets this role. */
export type RoleRule = {
	readonly claim: string;
	readonly value: string;
	readonly role: Role;
	readonly unitId: string | null;
};

export type ProviderRules = {
	readonly emailDomains: readonly string[];
	readonly roleRules: readonly RoleRule[];
	readonly createsMembers: boolean;
	readonly trustedFactors: readonly string[];
};

/** What an identity provider says of a person, signed by it. */
export type Claims = Readonly<Record<string, unknown>>;

export type GivenRole = { readonly role: Role; readonly unitId: string | null };

/** The roles the rules give for these claims, each once. Heading needs a unit; the machine's operators are no provider's to name. */
export function rolesFrom(rules: readonly RoleRule[], claims: Claims): GivenRole[] {
	const given = rules.filter(
		({ claim, value, role, unitId }) =>
			isGrantable(role) && valuesOf(claims[claim]).includes(value) && (role !== 'DEPARTMENT_HEAD' || unitId !== null)
	);
	const unique = new Map(
		given.map(({ role, unitId }) => {
			const headed = role === 'DEPARTMENT_HEAD' ? unitId : null;
			return [`${role} ${headed}`, { role, unitId: headed }];
		})
	);
	return [...unique.values()];
}

/** True when the provider says it has asked for a second factor itself, in words the tenant trusts. */
export const isFactorTrusted = ({ trustedFactors }: Pick<ProviderRules, 'trustedFactors'>, claims: Claims): boolean =>
	[...valuesOf(claims['acr']), ...valuesOf(claims['amr'])].some((value) => trustedFactors.includes(value));

/** Whether an address belongs to one of the domains, to none of their namesakes and to no subdomain. */
export const isOfDomain = (email: string, domains: readonly string[]): boolean =>
	domains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase());

export type Newcomer = { readonly email: string; readonly displayName: string; readonly roles: readonly GivenRole[] };
export type NewcomerRefusal = 'not-known-here' | 'address-not-allowed' | 'no-role-by-rules';

/** Whether somebody nobody knows yet may become a member by signing in, and as whom. */
export function decideNewcomer(rules: ProviderRules, claims: Claims): Outcome<Newcomer, NewcomerRefusal> {
	if (!rules.createsMembers) return refuse('not-known-here');
	const email = typeof claims['email'] === 'string' ? claims['email'].trim().toLowerCase() : '';
	const isConfirmed = claims['email_verified'] !== false;
	if (!isConfirmed || !/^[^\s@]+@[^\s@]+$/.test(email) || !isOfDomain(email, rules.emailDomains))
		return refuse('address-not-allowed');
	const roles = rolesFrom(rules.roleRules, claims);
	if (roles.length === 0) return refuse('no-role-by-rules');
	const name = typeof claims['name'] === 'string' ? claims['name'].trim().slice(0, 200) : '';
	return succeed({ email, displayName: name || email, roles });
}

/** Reads rules as they were stored; one that names no role of ours any more gives nothing. */
export function readRoleRules(stored: unknown): RoleRule[] {
	if (!Array.isArray(stored)) return [];
	return (stored as Partial<RoleRule>[]).flatMap(({ claim, value, role, unitId }) =>
		typeof claim === 'string' && typeof value === 'string' && role && roles.includes(role)
			? [{ claim, value, role, unitId: unitId ?? null }]
			: []
	);
}

const valuesOf = (claim: unknown): string[] => {
	if (Array.isArray(claim)) return claim.filter((value) => typeof value === 'string');
	return typeof claim === 'string' ? [claim] : [];
};
