import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runMigrations as migrateQueue } from 'graphile-worker';
import pg from 'pg';
import type { Login } from './database.server.ts';

const directory = resolve(import.meta.dirname, '../../../../db/migrations');
const lockKey = 4_706_150; // any constant; keeps two migrations apart

export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string };

/** The migrations of this version, in order. */
export const listMigrations = (): Migration[] =>
	readdirSync(directory)
		.filter((file) => file.endsWith('.sql'))
		.sort()
		.map((name) => {
			const text = readFileSync(join(directory, name), 'utf8');
			return { name, sql: text, sha256: createHash('sha256').update(text).digest('hex') };
		});

/** Thrown when an applied migration's text differs from the file of this version. */
export class ChangedMigration extends Error {
	override name = 'ChangedMigration';
}

/**
 * Brings the database to this version (or, for a backup of an older one, to the migrations in `only`), each migration in its own transaction, under a lock, so that
 * several starting processes wait for one another and a killed one leaves no half migration.
 * Returns the names applied now.
 */
export async function migrate(owner: Login, only?: ReadonlySet<string>): Promise<string[]> {
	const client = new pg.Client(owner);
	await client.connect();
	try {
		await client.query('select pg_advisory_lock($1)', [lockKey]);
		await migrateQueueOf(owner);
		const applied = await applyMissing(client, only);
		await openTables(client);
		return applied;
	} finally {
		await client.end(); // releases the lock
	}
}

async function migrateQueueOf(owner: Login): Promise<void> {
	const pgPool = new pg.Pool({ ...owner, max: 1 });
	pgPool.on('error', () => {}).on('connect', (client) => client.on('error', () => {})); // the query tells of the trouble
	try {
		await migrateQueue({ pgPool });
	} finally {
		await pgPool.end();
	}
}

/** A table made since is read by the backup and goes with its tenant; nobody has to think of it when writing a migration. */
async function openTables(client: pg.Client): Promise<void> {
	for (const procedure of ['app.open_for_backup()', 'app.open_for_travel()']) {
		const { rows } = await client.query<{ there: boolean }>('select to_regprocedure($1) is not null as there', [
			procedure
		]);
		if (rows[0]?.there) await client.query(`call ${procedure}`);
	}
}

async function applyMissing(client: pg.Client, only?: ReadonlySet<string>): Promise<string[]> {
	await client.query(`create schema if not exists platform;
		create table if not exists platform.migrations (
			name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
	const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from platform.migrations');
	const applied = new Map(rows.map((row) => [row.name, row.sha256]));
	const now: string[] = [];
	for (const migration of listMigrations()) {
		const known = applied.get(migration.name);
		if (known === migration.sha256) continue;
		if (known) throw new ChangedMigration(`Migration ${migration.name} was changed after it had been applied.`);
		if (only && !only.has(migration.name)) continue;
		await applyOne(client, migration);
		now.push(migration.name);
	}
	return now;
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
	try {
		await client.query('begin');
		await client.query(migration.sql);
		await client.query('insert into platform.migrations (name, sha256) values ($1, $2)', [
			migration.name,
			migration.sha256
		]);
		await client.query('commit');
	} catch (error) {
		await client.query('rollback').catch(() => {});
		throw error;
	}
}

/** Names of migrations this version has and the database lacks. */
export async function pendingMigrations(pool: pg.Pool): Promise<string[]> {
	const exists = await pool.query(`select to_regclass('platform.migrations') is not null as there`);
	if (!(exists.rows[0] as { there: boolean }).there) return listMigrations().map(({ name }) => name);
	const { rows } = await pool.query<{ name: string }>('select name from platform.migrations');
	const applied = new Set(rows.map(({ name }) => name));
	return listMigrations()
		.filter(({ name }) => !applied.has(name))
		.map(({ name }) => name);
}
