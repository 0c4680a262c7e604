import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adviseMethods, methods, partyCounts, willingnesses, type Method, type MethodFacts } from './method-choice.ts';

const neighbours: MethodFacts = {
	stage: 2,
	parties: 'FEW',
	willing: 'YES',
	danger: false,
	ownInvolvement: false,
	powerGap: false,
	publicLawNorm: false,
	oneSidedWish: false
};
const first = (facts: Partial<MethodFacts>): Method | undefined =>
	adviseMethods({ ...neighbours, ...facts })[0]?.method;
const adviceOn = (method: Method, facts: Partial<MethodFacts>) => {
	const found = adviseMethods({ ...neighbours, ...facts }).find((advice) => advice.method === method);
	if (!found) throw new Error('every method is advised on');
	return found;
};

test('two neighbours at stage 2 who both want to talk: a moderated talk', () => {
	expect(first({})).toBe('MODERATED_TALK');
});
test('two families at stage 5, both willing: mediation', () => {
	expect(first({ stage: 5 })).toBe('MEDIATION');
});
test('two sides at stage 5, willing but not in one room: shuttle mediation', () => {
	expect(first({ stage: 5, willing: 'APART' })).toBe('SHUTTLE');
});
test('only one side asks for help: advice to that side', () => {
	expect(first({ oneSidedWish: true, parties: 'ONE', willing: 'UNKNOWN' })).toBe('ADVICE');
});
test('several organisations that have to coordinate: a round table', () => {
	expect(first({ parties: 'SEVERAL' })).toBe('ROUND_TABLE');
});
test('a village upset at stage 5: a dialogue forum, and no public meeting as first answer', () => {
	expect(first({ stage: 5, parties: 'MANY', willing: 'UNKNOWN' })).toBe('DIALOGUE_FORUM');
	expect(adviceOn('PUBLIC_MEETING', { stage: 5, parties: 'MANY' }).reasonsAgainst).toContain(
		'not-first-answer-to-anger'
	);
});
test('a wind park where the municipality is a party itself: municipal conflict consulting', () => {
	expect(first({ stage: 5, parties: 'SEVERAL', ownInvolvement: true, willing: 'UNKNOWN' })).toBe('KKB');
});
test('a broken building rule is no matter for mediation and none for the Schiedsamt', () => {
	expect(first({ stage: 4, publicLawNorm: true, willing: 'NO' })).toBe('ENFORCEMENT');
	expect(adviceOn('ARBITRATION', { publicLawNorm: true }).isBarred).toBe(true);
	expect(adviceOn('MEDIATION', { publicLawNorm: true }).reasonsAgainst).toContain('norm-not-negotiable');
});
test('threats against the mayor: protection, and no mediation', () => {
	expect(first({ stage: 7, danger: true, willing: 'NO' })).toBe('PROTECTION');
	expect(adviceOn('MEDIATION', { danger: true }).isBarred).toBe(true);
});

const anyFacts: fc.Arbitrary<MethodFacts> = fc.record({
	stage: fc.option(fc.integer({ min: 1, max: 9 })),
	parties: fc.constantFrom(...partyCounts),
	willing: fc.constantFrom(...willingnesses),
	danger: fc.boolean(),
	ownInvolvement: fc.boolean(),
	powerGap: fc.boolean(),
	publicLawNorm: fc.boolean(),
	oneSidedWish: fc.boolean()
});

test('every method is advised on exactly once and answers why', () => {
	fc.assert(
		fc.property(anyFacts, (facts) => {
			const advice = adviseMethods(facts);
			expect(advice.map(({ method }) => method).sort()).toEqual([...methods].sort());
			for (const { reasonsFor, reasonsAgainst, method } of advice)
				expect(reasonsFor.length + reasonsAgainst.length, `${method} ${JSON.stringify(facts)}`).toBeGreaterThan(0);
		})
	);
});

test('in danger protection comes first and neither mediation is open, whatever else is true', () => {
	fc.assert(
		fc.property(anyFacts, (facts) => {
			const advice = adviseMethods({ ...facts, danger: true });
			expect(advice[0]?.method).toBe('PROTECTION');
			for (const { method, isBarred } of advice)
				if (method === 'MEDIATION' || method === 'SHUTTLE') expect(isBarred).toBe(true);
		})
	);
});

test('mediation is never open without free will', () => {
	fc.assert(
		fc.property(anyFacts, (facts) => {
			const mediation = adviseMethods({ ...facts, willing: 'NO' }).find(({ method }) => method === 'MEDIATION');
			expect(mediation?.isBarred).toBe(true);
		})
	);
});

test('barred methods stand behind all open ones, and there is always an open one', () => {
	fc.assert(
		fc.property(anyFacts, (facts) => {
			const barred = adviseMethods(facts).map(({ isBarred }) => isBarred);
			expect(barred.indexOf(true) === -1 || barred.slice(barred.indexOf(true)).every(Boolean)).toBe(true);
			expect(barred[0]).toBe(false);
		})
	);
});
