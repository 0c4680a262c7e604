import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freshDatabase, superuserClient, type FreshDatabase } from '../../tests/support/database.ts';
import { breakOutAttempts } from './break-out.ts';

let database: FreshDatabase;
let superuser: pg.Client;
beforeAll(async () => {
	const server = inject('databaseServer');
	database = await freshDatabase(server);
	superuser = superuserClient(server, String(database.logins.app.database));
	await superuser.connect();
});
afterAll(async () => {
	await superuser.end();
	await database.drop();
});

async function brokenAfter(sabotage: string, repair: string): Promise<string[]> {
	await superuser.query(sabotage);
	try {
		const findings = await breakOutAttempts(database.pool);
		return findings.filter(({ ok }) => !ok).map(({ check }) => check);
	} finally {
		await superuser.query(repair);
	}
}

test('the doctor finds nothing wrong on a migrated database', async () => {
	expect((await breakOutAttempts(database.pool)).filter(({ ok }) => !ok)).toEqual([]);
});

test('the doctor notices a table whose row security was switched off', async () => {
	const broken = await brokenAfter(
		'alter table intake.reports no force row level security',
		'alter table intake.reports force row level security'
	);
	expect(broken).toEqual(['every table of the tenants has forced row security']);
});

test('the doctor notices an audit log that can be rewritten', async () => {
	const broken = await brokenAfter(
		'grant update, delete on audit.entries to koko_app',
		'revoke update, delete on audit.entries from koko_app'
	);
	expect(broken).toEqual(['nobody changes the audit log', 'nobody removes from the audit log']);
});

test('the doctor notices a policy that lets other tenants in', async () => {
	await superuser.query(`insert into identity.tenants (id, slug, name, kind, country, number_prefix)
		values (gen_random_uuid(), 'ort', 'Ort', 'MUNICIPALITY', 'DE', 'ORT')`);
	await superuser.query(`insert into identity.memberships (tenant_id, user_id, display_name, email)
		select id, gen_random_uuid(), 'Kim Beispiel', 'kim@example.org' from identity.tenants`);
	const broken = await brokenAfter(
		'alter policy tenant_wall on identity.memberships using (true)',
		'alter policy tenant_wall on identity.memberships using (tenant_id = (select app.tenant()))'
	);
	expect(broken).toEqual([
		'without a tenant nothing of identity.memberships shows',
		'from another tenant nothing of identity.memberships shows'
	]);
});
