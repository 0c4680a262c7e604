import { expect, test } from 'vitest';
import { pointerTo, problemForStatus, problemOf } from './problem.ts';

test('a problem names itself, its status and the values that cannot be taken', () => {
	expect(problemOf('invalid', [{ pointer: '#/text', detail: 'missing' }])).toEqual({
		type: 'urn:koko:problem:invalid',
		status: 422,
		title: 'Some values cannot be taken; errors says which.',
		errors: [{ pointer: '#/text', detail: 'missing' }]
	});
	expect(problemOf('not-found')).not.toHaveProperty('errors');
});

test('a bare status becomes a problem with the same status, known or not', () => {
	expect(problemForStatus(405).type).toBe('urn:koko:problem:method-not-allowed');
	expect(problemForStatus(503).type).toBe('urn:koko:problem:unavailable');
	expect(problemForStatus(418)).toMatchObject({ type: 'urn:koko:problem:refused', status: 418 });
	expect(problemForStatus(502)).toMatchObject({ type: 'urn:koko:problem:failed', status: 502 });
});

test('a pointer escapes what has a meaning in pointers', () => {
	expect(pointerTo(['reporter', 'name'])).toBe('#/reporter/name');
	expect(pointerTo(['a/b', '~', 0])).toBe('#/a~1b/~0/0');
	expect(pointerTo([])).toBe('#');
});
