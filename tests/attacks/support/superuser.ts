import pg from 'pg';
import { findRunningPostgres } from '../../../src/lib/platform/server/embedded-postgres.server.ts';
import { readOrCreateSecrets } from '../../../src/lib/platform/server/secrets.server.ts';

/** The database of the house as somebody whom no wall stops, to plant words and to compare afterwards. */
export async function superuserOf(dataDir: string): Promise<pg.Client> {
	const superuserPassword = readOrCreateSecrets(dataDir).database.superuser;
	const address = await findRunningPostgres({ dataDir, superuserPassword });
	if (!address) throw new Error('the attacked house has no running database');
	const client = new pg.Client({ ...address, user: 'postgres', password: superuserPassword, database: 'koko' });
	await client.connect();
	return client;
}
