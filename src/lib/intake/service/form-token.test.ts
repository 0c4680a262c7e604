import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { deriveKeys } from '../../platform/server/secrets.server.ts';
import { leadingZeroBits } from '../domain/proof-of-work.ts';
import { hasProof, issueFormToken, readFormToken } from './form-token.server.ts';

const keys = deriveKeys('ab'.repeat(32));

test('a form belongs to the tenant it was made for and cannot be made elsewhere', () => {
	const token = issueFormToken(keys, 'town-a');
	expect(readFormToken(keys, 'town-a', token)?.submissionId).toBe(token.split('.')[0]);
	expect(readFormToken(keys, 'town-b', token)).toBeUndefined();
	expect(readFormToken(deriveKeys('cd'.repeat(32)), 'town-a', token)).toBeUndefined();
	for (const broken of ['', 'x', token.slice(0, -1), token.replace('.', '.1')])
		expect(readFormToken(keys, 'town-a', broken)).toBeUndefined();
});

test('zero bits are counted from the front', () => {
	expect(leadingZeroBits(Uint8Array.of(0, 0, 255))).toBe(16);
	expect(leadingZeroBits(Uint8Array.of(0, 0x10))).toBe(11);
	expect(leadingZeroBits(Uint8Array.of(0x80))).toBe(0);
});

test("the hash in the visitor's browser is SHA-256", () => {
	const source = readFileSync('static/enhance/report.js', 'utf8');
	const sandbox = { document: { getElementById: () => null }, first: (_: Uint8Array): number => 0, Uint32Array, Math };
	runInNewContext(`${source}; first = sha256FirstWord`, sandbox);
	for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 200]) {
		const bytes = new Uint8Array(length).fill(97);
		expect(sandbox.first(bytes)).toBe(createHash('sha256').update(bytes).digest().readUInt32BE(0));
	}
});

test('work done for this form counts, other work does not', () => {
	const token = issueFormToken(keys, 'town-a');
	let nonce = 0;
	while (!hasProof(token, String(nonce))) nonce++;
	const hash = createHash('sha256').update(`${token}:${nonce}`).digest();
	expect(leadingZeroBits(hash)).toBeGreaterThanOrEqual(16);
	expect(hasProof(token, '')).toBe(false);
	expect(hasProof(token, `0${nonce}x`)).toBe(false);
});
