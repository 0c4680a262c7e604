import { mkdtempSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileKeeper } from '#lib/platform/server/keys/file-keeper.server.ts';
import { aPlatform, aTenant, type TestPlatform } from '../../tests/support/builders.ts';
import { dataKeys } from './key-checks.ts';

let platform: TestPlatform;
beforeAll(async () => (platform = await aPlatform()));
afterAll(() => platform.drop());

test('the doctor says whether the secrets belong to this database', async () => {
	const { pool } = platform.database;
	await platform.envelopes.sealerFor(await aTenant(platform));
	expect(await dataKeys(pool, platform.keyKeeper)).toMatchObject({ ok: true });
	const strangers = mkdtempSync('/tmp/koko-keys-');
	const finding = await dataKeys(pool, fileKeeper(strangers));
	expect(finding.ok).toBe(false);
	expect(finding.advice).toContain(`lacks the instance key ${await platform.keyKeeper.current()}`);
	rmSync(strangers, { recursive: true });
});
