import { expect, test } from 'vitest';
import { fittingAt, groupOf, hottest, isStage, latestPerActor, stages, stairs } from './escalation.ts';

test('stages 1–3 leave both a gain, 4–6 only one, 7–9 none', () => {
	expect(stages.map(groupOf)).toEqual([
		...Array(3).fill('WIN_WIN'),
		...Array(3).fill('WIN_LOSE'),
		...Array(3).fill('LOSE_LOSE')
	]);
});

test('after Glasl mediation fits from 5 to 7 and power intervention from 7 on', () => {
	expect(stages.filter((stage) => fittingAt(stage).includes('MEDIATION'))).toEqual([5, 6, 7]);
	expect(stages.filter((stage) => fittingAt(stage).includes('POWER'))).toEqual([7, 8, 9]);
	expect(fittingAt(3)).toEqual(['SELF_HELP', 'MODERATION', 'PROCESS_ACCOMPANIMENT']);
});

test('there is no stage 0, 10 or 2.5', () => {
	expect([0, 10, 2.5, Number.NaN].some(isStage)).toBe(false);
});

test('each party keeps a stage of its own; the latest estimate counts, also when written down later', () => {
	const assessments = [
		{ actorId: 'a', stage: 3, assessedOn: '2026-03-01' },
		{ actorId: 'a', stage: 6, assessedOn: '2026-05-01' },
		{ actorId: 'b', stage: 2, assessedOn: '2026-04-01' },
		{ actorId: 'a', stage: 7, assessedOn: '2026-04-15' },
		{ actorId: 'b', stage: 4, assessedOn: '2026-04-01' }
	] as const;
	expect(latestPerActor(assessments).get('a')?.stage).toBe(6);
	expect(latestPerActor(assessments).get('b')?.stage).toBe(4);
	expect(hottest(assessments)).toBe(6);
	expect(hottest([])).toBeNull();
});

test('the stair stays level until the next estimate and ends today', () => {
	const plot = { width: 312, height: 210, left: 0, bottom: 30 };
	const { corners } = stairs(
		[
			{ day: 0, stage: 2 },
			{ day: 50, stage: 5 }
		],
		100,
		plot
	);
	expect(corners).toEqual([
		{ x: 0, y: 150 },
		{ x: 150, y: 150 },
		{ x: 150, y: 90 },
		{ x: 300, y: 90 }
	]);
});
