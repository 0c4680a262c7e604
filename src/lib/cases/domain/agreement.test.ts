import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekdayOf } from '../../platform/pure/plain-date.ts';
import {
	afterAgreementEvent,
	agreementEvents,
	agreementStates,
	agreementSteps,
	checkDays,
	isApprovedByAll,
	type AgreementEvent,
	type AgreementState
} from './agreement.ts';

type Walk = { readonly title: string; readonly steps: readonly (readonly [AgreementEvent, AgreementState])[] };
const inForce = [
	['sendToReview', 'IN_REVIEW'],
	['approve', 'APPROVED'],
	['putInForce', 'IN_FORCE']
] as const;
const walks: readonly Walk[] = [
	{ title: 'an approved agreement comes into force and is fulfilled', steps: [...inForce, ['fulfil', 'FULFILLED']] },
	{
		title: 'a wording that a party refuses goes back to the draft and out again',
		steps: [['sendToReview', 'IN_REVIEW'], ['backToDraft', 'DRAFT'], ...inForce, ['end', 'ENDED']]
	},
	{
		title: 'an agreement that is not kept can be amended',
		steps: [...inForce, ['break', 'BROKEN'], ['amend', 'AMENDED']]
	},
	{ title: 'an agreement that is not kept can be ended', steps: [...inForce, ['break', 'BROKEN'], ['end', 'ENDED']] },
	{ title: 'an agreement in force can be amended', steps: [...inForce, ['amend', 'AMENDED']] }
];

const walked = new Set<string>();
for (const { title, steps } of walks) {
	test(title, () => {
		let state: AgreementState = 'DRAFT';
		for (const [event, expected] of steps) {
			walked.add(`${state} —${event}`);
			state = afterAgreementEvent(state, event) ?? state;
			expect(state).toBe(expected);
		}
	});
}

test('steps nobody walked are named', () => {
	const all = agreementStates.flatMap((state) =>
		Object.keys(agreementSteps[state]).map((event) => `${state} —${event}`)
	);
	const unwalked = all.filter((step) => !walked.has(step));
	console.info(`Agreement, steps without a walk: ${unwalked.join(', ') || 'none'}`);
	expect(unwalked).toEqual(['APPROVED —backToDraft']);
});

test('no draft comes into force without approval, and nothing leaves its end', () => {
	expect(afterAgreementEvent('DRAFT', 'putInForce')).toBeUndefined();
	expect(afterAgreementEvent('IN_REVIEW', 'putInForce')).toBeUndefined();
	for (const state of ['FULFILLED', 'AMENDED', 'ENDED'] as const)
		for (const event of agreementEvents) expect(afterAgreementEvent(state, event)).toBeUndefined();
});

test('all parties approve or the agreement is not approved; nobody asked is not approval', () => {
	expect(isApprovedByAll([{ state: 'APPROVED' }, { state: 'OPEN' }])).toBe(false);
	expect(isApprovedByAll([{ state: 'APPROVED' }, { state: 'REFUSED' }])).toBe(false);
	expect(isApprovedByAll([])).toBe(false);
	expect(isApprovedByAll([{ state: 'APPROVED' }, { state: 'APPROVED' }])).toBe(true);
});

test('in force on 3 June 2026: looked at on 1 July, 3 September, 3 December', () => {
	expect(checkDays('2026-06-03', () => false)).toEqual(['2026-07-01', '2026-09-03', '2026-12-03']);
});

test('a check that would fall on Unity Day moves to the next day the office is open', () => {
	expect(checkDays('2026-04-03', (day) => day === '2026-10-03')[2]).toBe('2026-10-05');
});

test('a check never falls on a weekend, whatever the day', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
			const day = new Date(Date.UTC(2000, 0, 1 + offset)).toISOString().slice(0, 10);
			const checks = checkDays(day, () => false);
			expect(checks.every((check) => weekdayOf(check) % 6 !== 0)).toBe(true);
			expect([...checks].sort()).toEqual(checks);
		})
	);
});
