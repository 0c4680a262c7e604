import fc from 'fast-check';
import pg from 'pg';
import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { sql } from 'kysely';
import { roles, type Actor } from '../../src/lib/platform/pure/actor.ts';
import type { Tx } from '../../src/lib/platform/server/database.server.ts';
import { insertionInto, loosenConstraints, tenantTables, type CatalogTable } from '../support/catalog.ts';
import { freshDatabase, superuserClient, type FreshDatabase } from '../support/database.ts';

// The tenant wall, table by table as the catalog lists them, against actors drawn at random.

const here = randomId();
const elsewhere = randomId();

let database: FreshDatabase;
let superuser: pg.Client;
let tables: CatalogTable[];
let insertions: Map<string, string>;

beforeAll(async () => {
	const server = inject('databaseServer');
	database = await freshDatabase(server);
	superuser = superuserClient(server, String(database.logins.app.database));
	await superuser.connect();
	tables = await tenantTables(superuser);
	await loosenConstraints(superuser, tables);
	for (const { name } of tables) {
		for (const tenantId of [here, elsewhere]) {
			await superuser.query(await insertionInto(superuser, name, tenantId));
		}
	}
	await giveChildrenTheirReport();
	insertions = new Map();
	for (const { name } of tables) insertions.set(name, await insertionInto(superuser, name, elsewhere));
});
afterAll(async () => {
	await superuser.end();
	await database.drop();
});

/** What belongs to a report is seen by whoever sees that report, so the rows drawn above need a report that exists. */
async function giveChildrenTheirReport(): Promise<void> {
	for (const name of [
		'intake.attachments',
		'intake.identity_openings',
		'intake.messages',
		'intake.vaulted_identities'
	]) {
		await superuser.query(
			`update ${name} child set report_id = (select id from intake.reports r where r.tenant_id = child.tenant_id limit 1)`
		);
	}
}

const anyActor: fc.Arbitrary<Actor> = fc.oneof(
	fc.record({
		kind: fc.constant('member' as const),
		tenantId: fc.constant(here),
		userId: fc.uuid(),
		roles: fc.subarray([...roles]),
		headedUnits: fc.array(fc.uuid(), { maxLength: 3 })
	}),
	fc.record({ kind: fc.constant('reporter' as const), tenantId: fc.constant(here), reportId: fc.uuid() }),
	fc.constant({ kind: 'system' as const, tenantId: here })
);

const as = <T>(actor: Actor, act: (tx: Tx) => Promise<T>): Promise<T> =>
	database.inTenant({ actor, now: new Date(0), today: '1970-01-01' }, act);

/** Runs one statement and gives the number of rows it reached; a refusal by the database counts as none. */
async function reach(tx: Tx, statement: string): Promise<number> {
	await sql.raw('savepoint attempt').execute(tx);
	try {
		const { rows, numAffectedRows } = await sql.raw<{ reached?: number }>(statement).execute(tx);
		return rows[0]?.reached ?? Number(numAffectedRows ?? 0n);
	} catch (error) {
		if (!(error instanceof pg.DatabaseError) || error.code !== '42501') throw error; // only "not allowed" is a wall
		await sql.raw('rollback to savepoint attempt').execute(tx);
		return 0;
	}
}

const count = (table: string, where: string): string =>
	`select count(tenant_id)::int as reached from ${table} where ${where}`;

test('every table with a tenant that the programme may touch has forced row security and the tenant wall', () => {
	expect(tables.length).toBeGreaterThan(30);
	// cases.hand_overs is seen from two tenants by explicit grant; its policies name both, so it has no restrictive one.
	const open = tables
		.filter(({ isOpenToApp, name }) => isOpenToApp && name !== 'cases.hand_overs')
		.filter(({ isWalled, isForced, hasTenantWall }) => !isWalled || !isForced || !hasTenantWall);
	expect(open.map(({ name }) => name)).toEqual([]);
	const handOvers = tables.find(({ name }) => name === 'cases.hand_overs');
	expect(handOvers).toMatchObject({ isWalled: true, isForced: true });
});

test('the worker sees the rows of its own tenant, so the tests below look at tables that hold something', async () => {
	const blind = await as({ kind: 'system', tenantId: here }, async (tx) => {
		const names: string[] = [];
		for (const { name, isOpenToApp } of tables) {
			if (isOpenToApp && (await reach(tx, count(name, 'true'))) === 0) names.push(name);
		}
		return names;
	});
	// Private notes are their author's alone; a handed-over package is its giver's and its taker's.
	expect(blind.filter((name) => !['cases.private_notes', 'cases.hand_overs'].includes(name))).toEqual([]);
});

test('nobody reads, changes, removes or adds a row of another tenant', async () => {
	await fc.assert(
		fc.asyncProperty(anyActor, async (actor) => {
			const reached = await as(actor, async (tx) => {
				const found: string[] = [];
				for (const { name } of tables) {
					const attempts = {
						read: count(name, `tenant_id = '${elsewhere}'`),
						'read by any condition': count(name, `tenant_id <> '${here}'`),
						change: `update ${name} set tenant_id = tenant_id where tenant_id = '${elsewhere}'`,
						'move out': `update ${name} set tenant_id = '${elsewhere}' where tenant_id = '${here}'`,
						remove: `delete from ${name} where tenant_id = '${elsewhere}'`,
						add: insertions.get(name) ?? ''
					};
					for (const [attempt, statement] of Object.entries(attempts)) {
						if ((await reach(tx, statement)) > 0) found.push(`${attempt} ${name}`);
					}
				}
				return found;
			});
			expect(reached).toEqual([]);
		}),
		{ numRuns: 12 }
	);
});

test('without a tenant nothing shows, whatever roles are claimed', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.subarray([...roles]),
			fc.constantFrom('member', 'system', 'reporter', ''),
			async (held, kind) => {
				const client = new pg.Client(database.logins.app);
				await client.connect();
				try {
					await client.query('begin; set local role koko_app');
					await client.query(`select set_config('app.kind', $1, true), set_config('app.roles', $2, true)`, [
						kind,
						held.join(',')
					]);
					for (const { name } of tables.filter(({ isOpenToApp }) => isOpenToApp)) {
						const { rows } = await client.query(count(name, 'true'));
						expect([name, rows[0]]).toEqual([name, { reached: 0 }]);
					}
				} finally {
					await client.end();
				}
			}
		),
		{ numRuns: 6 }
	);
});

test('the programme’s login reaches no table without becoming one of the two walled roles, and no stronger one', async () => {
	const client = new pg.Client(database.logins.app);
	await client.connect();
	try {
		for (const { name } of tables) {
			await expect(client.query(count(name, 'true'))).rejects.toMatchObject({ code: '42501' });
		}
		await expect(client.query('set role koko_owner')).rejects.toMatchObject({ code: '42501' });
		await expect(client.query('set row_security = off; select 1 from intake.reports')).rejects.toThrow();
	} finally {
		await client.end();
	}
});

test('no entry of the audit log is changed, removed or emptied by anybody', async () => {
	await fc.assert(
		fc.asyncProperty(anyActor, async (actor) => {
			const reached = await as(actor, async (tx) => [
				await reach(tx, `update audit.entries set verb = 'x'`),
				await reach(tx, 'delete from audit.entries'),
				await reach(tx, 'truncate audit.entries'),
				await reach(tx, 'drop table audit.entries')
			]);
			expect(reached).toEqual([0, 0, 0, 0]);
		}),
		{ numRuns: 10 }
	);
	const { rows } = await superuser.query('select count(*)::int as count from audit.entries');
	expect(rows[0]).toEqual({ count: 2 });
});
