import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roles } from '../../platform/pure/actor.ts';
import { apiScopes, isApiScope, narrowedRoles, uselessScopes } from './api-scope.ts';

const anyRoles = fc.subarray([...roles]);
const anyScopes = fc.subarray([...apiScopes]);

test('a token never acts with a role its member does not hold', () => {
	fc.assert(
		fc.property(anyRoles, anyScopes, (held, scopes) => {
			for (const role of narrowedRoles(held, scopes)) expect(held).toContain(role);
		})
	);
});

test('no token administrates, oversees or evaluates, whoever it acts for', () => {
	fc.assert(
		fc.property(anyScopes, (scopes) => {
			const strong = ['TENANT_ADMIN', 'DATA_PROTECTION_OFFICER', 'OPERATOR', 'MEDIATOR'];
			expect(narrowedRoles(roles, scopes).filter((role) => strong.includes(role))).toEqual([]);
		})
	);
});

test('lists and handing in reports need no role at all', () => {
	expect(narrowedRoles(['CONFLICT_MANAGER'], ['lists:read', 'api:open311'])).toEqual([]);
	expect(uselessScopes([], ['lists:read', 'api:open311'])).toEqual([]);
});

test('reading cases is an empty word for somebody who works on none', () => {
	expect(uselessScopes(['FRONTLINE'], ['cases:read', 'reports:write'])).toEqual(['cases:read']);
	expect(uselessScopes(['CONFLICT_GUIDE'], ['cases:read'])).toEqual([]);
	expect(isApiScope('cases:write')).toBe(false);
});
