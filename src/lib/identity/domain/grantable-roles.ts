import { roles, type Role } from '../../platform/pure/actor.ts';

/** The role of those who run the machine for all tenants; only its command line gives it. */
const ofTheInstance = 'OPERATOR';
export type GrantableRole = Exclude<Role, typeof ofTheInstance>;

/** Whether a tenant may give this role to its people, by hand or by a rule of its identity provider. */
export const isGrantable = (role: string): role is GrantableRole => role !== ofTheInstance;

export const grantableRoles: readonly GrantableRole[] = roles.filter(isGrantable);
