import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aPlatform, aReport, aTenant, type TestPlatform } from '../../../../tests/support/builders.ts';
import { intakeService } from '../../intake/index.server.ts';
import { openMetrics } from '../../platform/server/metrics.server.ts';
import { operationService, showInstance } from '../index.server.ts';

let platform: TestPlatform;
let owner: pg.Client;
let tenantId: string;
beforeAll(async () => {
	platform = await aPlatform();
	tenantId = await aTenant(platform, { name: 'Stadt Unverwechselbar', slug: 'unverwechselbar' });
	owner = new pg.Client(platform.logins.owner);
	await owner.connect();
});
afterAll(async () => {
	await owner.end();
	await platform.drop();
});

const contextOf = async (...roles: ('OPERATOR' | 'TENANT_ADMIN')[]) =>
	platform.contextOf(await aMember(platform, { tenantId, roles }));

async function aFailedJob(): Promise<number> {
	const { rows } = await owner.query<{ id: number }>(
		`select id from graphile_worker.add_job('notifications.send', '{"mailId":"x"}', max_attempts => 1)`
	);
	const id = Number(rows[0]?.id);
	await owner.query('update graphile_worker._private_jobs set attempts = max_attempts where id = $1', [id]);
	return id;
}

test('whoever runs KoKo sees failed jobs and starts one again', async () => {
	const { read, retryJob } = operationService(platform);
	const context = await contextOf('OPERATOR');
	const id = await aFailedJob();
	const before = await read(context);
	expect(before?.failed.map((job) => job.id)).toContain(id);
	expect(await retryJob(context, id)).toEqual({ ok: true, value: undefined });
	expect((await read(context))?.failed.map((job) => job.id)).not.toContain(id);
	expect(await retryJob(context, id)).toMatchObject({ ok: false, reason: 'unknown' });
	expect(before?.versions.migration).toMatch(/^00\d\d_/);
});

test('an administration sees nothing of the instance, starts no job, and the attempts are noted', async () => {
	const { read, retryJob } = operationService(platform);
	const context = await contextOf('TENANT_ADMIN');
	const id = await aFailedJob();
	expect(await read(context)).toBeUndefined();
	expect(await retryJob(context, id)).toMatchObject({ ok: false, reason: 'forbidden' });
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select verb, allowed from audit.entries where actor_id = '${context.actor.userId}' order by verb`
	);
	expect(rows).toEqual([
		{ verb: 'job.retried', allowed: false },
		{ verb: 'operation.read', allowed: false }
	]);
});

test('the database itself shows failed jobs to nobody else', async () => {
	const { rows } = await platform.asSystemOf(tenantId, 'select * from jobs.failed(10)');
	expect(rows).toEqual([]);
});

test('metrics count over all tenants and name none', async () => {
	const { submit } = intakeService(platform);
	await submit(await platform.contextOf({ kind: 'reporter', tenantId }), aReport());
	const metrics = openMetrics(platform.database);
	showInstance(metrics, operationService(platform).counts);
	metrics.request('/k/[slug]/melden', 'POST', 303, 0.02);
	metrics.job('notifications.send', true, 0.1);
	const text = await metrics.text();
	expect(text).toMatch(/koko_jobs_waiting\{task="[a-z.-]+"\} [1-9]/);
	expect(text).toContain('koko_request_seconds_count{route="/k/[slug]/melden",method="POST",status="303"} 1');
	expect(text).toMatch(/koko_database_bytes \d+/);
	for (const secret of ['nverwechselbar', tenantId, 'MUS']) expect(text).not.toContain(secret);
});
