import { expect, test } from 'vitest';
import { hasSteppedUp } from './step-up.ts';

const member = { kind: 'member', tenantId: 't', userId: 'u', roles: ['TENANT_ADMIN'], headedUnits: [] } as const;

test('a role alone is not a fresh second factor', () => {
	expect(hasSteppedUp(member)).toBe(false);
	expect(hasSteppedUp({ ...member, hasSteppedUp: false })).toBe(false);
	expect(hasSteppedUp({ ...member, hasSteppedUp: true })).toBe(true);
});

test('the command line has no session to steal, and somebody without account has no second factor', () => {
	expect(hasSteppedUp({ kind: 'system', tenantId: 't' })).toBe(true);
	expect(hasSteppedUp({ kind: 'reporter', tenantId: 't' })).toBe(false);
});
