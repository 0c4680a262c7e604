import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchBrowser } from '../support/browser-launch.ts';
import { becomeDemoPerson } from '../support/demo-house.ts';
import { openHouse, type House } from '../support/house.ts';

type Told = { readonly manifest: unknown; readonly rows: number; readonly equal?: boolean };

test('a machine is lost, restored from last night and people go on where they were', async () => {
	const place = mkdtempSync('/tmp/koko-lost-');
	const file = join(place, 'last-night.koko');
	const key = join(place, 'passphrase');
	writeFileSync(key, 'four words make one\n', { mode: 0o600 });
	const browser = await launchBrowser();
	let house = await openHouse(['--demo']);
	try {
		const before = await firstCases(house);
		const made = await told(['backup', file, '--passphrase-file', key, '--json'], house.dataDir);
		await house.stop(); // and its data directory is gone with it

		const dataDir = join(place, 'new-machine');
		const restored = await told(['restore', file, '--passphrase-file', key, '--json'], dataDir);
		expect(restored.equal).toBe(true);
		expect(restored.manifest).toEqual(made.manifest);
		expect(restored.rows).toBeGreaterThan(1_000);

		house = await openHouse([], { KOKO_DATA_DIR: dataDir });
		expect(await firstCases(house)).toEqual(before);
	} finally {
		await browser.close();
		await house.stop();
		rmSync(place, { recursive: true, force: true });
	}

	async function firstCases({ origin }: House): Promise<string[]> {
		const context = await browser.newContext({ locale: 'de-DE' });
		await becomeDemoPerson(context, origin, 'Amira Lindqvist');
		const page = await context.newPage();
		await page.goto(`${origin}/faelle`);
		const cases = await page.locator('table a').allInnerTexts();
		await context.close();
		expect(cases.length).toBeGreaterThan(3);
		return cases;
	}
});

async function told(args: readonly string[], dataDir: string): Promise<Told> {
	const child = spawn(process.execPath, ['src/cli/koko.ts', ...args], {
		env: { ...process.env, KOKO_DATA_DIR: dataDir, LOG_LEVEL: 'warn', TEST: undefined, VITEST: undefined },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const [code] = (await once(child, 'exit')) as [number];
	expect(code).toBe(0);
	return JSON.parse(output) as Told;
}
