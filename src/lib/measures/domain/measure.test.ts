import { expect, test } from 'vitest';
import {
	afterMeasureEvent,
	isOverdue,
	measureEvents,
	measureEventsFor,
	measureStates,
	measureSteps,
	type MeasureEvent,
	type MeasureState
} from './measure.ts';

type Walk = { readonly title: string; readonly steps: readonly (readonly [MeasureEvent, MeasureState])[] };
const walks: readonly Walk[] = [
	{
		title: 'a measure is proposed, decided, accepted by its owner, carried out and found effective',
		steps: [
			['propose', 'PROPOSED'],
			['decide', 'DECIDED'],
			['accept', 'ACCEPTED'],
			['begin', 'IN_PROGRESS'],
			['reportDone', 'DONE'],
			['verify', 'VERIFIED']
		]
	},
	{
		title: 'a measure that was carried out may turn out to be without effect',
		steps: [
			['propose', 'PROPOSED'],
			['decide', 'DECIDED'],
			['accept', 'ACCEPTED'],
			['begin', 'IN_PROGRESS'],
			['reportDone', 'DONE'],
			['findIneffective', 'NOT_EFFECTIVE']
		]
	},
	{
		title: 'a proposal may be rejected',
		steps: [
			['propose', 'PROPOSED'],
			['reject', 'REJECTED']
		]
	},
	{
		title: 'a decided measure may be stopped before anybody accepts it',
		steps: [
			['propose', 'PROPOSED'],
			['decide', 'DECIDED'],
			['stop', 'STOPPED']
		]
	},
	{
		title: 'a measure under way may be stopped',
		steps: [
			['propose', 'PROPOSED'],
			['decide', 'DECIDED'],
			['accept', 'ACCEPTED'],
			['begin', 'IN_PROGRESS'],
			['stop', 'STOPPED']
		]
	}
];

const walked = new Set<string>();
for (const { title, steps } of walks) {
	test(title, () => {
		let state: MeasureState = 'IDEA';
		for (const [event, expected] of steps) {
			walked.add(`${state} —${event}`);
			state = afterMeasureEvent(state, event) ?? state;
			expect(state).toBe(expected);
		}
	});
}

test('steps nobody walked are named', () => {
	const all = measureStates.flatMap((state) => Object.keys(measureSteps[state]).map((event) => `${state} —${event}`));
	const unwalked = all.filter((step) => !walked.has(step));
	console.info(`Measure, steps without a walk: ${unwalked.join(', ') || 'none'}`);
	expect(unwalked).toEqual(['ACCEPTED —stop']);
});

test('every step not in the table is refused', () => {
	for (const state of measureStates)
		for (const event of measureEvents)
			if (!(event in measureSteps[state])) expect(afterMeasureEvent(state, event)).toBeUndefined();
});

test('the owner accepts and delivers; the conflict management never accepts for them', () => {
	expect(measureEventsFor('DECIDED', { isManager: true, isOwner: false })).toEqual(['stop']);
	expect(measureEventsFor('DECIDED', { isManager: false, isOwner: true })).toEqual(['accept']);
	expect(measureEventsFor('DONE', { isManager: false, isOwner: true })).toEqual([]);
});

test('a measure is overdue the day after its due day and only while somebody still works on it', () => {
	expect(isOverdue('IN_PROGRESS', '2026-06-15', '2026-06-15')).toBe(false);
	expect(isOverdue('IN_PROGRESS', '2026-06-15', '2026-06-16')).toBe(true);
	expect(isOverdue('DONE', '2026-06-15', '2026-06-16')).toBe(false);
	expect(isOverdue('ACCEPTED', null, '2026-06-16')).toBe(false);
});
