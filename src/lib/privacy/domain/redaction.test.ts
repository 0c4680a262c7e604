import { expect, test } from 'vitest';
import { redactionMarker, redactionReasons } from './redaction.ts';

test('a marker says when and why, and is the same length whatever stood there', () => {
	expect(redactionMarker('THIRD_PARTY', '2026-06-15')).toBe('█████ [geschwärzt 15.06.2026: andere Person]');
	for (const reason of redactionReasons) expect(redactionMarker(reason, '2026-06-15').length).toBeLessThan(70);
});
