import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, type Database, type Login } from '../../src/lib/platform/server/database.server.ts';
import { startEmbeddedPostgres, type ServerAddress } from '../../src/lib/platform/server/embedded-postgres.server.ts';
import { bringUpToDate, loginsFor, provision } from '../../src/lib/platform/server/provision.server.ts';
import { readOrCreateSecrets, type Secrets } from '../../src/lib/platform/server/secrets.server.ts';

/** A real server for one test run, with a migrated template that each test file copies (about 100 ms). */
export type TestServer = { readonly address: ServerAddress; readonly secrets: Secrets };

const template = 'koko_template';

export async function startTestServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
	const dataDir = mkdtempSync('/tmp/koko-test-');
	const secrets = readOrCreateSecrets(dataDir);
	const postgres = await startEmbeddedPostgres({
		dataDir,
		superuserPassword: secrets.database.superuser,
		durable: false
	});
	await bringUpToDate(await provision(postgres.address, secrets, template));
	return {
		server: { address: postgres.address, secrets },
		stop: async () => {
			await postgres.stop();
			rmSync(dataDir, { recursive: true, force: true });
			if (!postgres.address.host.startsWith(dataDir))
				rmSync(join(postgres.address.host, '..'), { recursive: true, force: true });
		}
	};
}

export type FreshDatabase = Database & {
	readonly logins: { readonly app: Login; readonly owner: Login };
	/** Removes the database again. */
	readonly drop: () => Promise<void>;
};

/** A migrated, empty database of its own. */
export async function freshDatabase(server: TestServer): Promise<FreshDatabase> {
	const name = `koko_${randomBytes(6).toString('hex')}`;
	await asSuperuser(server, (client) =>
		client.query(`create database ${name} template ${template} strategy wal_log owner koko_owner`)
	);
	const logins = loginsFor(server.address, server.secrets, name);
	const database = openDatabase(logins.app, 4);
	return {
		...database,
		logins,
		drop: async () => {
			await database.close();
			await asSuperuser(server, (client) => client.query(`drop database ${name} with (force)`));
		}
	};
}

/** A connection no wall holds back, to lay out what a test then looks at as somebody. */
export const superuserClient = (server: TestServer, database: string): pg.Client =>
	new pg.Client({ ...server.address, user: 'postgres', password: server.secrets.database.superuser, database });

async function asSuperuser(server: TestServer, act: (client: pg.Client) => Promise<unknown>): Promise<void> {
	const client = superuserClient(server, 'postgres');
	await client.connect();
	try {
		await act(client);
	} finally {
		await client.end();
	}
}
