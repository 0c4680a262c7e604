import { expect, test } from 'vitest';
import { attemptOf, bodyOf, restAfter, waitAfter } from './webhook.ts';

test('a delivery is tried eleven times with growing pauses, about three days long', () => {
	const pauses = Array.from({ length: 12 }, (_, index) => waitAfter(index + 1));
	const counted = pauses.filter((pause) => pause !== undefined);
	expect(counted).toHaveLength(10);
	expect(counted).toEqual(counted.toSorted((one, other) => one - other));
	expect(counted.reduce((sum, pause) => sum + pause, 0) / 3600).toBeCloseTo(70.7, 1);
});

test('an address that fails again and again rests longer, an hour at most', () => {
	expect([1, 2, 3, 7, 8, 40].map(restAfter)).toEqual([30, 60, 120, 1920, 3600, 3600]);
});

test('only 2xx is accepted, 410 ends it, a redirect is not followed and counts as failed', () => {
	expect([200, 204, 410, 302, 404, 500].map((code) => attemptOf(code).result)).toEqual([
		'accepted',
		'accepted',
		'gone',
		'failed',
		'failed',
		'failed'
	]);
});

test('a delivery says what happened, when and to what', () => {
	const occurredAt = new Date('2026-06-15T08:00:00Z');
	expect(JSON.parse(bodyOf({ kind: 'case.opened', objectId: 'x', occurredAt }))).toEqual({
		type: 'case.opened',
		timestamp: '2026-06-15T08:00:00.000Z',
		data: { id: 'x' }
	});
});
