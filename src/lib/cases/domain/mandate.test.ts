import { expect, test } from 'vitest';
import { gapsBeforeProcess } from './mandate.ts';

const given = (actorId: string) => ({ actorId, state: 'GIVEN', on: '2026-06-01' }) as const;

test('a process starts with a signed mandate and the consent of every party', () => {
	expect(gapsBeforeProcess({ signedOn: '2026-06-01', consents: [given('a'), given('b')] }, ['a', 'b'])).toEqual([]);
});

test('no process starts without a mandate', () => {
	expect(gapsBeforeProcess(undefined, ['a'])).toEqual(['mandate-missing']);
});

test('a refused or missing consent keeps the process from starting', () => {
	const refused = { actorId: 'b', state: 'REFUSED', on: '2026-06-01' } as const;
	expect(gapsBeforeProcess({ signedOn: '2026-06-01', consents: [given('a'), refused] }, ['a', 'b'])).toEqual([
		'consent-missing'
	]);
	expect(gapsBeforeProcess({ signedOn: null, consents: [given('a')] }, ['a', 'b'])).toEqual([
		'mandate-unsigned',
		'consent-missing'
	]);
});

test('consent of somebody who is no party does not stand in for a party', () => {
	expect(gapsBeforeProcess({ signedOn: '2026-06-01', consents: [given('c')] }, ['a'])).toEqual(['consent-missing']);
	expect(gapsBeforeProcess({ signedOn: '2026-06-01', consents: [] }, [])).toEqual(['no-parties']);
});
