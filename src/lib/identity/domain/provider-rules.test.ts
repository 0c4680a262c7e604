import { expect, test } from 'vitest';
import {
	decideNewcomer,
	isFactorTrusted,
	isOfDomain,
	readRoleRules,
	rolesFrom,
	type ProviderRules
} from './provider-rules.ts';

const rules: ProviderRules = {
	emailDomains: ['stadt.example'],
	roleRules: [
		{ claim: 'groups', value: 'konflikt', role: 'CONFLICT_MANAGER', unitId: null },
		{ claim: 'groups', value: 'leitung', role: 'DEPARTMENT_HEAD', unitId: 'u1' },
		{ claim: 'groups', value: 'leitung-ohne', role: 'DEPARTMENT_HEAD', unitId: null },
		{ claim: 'abteilung', value: 'Ordnung', role: 'FRONTLINE', unitId: 'u2' }
	],
	createsMembers: true,
	trustedFactors: ['mfa']
};

test('a role is given for a value of a list and for a single value, each once', () => {
	const twice = [...rules.roleRules, ...rules.roleRules];
	expect(rolesFrom(twice, { groups: ['konflikt', 'leitung', 'x'], abteilung: 'Ordnung' })).toEqual([
		{ role: 'CONFLICT_MANAGER', unitId: null },
		{ role: 'DEPARTMENT_HEAD', unitId: 'u1' },
		{ role: 'FRONTLINE', unitId: null }
	]);
	expect(rolesFrom(rules.roleRules, { groups: 'konflikt-nicht', abteilung: { Ordnung: true } })).toEqual([]);
});

test('nobody becomes an operator of the machine by a rule of a provider', () => {
	const rule = { claim: 'groups', value: 'it', role: 'OPERATOR' as const, unitId: null };
	expect(rolesFrom([rule], { groups: ['it'] })).toEqual([]);
});

test('nobody heads without a unit', () => {
	expect(rolesFrom(rules.roleRules, { groups: ['leitung-ohne'] })).toEqual([]);
});

test('a domain is neither a namesake nor a subdomain nor a part before the sign', () => {
	expect(isOfDomain('a@stadt.example', ['stadt.example'])).toBe(true);
	for (const other of [
		'a@x.stadt.example',
		'a@stadt.example.org',
		'a@evilstadt.example',
		'stadt.example',
		'stadt.example@b.org'
	])
		expect(isOfDomain(other, ['stadt.example']) && other.includes('@')).toBe(false);
});

test('whoever is new needs a confirmed address of the domains, a role by the rules and a tenant that wants it', () => {
	const claims = { email: 'Lena@Stadt.example', name: 'Lena Licht', groups: ['konflikt'] };
	expect(decideNewcomer(rules, claims)).toEqual({
		ok: true,
		value: {
			email: 'lena@stadt.example',
			displayName: 'Lena Licht',
			roles: [{ role: 'CONFLICT_MANAGER', unitId: null }]
		}
	});
	expect(decideNewcomer({ ...rules, createsMembers: false }, claims)).toMatchObject({ reason: 'not-known-here' });
	expect(decideNewcomer(rules, { ...claims, email_verified: false })).toMatchObject({ reason: 'address-not-allowed' });
	expect(decideNewcomer(rules, { ...claims, email: 'l@anderswo.example' })).toMatchObject({
		reason: 'address-not-allowed'
	});
	expect(decideNewcomer(rules, { ...claims, groups: [] })).toMatchObject({ reason: 'no-role-by-rules' });
});

test('a second factor counts only in the words the tenant trusts', () => {
	expect(isFactorTrusted(rules, { amr: ['pwd', 'mfa'] })).toBe(true);
	expect(isFactorTrusted(rules, { acr: 'mfa' })).toBe(true);
	expect(isFactorTrusted(rules, { amr: ['pwd', 'otp'], acr: '1' })).toBe(false);
	expect(isFactorTrusted({ trustedFactors: [] }, { amr: ['mfa'] })).toBe(false);
});

test('a stored rule without a role of ours gives nothing', () => {
	expect(
		readRoleRules([{ claim: 'a', value: 'b', role: 'KING' }, { claim: 'a', value: 'b', role: 'EDITOR' }, 7])
	).toEqual([{ claim: 'a', value: 'b', role: 'EDITOR', unitId: null }]);
	expect(readRoleRules('x')).toEqual([]);
});
