import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aPlatform, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { superuserClient } from '../../../../tests/support/database.ts';
import type { Context } from '../pure/actor.ts';
import { openDatabase, type Tx } from './database.server.ts';

// A transaction's beginning is sent without waiting for its answer; what follows must never run outside of it.

let platform: TestPlatform;
let asSystem: Context;
const topic = (tx: Tx, code: string) =>
	tx.insertInto('identity.topics').values({ tenantId: asSystem.actor.tenantId, code, label: code }).execute();
const topics = () =>
	platform.database.inTenant(asSystem, async (tx) =>
		(await tx.selectFrom('identity.topics').select('code').orderBy('code').execute()).map(({ code }) => code)
	);

async function asSuperuser(statement: string): Promise<void> {
	const client = superuserClient(inject('databaseServer'), String(platform.logins.app.database));
	await client.connect();
	await client.query(statement).finally(() => client.end());
}

beforeAll(async () => {
	platform = await aPlatform();
	asSystem = await platform.contextOf({ kind: 'system', tenantId: await aTenant(platform) });
	await asSuperuser(`create role stranger login password 'stranger' noinherit`);
});
afterAll(async () => {
	await asSuperuser('drop role stranger');
	await platform.drop();
});

test('where the role is refused, the statement sent along with it is refused too', async () => {
	const stranger = openDatabase({ ...platform.logins.app, user: 'stranger', password: 'stranger' }, 1);
	await expect(stranger.inTenant(asSystem, (tx) => topic(tx, 'STRANGE'))).rejects.toThrow('permission denied');
	await expect(stranger.atGate((tx) => sql`select * from identity.tenants`.execute(tx))).rejects.toThrow(
		'permission denied'
	);
	await stranger.close();
	expect(await topics()).toEqual([]);
});

test('of statements sent in one breath one fails: nothing stays, and the connection serves the next', async () => {
	const one = openDatabase(platform.logins.app, 1);
	const act = one.inTenant(asSystem, (tx) =>
		Promise.all([topic(tx, 'AA'), sql`select 1 / 0`.execute(tx), topic(tx, 'BB')])
	);
	await expect(act).rejects.toThrow('division by zero');
	await one.inTenant(asSystem, (tx) => Promise.all([topic(tx, 'CC'), topic(tx, 'DD')]));
	await one.close();
	expect(await topics()).toEqual(['CC', 'DD']);
});

test('acts at once on few connections each get the answers to their own statements', async () => {
	const few = openDatabase(platform.logins.app, 2);
	const acts = Array.from({ length: 40 }, (_, act) =>
		few.inTenant(asSystem, (tx) =>
			Promise.all(
				Array.from({ length: 5 }, async (__, statement) => {
					const { rows } = await sql<{ answer: number }>`select ${act * 5 + statement}::int as answer`.execute(tx);
					return rows[0]?.answer;
				})
			)
		)
	);
	expect((await Promise.all(acts)).flat()).toEqual(Array.from({ length: 200 }, (_, index) => index));
	await few.close();
});
