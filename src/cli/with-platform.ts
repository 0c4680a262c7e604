import { readConfig } from '#lib/platform/server/config.server.ts';
import { openPlatform, type Platform } from '#lib/platform/server/platform.server.ts';
import { accessDatabase, bringUpToDate, type DatabaseAccess } from '#lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '#lib/platform/server/secrets.server.ts';

/** Runs a command on the platform: joins a running database or starts the embedded one for as long as it takes. */
export async function withPlatform<T>(act: (platform: Platform, access: DatabaseAccess) => Promise<T>): Promise<T> {
	const config = readConfig(process.env);
	const secrets = readOrCreateSecrets(config.dataDir);
	const access = await accessDatabase(config, secrets);
	try {
		await bringUpToDate(access);
		const platform = openPlatform({ ...config, logLevel: 'warn', databasePoolSize: 2 }, secrets, access.app, 'cli');
		try {
			return await act(platform, access);
		} finally {
			await platform.database.close();
		}
	} finally {
		await access.stop();
	}
}
