import { expect, test } from 'vitest';
import type { RetentionRule } from './retention-rule.ts';
import { decideVerdict, isHolding, type Candidate, type Hold, type Offer } from './verdict.ts';

const files: RetentionRule = {
	code: 'R3',
	startEvent: 'CLOSING',
	periodCount: 3,
	periodUnit: 'YEAR',
	endsWithYear: true,
	action: 'OFFER_TO_ARCHIVE'
};
const item: Candidate = { id: 'case-1', startsOn: '2022-05-02', heldWith: [] };
const decide = (
	more: { holds?: Hold[]; offers?: Offer[]; today?: string; item?: Candidate; rule?: RetentionRule } = {}
) =>
	decideVerdict(
		more.rule ?? files,
		more.item ?? item,
		{ holds: more.holds ?? [], offers: more.offers ?? [] },
		more.today ?? '2026-01-01'
	)?.verdict;
const offer = (decision: Offer['decision'], keptUntil: string | null = null): Offer => ({
	objectId: 'case-1',
	decision,
	keptUntil
});

test('while the period runs nothing is decided', () => {
	expect(decide({ today: '2025-12-31' })).toBeUndefined();
});

test('a case file is offered first, waits for the answer, and goes only after it', () => {
	expect(decide()).toBe('TO_OFFER');
	expect(decide({ offers: [offer('OPEN')] })).toBe('WITH_ARCHIVE');
	expect(decide({ offers: [offer('ACCEPTED')] })).toBe('GOES');
	expect(decide({ offers: [offer('DECLINED')] })).toBe('GOES');
});

test('what the archive asks to keep stays through the day it named', () => {
	expect(decide({ offers: [offer('KEPT', '2027-12-31')], today: '2027-12-31' })).toBe('HELD');
	expect(decide({ offers: [offer('KEPT', '2027-12-31')], today: '2028-01-01' })).toBe('GOES');
});

test('a hold keeps it, whatever the archive said; its last day counts', () => {
	const hold = { objectId: 'case-1', until: '2026-03-31' };
	expect(decide({ holds: [hold], offers: [offer('ACCEPTED')] })).toBe('HELD');
	expect(isHolding(hold, '2026-03-31')).toBe(true);
	expect(isHolding(hold, '2026-04-01')).toBe(false);
	expect(isHolding({ objectId: 'case-1', until: null }, '2999-01-01')).toBe(true);
});

test('a hold on the case keeps what hangs on it, a hold elsewhere does not', () => {
	const identity = { ...item, id: 'report-1', heldWith: ['case-1'] };
	expect(decide({ item: identity, holds: [{ objectId: 'case-1', until: null }] })).toBe('HELD');
	expect(decide({ holds: [{ objectId: 'case-2', until: null }] })).toBe('TO_OFFER');
});

test('a day set in the case file itself holds like a hold', () => {
	expect(decide({ item: { ...item, heldUntil: '2026-01-01' } })).toBe('HELD');
	expect(decide({ item: { ...item, heldUntil: '2025-12-31' } })).toBe('TO_OFFER');
});

test('a class that is deleted without offer goes', () => {
	expect(decide({ rule: { ...files, action: 'DELETE' } })).toBe('GOES');
});
