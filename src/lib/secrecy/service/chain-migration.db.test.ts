import { runMigrations as migrateQueue } from 'graphile-worker';
import pg from 'pg';
import { v4 as randomId } from 'uuid';
import { expect, inject, test } from 'vitest';
import { emptyDatabase, superuserClient } from '../../../../tests/support/database.ts';
import { listMigrations, migrate } from '../../platform/server/migrate.server.ts';

/** Brings a database to where it stood before a migration. */
async function migrateUntil(owner: pg.Client, pool: pg.Pool, name: string): Promise<void> {
	await migrateQueue({ pgPool: pool });
	await owner.query(`create schema platform;
		create table platform.migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
	for (const migration of listMigrations().filter((one) => one.name < name)) {
		await owner.query(migration.sql);
		await owner.query('insert into platform.migrations (name, sha256) values ($1, $2)', [
			migration.name,
			migration.sha256
		]);
	}
}

test('entries from before are chained when an older database is brought up to date, and the walls stand again afterwards', async () => {
	const server = inject('databaseServer');
	const database = await emptyDatabase(server);
	const pool = new pg.Pool({ ...database.logins.owner, max: 1 });
	const owner = new pg.Client(database.logins.owner);
	const everything = superuserClient(server, String(database.logins.owner.database));
	await Promise.all([owner.connect(), everything.connect()]);
	try {
		await migrateUntil(owner, pool, '0023');
		const tenants = [randomId(), randomId()];
		for (const tenant of tenants) {
			await everything.query(
				`insert into audit.entries (tenant_id, id, at, actor_kind, verb, object_type)
				select $1, gen_random_uuid(), now() - n * interval '1 hour', 'system', 'case.read', 'case' from generate_series(1, 300) n`,
				[tenant]
			);
		}
		await migrate(database.logins.owner);
		const { rows } = await everything.query(
			`select tenant_id, count(*)::int as links, min(sequence) as first, max(sequence) as last,
				(select count(*)::int from audit.first_break(tenant_id)) as breaks
			from audit.links group by tenant_id`
		);
		expect(rows).toHaveLength(2);
		for (const row of rows) expect(row).toMatchObject({ links: 300, first: 1, last: 300, breaks: 0 });
		const walls = await everything.query(
			`select relname from pg_class where relname in ('entries','links','waiting') and relnamespace = 'audit'::regnamespace
				and not (relrowsecurity and relforcerowsecurity)`
		);
		expect(walls.rows).toEqual([]);
	} finally {
		await Promise.all([owner.end(), everything.end(), pool.end()]);
		await database.drop();
	}
});
