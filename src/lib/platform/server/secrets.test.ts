import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import fc from 'fast-check';
import { deriveKeys, readOrCreateSecrets } from './secrets.server.ts';

let directory: string;
beforeEach(() => (directory = mkdtempSync('/tmp/koko-secrets-')));
afterEach(() => rmSync(directory, { recursive: true }));

test("secrets are drawn once, stay the same and are the owner's alone", () => {
	const first = readOrCreateSecrets(directory);
	expect(readOrCreateSecrets(directory)).toEqual(first);
	expect(statSync(`${directory}/secrets.json`).mode & 0o777).toBe(0o600);
});

test('a damaged secrets file stops the start instead of being replaced', () => {
	writeFileSync(`${directory}/secrets.json`, '{"instanceKey":"abc"}');
	expect(() => readOrCreateSecrets(directory)).toThrow(/damaged/);
	expect(readFileSync(`${directory}/secrets.json`, 'utf8')).toBe('{"instanceKey":"abc"}');
});

test('what is sealed for one tenant opens for that tenant only, and not when a byte was changed', () => {
	const keys = deriveKeys('ab'.repeat(32));
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(), (text, position) => {
			const sealed = keys.seal('tenant-a', text);
			expect(keys.open('tenant-a', sealed)).toBe(text);
			expect(() => keys.open('tenant-b', sealed)).toThrow();
			const changed = Buffer.from(sealed);
			changed[position % changed.length] = (changed[position % changed.length] ?? 0) ^ 1;
			expect(() => keys.open('tenant-a', changed)).toThrow();
		})
	);
});

test('hashes for different purposes have nothing to do with each other', () => {
	const keys = deriveKeys('ab'.repeat(32));
	expect(keys.hash('receipt', '1')).not.toEqual(keys.hash('session', '1'));
	expect(deriveKeys('cd'.repeat(32)).hash('receipt', '1')).not.toEqual(keys.hash('receipt', '1'));
});
