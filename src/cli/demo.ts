import { demoService } from '../demo/demo-service.server.ts';
import type { LoadStep } from '../demo/load-world.server.ts';
import { readConfig } from '#lib/platform/server/config.server.ts';
import type { Login } from '#lib/platform/server/database.server.ts';
import { openPlatform } from '#lib/platform/server/platform.server.ts';
import { accessDatabase, bringUpToDate } from '#lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '#lib/platform/server/secrets.server.ts';

const steps: Record<LoadStep, string> = {
	people: 'Municipalities, districts and people …',
	cases: 'Twelve cases …',
	reports: 'Reports and postboxes …'
};

/** `koko demo`: brings an empty installation up to date and loads the demo world into it. */
export async function demoCommand(options: { json?: boolean }): Promise<void> {
	const config = readConfig(process.env);
	const access = await accessDatabase(config, readOrCreateSecrets(config.dataDir));
	try {
		await bringUpToDate(access);
		const isNew = await loadDemoWorld(access, options.json ? () => {} : console.log);
		if (options.json) console.log(JSON.stringify({ loaded: isNew }));
	} finally {
		await access.stop();
	}
}

/** Loads the demo world into an empty installation; false when it is there already. Throws a sentence over real data. */
export async function loadDemoWorld(
	access: { app: Login },
	tell: (line: string) => void = console.log
): Promise<boolean> {
	const config = readConfig(process.env);
	const platform = openPlatform(config, readOrCreateSecrets(config.dataDir), access.app, 'demo');
	try {
		const started = performance.now();
		const result = await demoService(platform).load((step) => tell(steps[step]));
		if (result.ok) {
			tell(`The demo world is loaded (${((performance.now() - started) / 1000).toFixed(1)} s).`);
			return true;
		}
		if (result.reason === 'already-loaded') {
			tell('The demo world is loaded already; nothing was changed.');
			return false;
		}
		throw new Error(
			'This installation holds an organisation of its own. The demo world is only loaded into an empty installation; ' +
				'choose another data directory with KOKO_DATA_DIR=… for it.'
		);
	} finally {
		await platform.database.close();
	}
}
