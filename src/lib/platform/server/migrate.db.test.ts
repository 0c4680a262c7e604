import pg from 'pg';
import { afterEach, expect, inject, test } from 'vitest';
import { emptyDatabase, type EmptyDatabase } from '../../../../tests/support/database.ts';
import { listMigrations, pendingMigrations } from './migrate.server.ts';
import { bringUpToDate } from './provision.server.ts';

let database: EmptyDatabase | undefined;
afterEach(() => database?.drop());

test('an empty database is brought up to date once; the second run has nothing to do', async () => {
	database = await emptyDatabase(inject('databaseServer'));
	const all = listMigrations().map(({ name }) => name);
	expect(await bringUpToDate(database.logins)).toEqual(all);
	expect(await bringUpToDate(database.logins)).toEqual([]);
});

test('two processes that start at once migrate once', async () => {
	database = await emptyDatabase(inject('databaseServer'));
	const { logins } = database;
	const applied = await Promise.all([bringUpToDate(logins), bringUpToDate(logins), bringUpToDate(logins)]);
	expect(applied.flat().sort()).toEqual(listMigrations().map(({ name }) => name));
});

test('a migration whose text was changed after it had been applied is refused', async () => {
	database = await emptyDatabase(inject('databaseServer'));
	await bringUpToDate(database.logins);
	await asOwner(database, `update platform.migrations set sha256 = 'other' where name like '0002%'`);
	await expect(bringUpToDate(database.logins)).rejects.toThrow(/0002_identity.sql was changed/);
});

test('what this version has and the database lacks is known', async () => {
	database = await emptyDatabase(inject('databaseServer'));
	const pool = new pg.Pool({ ...database.logins.owner, max: 1 });
	expect(await pendingMigrations(pool)).toHaveLength(listMigrations().length);
	await bringUpToDate(database.logins);
	expect(await pendingMigrations(pool)).toEqual([]);
	await pool.end();
});

async function asOwner(target: EmptyDatabase, statement: string): Promise<void> {
	const client = new pg.Client(target.logins.owner);
	await client.connect();
	await client.query(statement);
	await client.end();
}
