import { mkdtempSync, rmSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aReport } from '../../../../tests/support/builders.ts';
import { emptyDatabase, type EmptyDatabase } from '../../../../tests/support/database.ts';
import { addressOf } from '../../../../tests/support/own-server.ts';
import { compose } from '../../../compose.server.ts';
import type { Member } from '../../platform/pure/actor.ts';
import { readConfig } from '../../platform/server/config.server.ts';
import { listMigrations } from '../../platform/server/migrate.server.ts';
import { openPlatform, type Platform } from '../../platform/server/platform.server.ts';
import { readOrCreateSecrets } from '../../platform/server/secrets.server.ts';
import { restore, type RestoreResult } from './restore.server.ts';

let place: string;
let target: EmptyDatabase;
let result: RestoreResult;
let platform: Platform;

beforeAll(async () => {
	place = mkdtempSync('/tmp/koko-upgrade-');
	target = await emptyDatabase(inject('databaseServer'));
	const { app, owner } = target.logins;
	result = await restore({
		access: { dataDir: place, databaseUrl: addressOf(app), databaseOwnerUrl: addressOf(owner) },
		file: 'tests/fixtures/releases/0.1.0.koko',
		passphrase: 'the fixture of a release',
		version: 'next',
		now: () => new Date(),
		tell: () => {}
	});
	platform = openPlatform(readConfig({ LOG_LEVEL: 'silent' }), readOrCreateSecrets(place), app, 'test');
});
afterAll(async () => {
	await platform.database.close();
	await target.drop();
	rmSync(place, { recursive: true, force: true });
});

test('a database of the previous release is brought to this version after its rows were proven', () => {
	expect(result.madeBy).toBe('0.1.0');
	expect(result.rows).toBeGreaterThan(1_500);
	const later = listMigrations()
		.map(({ name }) => name)
		.filter((name) => !result.upgradedBy.includes(name));
	expect(later.at(-1)).toBe('0019_password_links.sql');
	expect(result.upgradedBy.at(-1)).toBe(listMigrations().at(-1)?.name);
});

test('people go on with their cases, and new reports come in', async () => {
	const { cases, intake } = compose(platform);
	const amira = await memberCalled('Amira Lindqvist');
	const context = await platform.contextOf(amira);
	const page = await cases.list(context, { onlyMine: false, order: 'updated' });
	expect(page.cases.length).toBeGreaterThan(3);
	const opened = await cases.readCase(context, page.cases[0]?.id ?? '');
	expect(opened).toBeDefined();
	const sent = await intake.submit(await platform.contextOf({ kind: 'reporter', tenantId: amira.tenantId }), aReport());
	expect(sent.ok).toBe(true);
});

async function memberCalled(name: string): Promise<Member> {
	const client = new pg.Client(target.logins.owner);
	await client.connect();
	try {
		await client.query('begin; set local role koko_backup');
		const { rows } = await client.query<{ tenantId: string; userId: string; roles: Member['roles'] }>(
			`select m.tenant_id as "tenantId", m.user_id as "userId", array_agg(r.role) as roles
			from identity.memberships m join identity.role_assignments r using (tenant_id, user_id)
			where m.display_name = $1 group by 1, 2`,
			[name]
		);
		const [row] = rows;
		if (!row) throw new Error(`nobody is called ${name}`);
		return { kind: 'member', ...row, headedUnits: [] };
	} finally {
		await client.end();
	}
}
