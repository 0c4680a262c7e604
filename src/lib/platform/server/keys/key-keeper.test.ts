import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileKeeper, keyRingFile } from './file-keeper.server.ts';
import type { KeyKeeper } from './key-keeper.server.ts';
import { openKeyKeeper } from './open-key-keeper.server.ts';
import { programKeeper } from './program-keeper.server.ts';

let directory: string;
beforeEach(() => (directory = mkdtempSync('/tmp/koko-keys-')));
afterEach(() => {
	delete process.env['KEY_PROGRAM_FILE'];
	rmSync(directory, { recursive: true });
});

const dataKey = randomBytes(32);
const hex = () => randomBytes(32).toString('hex');
const program = resolve(import.meta.dirname, '../../../../../tests/support/key-program.mjs');

function aProgram(): KeyKeeper {
	writeFileSync(`${directory}/key`, hex(), { mode: 0o600 });
	process.env['KEY_PROGRAM_FILE'] = `${directory}/key`;
	return programKeeper(program);
}

test.each([
	['file', () => openKeyKeeper({ dataDir: directory, instanceKeys: [], keyProgram: undefined })],
	['environment', () => openKeyKeeper({ dataDir: directory, instanceKeys: [hex()], keyProgram: undefined })],
	['program', aProgram]
] as const)('a %s keeper gives back the data key it wrapped, for that tenant and version only', async (kind, open) => {
	const keeper = open();
	expect(keeper.kind).toBe(kind);
	const wrapped = await keeper.wrap(dataKey, 'tenant-a/1');
	expect(wrapped.keeperKey).toBe(await keeper.current());
	expect(wrapped.wrapped.includes(dataKey)).toBe(false);
	expect(await keeper.unwrap(wrapped, 'tenant-a/1')).toEqual(dataKey);
	await expect(keeper.unwrap(wrapped, 'tenant-b/1')).rejects.toThrow();
});

test("the file is the owner's alone, also its directory", async () => {
	await fileKeeper(directory).current();
	expect(statSync(keyRingFile(directory)).mode & 0o777).toBe(0o600);
	expect(statSync(`${directory}/secrets`).mode & 0o777).toBe(0o700);
});

test('a damaged file stops the work instead of being replaced', async () => {
	await fileKeeper(directory).current();
	writeFileSync(keyRingFile(directory), '{}');
	await expect(fileKeeper(directory).current()).rejects.toThrow(/damaged/);
	expect(readFileSync(keyRingFile(directory), 'utf8')).toBe('{}');
});

test('a process that knows the old key only learns the new one by itself, and old ones stay an hour', async () => {
	const [here, there] = [fileKeeper(directory), fileKeeper(directory)];
	const old = await there.wrap(dataKey, 'a/1');
	await here.renew();
	const fresh = await here.wrap(dataKey, 'a/2');
	expect(fresh.keeperKey).not.toBe(old.keeperKey);
	expect(await there.unwrap(fresh, 'a/2')).toEqual(dataKey);
	await here.forgetOld();
	expect(await fileKeeper(directory).unwrap(old, 'a/1')).toEqual(dataKey);
	const ring = JSON.parse(readFileSync(keyRingFile(directory), 'utf8'));
	writeFileSync(keyRingFile(directory), JSON.stringify({ ...ring, since: '2026-01-01T00:00:00.000Z' }));
	await here.forgetOld();
	await expect(fileKeeper(directory).unwrap(old, 'a/1')).rejects.toThrow(/lacks the instance key/);
});

test('keys of the environment change by naming the one before', async () => {
	const [first, second] = [hex(), hex()];
	const of = (...instanceKeys: string[]) => openKeyKeeper({ dataDir: directory, instanceKeys, keyProgram: undefined });
	const old = await of(first).wrap(dataKey, 'a/1');
	await expect(of(second).unwrap(old, 'a/1')).rejects.toThrow(/KOKO_INSTANCE_KEY_PREVIOUS/);
	expect(await of(second, first).unwrap(old, 'a/1')).toEqual(dataKey);
});

test('a program that fails, is missing or answers nonsense stops the work with a sentence that holds no key', async () => {
	const keeper = aProgram();
	const wrapped = await keeper.wrap(dataKey, 'a/1');
	await expect(keeper.unwrap({ ...wrapped, keeperKey: 'other' }, 'a/1')).rejects.toThrow(
		/refused to unwrap \(exit code 3\)/
	);
	await expect(programKeeper('/nowhere/program').current()).rejects.toThrow(/cannot be started/);
	await expect(programKeeper('/usr/bin/true').current()).rejects.toThrow();
});
