import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { envelopeVersion, openEnvelope, sealEnvelope, type Place } from './envelope.server.ts';

const key = randomBytes(32);
const place: Place = { tenantId: 'tenant-a', table: 'intake.identities', column: 'sealed', rowId: 'row-1' };
const plain = Buffer.from('Samira Beispiel');

test('an envelope opens at its place and says which key it needs', () => {
	const sealed = sealEnvelope(key, 7, place, plain);
	expect(openEnvelope(key, place, sealed)).toEqual(plain);
	expect(envelopeVersion(sealed)).toBe(7);
	expect(envelopeVersion(randomBytes(60))).toBeUndefined();
});

test.each(['tenantId', 'table', 'column', 'rowId'] as const)('moved to another %s it does not open', (part) => {
	const sealed = sealEnvelope(key, 1, place, plain);
	expect(() => openEnvelope(key, { ...place, [part]: 'other' }, sealed)).toThrow();
});

test('parts of a place that run into each other do not pass as another place', () => {
	const sealed = sealEnvelope(key, 1, { ...place, table: 'a', column: 'bc' }, plain);
	expect(() => openEnvelope(key, { ...place, table: 'ab', column: 'c' }, sealed)).toThrow();
});

test('a changed byte is noticed wherever it is', () => {
	const sealed = sealEnvelope(key, 1, place, plain);
	fc.assert(
		fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (position, flip) => {
			const changed = Buffer.from(sealed);
			changed[position] = (changed[position] ?? 0) ^ flip;
			expect(() => openEnvelope(key, place, changed)).toThrow();
		})
	);
});
