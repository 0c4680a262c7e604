import pg from 'pg';
import type { Config } from './config.server.ts';
import type { Login } from './database.server.ts';
import { findRunningPostgres, startEmbeddedPostgres, type ServerAddress } from './embedded-postgres.server.ts';
import { migrate } from './migrate.server.ts';
import type { Secrets } from './secrets.server.ts';

export type DatabaseAccess = {
	/** Login of the programme: may only become koko_app or koko_gate. */
	readonly app: Login;
	/** Login that owns the tables; migrates and runs the job queue. */
	readonly owner: Login;
	/** Stops an embedded server that was started for this access. */
	readonly stop: () => Promise<void>;
};

export type Access = Pick<Config, 'dataDir' | 'databaseUrl' | 'databaseOwnerUrl'>;

/**
 * Opens the configured server, or starts (or joins) the embedded one. Does not migrate. With `keep` the caller
 * is in charge of the embedded server until it calls `stop`.
 */
export async function accessDatabase(config: Access, secrets: Secrets, keep = false): Promise<DatabaseAccess> {
	if (config.databaseUrl) {
		const app = { connectionString: config.databaseUrl };
		return { app, owner: { connectionString: config.databaseOwnerUrl ?? config.databaseUrl }, stop: async () => {} };
	}
	const options = { dataDir: config.dataDir, superuserPassword: secrets.database.superuser, keep };
	const server = await startEmbeddedPostgres(options);
	const logins = await provision(server.address, secrets, 'koko');
	return { ...logins, stop: server.stop };
}

/** Logins for an embedded server that is already running, or undefined. */
export async function joinDatabase(
	config: Access,
	secrets: Secrets
): Promise<Omit<DatabaseAccess, 'stop'> | undefined> {
	const options = { dataDir: config.dataDir, superuserPassword: secrets.database.superuser };
	const address = await findRunningPostgres(options);
	return address && loginsFor(address, secrets, 'koko');
}

export function loginsFor(address: ServerAddress, secrets: Secrets, database: string): { app: Login; owner: Login } {
	const place = { host: address.host, port: address.port, database };
	return {
		app: { ...place, user: 'koko_web', password: secrets.database.app },
		owner: { ...place, user: 'koko_owner', password: secrets.database.owner }
	};
}

/** Creates the two logins and the database on a fresh embedded server; harmless when repeated. */
export async function provision(address: ServerAddress, secrets: Secrets, database: string) {
	const superuser = { ...address, user: 'postgres', password: secrets.database.superuser, database: 'postgres' };
	const client = new pg.Client(superuser);
	await client.connect();
	try {
		await createLogin(client, 'koko_owner', secrets.database.owner, 'createrole noinherit');
		await createLogin(client, 'koko_web', secrets.database.app, 'noinherit');
		const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
		if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)} owner koko_owner`);
	} finally {
		await client.end();
	}
	return loginsFor(address, secrets, database);
}

async function createLogin(client: pg.Client, name: string, password: string, options: string): Promise<void> {
	const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
	if (rowCount) return;
	await client.query(`create role ${name} login ${options} password ${client.escapeLiteral(password)}`);
}

/** Migrates and lets the programme's login become the walled roles; returns the migrations applied now. */
export async function bringUpToDate(access: { app: Login; owner: Login }): Promise<string[]> {
	const applied = await migrate(access.owner);
	const client = new pg.Client(access.owner);
	await client.connect();
	try {
		const login = await loginName(access.app);
		await client.query(`grant koko_app, koko_gate, koko_export to ${client.escapeIdentifier(login)}`);
	} finally {
		await client.end();
	}
	return applied;
}

async function loginName(login: Login): Promise<string> {
	const client = new pg.Client(login);
	await client.connect();
	try {
		const { rows } = await client.query<{ name: string }>('select session_user as name');
		return rows[0]?.name ?? '';
	} finally {
		await client.end();
	}
}
