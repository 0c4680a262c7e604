import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig } from '#lib/platform/server/config.server.ts';
import { fileChecks } from './file-checks.ts';

test('a directory that takes files is fine; one that cannot be, and a scanner that is away, are named with what to do', async () => {
	const directory = mkdtempSync('/tmp/koko-checks-');
	const good = await fileChecks(readConfig({ KOKO_FILES_DIR: directory }));
	expect(good).toMatchObject([{ ok: true }]);
	writeFileSync(`${directory}/file`, '');
	const bad = await fileChecks(
		readConfig({ KOKO_FILES_DIR: `${directory}/file`, KOKO_CLAMAV_SOCKET: `${directory}/clamd.ctl` })
	);
	expect(bad).toMatchObject([
		{ ok: false, advice: expect.stringContaining('KOKO_FILES_DIR') },
		{ ok: false, advice: expect.stringContaining('held back') }
	]);
	rmSync(directory, { recursive: true });
});
