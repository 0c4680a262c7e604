import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../src/lib/platform/server/config.server.ts';
import { accessDatabase } from '../../src/lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '../../src/lib/platform/server/secrets.server.ts';
import { openHouse } from './house.ts';
import { openPostOffice } from '../attacks/support/post-office.ts';

declare module 'vitest' {
	interface ProvidedContext {
		attackedOrigin: string;
		attackedDir: string;
		attackedProcess: number;
		postOffice: string;
	}
}

/** The people and rows of the demo world in an installation that counts as a real one: time goes on and mails leave. */
async function settleDemoWorld(dataDir: string): Promise<void> {
	const env = { ...process.env, KOKO_DATA_DIR: dataDir, LOG_LEVEL: 'error' };
	const loaded = spawnSync(process.execPath, ['src/cli/koko.ts', 'demo', '--json'], { env, encoding: 'utf8' });
	if (loaded.status !== 0) throw new Error(`The demo world could not be loaded: ${loaded.stderr}`);
	const config = readConfig({ KOKO_DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
	const access = await accessDatabase(config, readOrCreateSecrets(dataDir));
	const owner = new pg.Client(access.owner);
	await owner.connect();
	await owner.query(`update platform.instance set kind = 'OWN', anchor_day = null`);
	await owner.end();
	await access.stop();
}

/** One house for all attacks, with a mail server of its own that keeps whatever is sent. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const post = await openPostOffice();
	const dataDir = mkdtempSync('/tmp/koko-attacks-');
	await settleDemoWorld(dataDir);
	const house = await openHouse([], { KOKO_DATA_DIR: dataDir, SMTP_URL: post.smtpUrl, LOG_LEVEL: 'error' });
	project.provide('attackedOrigin', house.origin);
	project.provide('attackedDir', house.dataDir);
	project.provide('attackedProcess', house.process.pid ?? 0);
	project.provide('postOffice', post.door);
	return async () => {
		await house.stop();
		await post.close();
	};
}
