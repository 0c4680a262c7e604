import { readConfig } from '#lib/platform/server/config.server.ts';
import { accessDatabase, bringUpToDate } from '#lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '#lib/platform/server/secrets.server.ts';

export async function migrateCommand(options: { json?: boolean }): Promise<void> {
	const config = readConfig(process.env);
	const access = await accessDatabase(config, readOrCreateSecrets(config.dataDir));
	try {
		const applied = await bringUpToDate(access);
		if (options.json) console.log(JSON.stringify({ applied }));
		else console.log(applied.length > 0 ? `Applied:\n  ${applied.join('\n  ')}` : 'The database is up to date.');
	} finally {
		await access.stop();
	}
}
