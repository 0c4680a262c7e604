import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	aMember,
	aPlatform,
	aReport,
	aTenant,
	steppedUp,
	type TestPlatform
} from '../../../../tests/support/builders.ts';
import { aCase } from '../../../../tests/support/case-builders.ts';
import { answering, openReceiver, type Received, type Receiver } from '../../../../tests/support/receiver.ts';
import { submitReport } from '../../intake/index.server.ts';
import type { WebhookKind } from '../domain/webhook.ts';
import { interfaceJobs } from '../jobs/interface-jobs.server.ts';
import { webhookService } from './keep-webhooks.server.ts';

let platform: TestPlatform;
let receiver: Receiver;

beforeAll(async () => {
	platform = await aPlatform(undefined, { KOKO_OUTBOUND_HOSTS: 'localhost' });
	receiver = await openReceiver();
});
afterAll(async () => {
	await receiver.stop();
	await platform.drop();
});

type Payloads = { tenantId: string; webhookId: string };

/** Does what the worker does with the jobs of this tenant, until there are none. */
async function work(tenantId: string, webhookId: string): Promise<void> {
	const { handlers } = interfaceJobs(platform);
	for (const payload of await platform.waitingJobs('interfaces.spread')) {
		const event = payload as Parameters<NonNullable<(typeof handlers)['interfaces.spread']>>[0];
		if (event.tenantId === tenantId) await handlers['interfaces.spread']?.(event);
	}
	await handlers['interfaces.deliver']?.({ tenantId, webhookId } satisfies Payloads);
}

/** Verifies as the documentation tells the people on the other side. */
function isSigned({ headers, body }: Received, secret: string): boolean {
	const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
	const expected = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
		.update(signed)
		.digest();
	return String(headers['webhook-signature'])
		.split(' ')
		.some((one) => {
			const given = Buffer.from(one.replace(/^v1,/, ''), 'base64');
			return given.length === expected.length && timingSafeEqual(given, expected);
		});
}

async function aWebhook(kinds: readonly WebhookKind[] = ['report.received']) {
	receiver.received.length = 0;
	receiver.answer = answering(204);
	const tenantId = await aTenant(platform);
	const admin = steppedUp(await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] }));
	const context = await platform.contextOf(admin);
	const service = webhookService(platform);
	const created = await service.create(context, { address: receiver.address, kinds });
	if (!created.ok) throw new Error(created.reason);
	const { id, secret } = created.value;
	return {
		tenantId,
		context,
		service,
		id,
		secret,
		report: async () => {
			const reported = await submitReport(platform)(
				await platform.contextOf({ kind: 'reporter', tenantId }),
				aReport()
			);
			if (!reported.ok) throw new Error('not reported');
			return reported.value.reportId;
		},
		work: () => work(tenantId, id),
		/** Lets the pauses pass. */
		later: () =>
			platform.asSystemOf(
				tenantId,
				`update interfaces.webhook_deliveries set next_attempt_at = now() where state = 'WAITING';
				update interfaces.webhooks set resume_at = now()`
			),
		page: async () => {
			const page = await service.page(context, id);
			if (!page?.webhook || !page.deliveries) throw new Error('no page');
			return { webhook: page.webhook, deliveries: page.deliveries };
		}
	};
}

test('an event is told once, signed, with kind, time and id and nothing anybody wrote', async () => {
	const { report, work, secret, page } = await aWebhook();
	const reportId = await report();
	await work();
	await work();
	expect(receiver.received).toHaveLength(1);
	const [told] = receiver.received;
	if (!told) throw new Error('nothing came');
	expect(JSON.parse(told.body)).toEqual({
		type: 'report.received',
		timestamp: '2026-06-15T08:00:00.000Z',
		data: { id: reportId }
	});
	expect(isSigned(told, secret)).toBe(true);
	expect(isSigned({ ...told, body: told.body.replace('received', 'withdrawn') }, secret)).toBe(false);
	expect(Math.abs(Number(told.headers['webhook-timestamp']) * 1000 - Date.now())).toBeLessThan(10_000);
	expect((await page()).deliveries).toMatchObject([{ state: 'DELIVERED', attempts: 1, answerCode: 204 }]);
});

test('the example of the documentation verifies a delivery', async () => {
	const { report, work, secret } = await aWebhook();
	await report();
	await work();
	const [, example = ''] = /```js\n(.*?)```/s.exec(readFileSync('docs/interfaces.md', 'utf8')) ?? [];
	const code = example.replace(/^import .*$/gm, '').replace('export function', 'return function');
	const isGenuine = new Function('createHmac', 'timingSafeEqual', code)(createHmac, timingSafeEqual) as (
		headers: unknown,
		body: string,
		secret: string
	) => boolean;
	const [told] = receiver.received;
	expect(isGenuine(told?.headers, told?.body ?? '', secret)).toBe(true);
	expect(isGenuine(told?.headers, `${told?.body} `, secret)).toBe(false);
	expect(isGenuine({ ...told?.headers, 'webhook-timestamp': '1' }, told?.body ?? '', secret)).toBe(false);
});

test('a failed delivery is tried again after a pause under the same id, and no more once it is accepted', async () => {
	const { report, work, later, page } = await aWebhook();
	receiver.answer = answering(500);
	await report();
	await work();
	await work(); // its pause is not over
	expect(receiver.received).toHaveLength(1);
	expect((await page()).deliveries).toMatchObject([{ state: 'WAITING', attempts: 1, answerCode: 500 }]);
	receiver.answer = answering(200);
	await later();
	await work();
	await later();
	await work();
	expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual(
		Array(2).fill((await page()).deliveries[0]?.id)
	);
	expect(await page()).toMatchObject({ webhook: { failures: 0 }, deliveries: [{ state: 'DELIVERED', attempts: 2 }] });
});

test('a worker that is killed in the middle of a delivery leaves it waiting, and it goes out again under the same id', async () => {
	const { report, work, page } = await aWebhook();
	await report();
	const client = new pg.Client(platform.logins.app);
	await client.connect();
	receiver.answer = (response) => {
		// The other side has it; then the worker's connection is gone before it can write that down.
		void client
			.query(
				`select pg_terminate_backend(pid) from pg_stat_activity
				where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`
			)
			.then(() => response.writeHead(204).end());
	};
	await expect(work()).rejects.toThrow();
	await client.end();
	expect((await page()).deliveries).toMatchObject([{ state: 'WAITING', attempts: 0 }]);
	receiver.answer = answering(204);
	await work();
	expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
	expect(receiver.received).toHaveLength(2);
	expect((await page()).deliveries).toMatchObject([{ state: 'DELIVERED' }]);
});

test('two workers at once send a delivery once', async () => {
	const { report, work, tenantId, id } = await aWebhook();
	await report();
	receiver.answer = (response) => void setTimeout(() => response.writeHead(204).end(), 300);
	await work();
	await report();
	await Promise.all([work(), work()]);
	await work();
	expect(receiver.received).toHaveLength(2);
	expect(await platform.waitingJobs('interfaces.deliver')).toContainEqual({ tenantId, webhookId: id });
});

test('410 ends the sending, and the administrators are told', async () => {
	const { report, work, later, page, tenantId } = await aWebhook();
	receiver.answer = answering(410);
	await report();
	await work();
	await report();
	await later();
	await work();
	expect(receiver.received).toHaveLength(1);
	expect(await page()).toMatchObject({
		webhook: { state: 'GONE' },
		deliveries: [{ state: 'FAILED', answerCode: 410 }]
	});
	expect(await platform.waitingJobs('notifications.tell')).toContainEqual(
		expect.objectContaining({ tenantId, kind: 'webhook.paused', roles: ['TENANT_ADMIN'] })
	);
});

test('an address that accepts nothing for three days is paused; resumed by hand it gets what waited', async () => {
	const { report, work, later, page, tenantId, service, context, id } = await aWebhook();
	receiver.answer = answering(503);
	await report();
	await work();
	await platform.asSystemOf(tenantId, `update interfaces.webhooks set failing_since = now() - interval '73 hours'`);
	await later();
	await work();
	expect(await page()).toMatchObject({ webhook: { state: 'FAILING' }, deliveries: [{ state: 'WAITING' }] });
	receiver.answer = answering(200);
	await later();
	await work();
	expect(receiver.received).toHaveLength(2);
	expect(await service.resume(context, id)).toMatchObject({ ok: true });
	await work();
	expect(await page()).toMatchObject({ webhook: { state: 'ACTIVE' }, deliveries: [{ state: 'DELIVERED' }] });
});

test('a delivery nobody accepted in eleven attempts is given up and can be sent by hand', async () => {
	const { report, work, later, page, service, context, id } = await aWebhook();
	receiver.answer = answering(400);
	await report();
	for (let attempt = 0; attempt < 12; attempt += 1) {
		await work();
		await later();
	}
	expect(receiver.received).toHaveLength(11);
	const [given] = (await page()).deliveries;
	expect(given).toMatchObject({ state: 'FAILED', attempts: 11, answerCode: 400 });
	receiver.answer = answering(204);
	expect(await service.sendAgain(context, id, given?.id ?? '')).toMatchObject({ ok: true });
	await work();
	expect((await page()).deliveries).toMatchObject([{ state: 'DELIVERED' }]);
	expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(given?.id);
});

test('one dead delivery does not hold up the next event for longer than the address rests', async () => {
	const { report, work, later, page } = await aWebhook();
	receiver.answer = answering(400);
	await report();
	await work();
	receiver.answer = answering(200);
	await later();
	const second = await report();
	await work();
	expect(JSON.parse(receiver.received[1]?.body ?? '{}')).toMatchObject({ data: { id: second } });
	expect((await page()).deliveries.map(({ state }) => state)).toEqual(['DELIVERED', 'DELIVERED']);
});

test('a silent server is given up, an endless answer is cut at its head, a redirect is not followed', async () => {
	const { report, work, later, page } = await aWebhook();
	const calls: string[] = [];
	receiver.answer = () => calls.push('silent');
	await report();
	const began = performance.now();
	await work();
	expect(performance.now() - began).toBeLessThan(12_000);
	expect((await page()).deliveries[0]).toMatchObject({ answerCode: null, problem: 'took-too-long' });
	receiver.answer = answering(302, { location: 'http://169.254.169.254/latest/meta-data' });
	await later();
	await work();
	expect((await page()).deliveries[0]).toMatchObject({ state: 'WAITING', answerCode: 302 });
	receiver.answer = (response) => {
		response.writeHead(200);
		const more = (): void => void (response.destroyed || response.write('x'.repeat(65_536), () => setImmediate(more)));
		more();
	};
	await later();
	const before = process.memoryUsage().rss;
	await work();
	expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
	expect((await page()).deliveries[0]).toMatchObject({ state: 'DELIVERED', answerCode: 200 });
}, 40_000);

test('an address in the house’s own network is not called, however it is written', async () => {
	const { report, work, page, tenantId } = await aWebhook();
	await platform.asSystemOf(
		tenantId,
		`update interfaces.webhooks set address = 'https://127.0.0.1:${new URL(receiver.address).port}/'`
	);
	await report();
	await work();
	expect(receiver.received).toEqual([]);
	expect((await page()).deliveries[0]).toMatchObject({ problem: 'private-address', answerCode: null });
});

test('a new secret signs at once, the old one beside it for a day', async () => {
	const { report, work, secret, service, context, id, tenantId } = await aWebhook();
	const renewed = await service.renewSecret(context, id);
	if (!renewed.ok) throw new Error(renewed.reason);
	await report();
	await work();
	const [first] = receiver.received;
	expect(first && [isSigned(first, secret), isSigned(first, renewed.value)]).toEqual([true, true]);
	await platform.asSystemOf(
		tenantId,
		`update interfaces.webhook_secrets set valid_until = now() - interval '1 second' where valid_until is not null`
	);
	await report();
	await work();
	const second = receiver.received[1];
	expect(second && [isSigned(second, secret), isSigned(second, renewed.value)]).toEqual([false, true]);
});

test('the secret stands nowhere readable in the database', async () => {
	const { secret, tenantId } = await aWebhook();
	const { rows } = await platform.asSystemOf(
		tenantId,
		`select encode(sealed, 'escape') || encode(own_key, 'escape') as all from interfaces.webhook_secrets`
	);
	expect(rows).toHaveLength(1);
	const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
	for (const form of [secret, secret.slice(6), key.toString('hex'), key.toString('latin1')])
		expect(JSON.stringify(rows).includes(form)).toBe(false);
});

test('of cases, only those every conflict manager may know of are told', async () => {
	const { tenantId, work } = await aWebhook(['case.opened']);
	const lead = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	await aCase(platform, lead, { visibility: 'RESTRICTED' });
	await aCase(platform, lead, { visibility: 'CASE' });
	await aCase(platform, lead, { scope: 'ADMIN_INTERNAL', visibility: 'INTERNAL' });
	const open = await aCase(platform, lead, { visibility: 'INTERNAL' });
	await work();
	expect(receiver.received.map(({ body }) => (JSON.parse(body) as { data: { id: string } }).data.id)).toEqual([open]);
});

test('a measure whose day has come is told once', async () => {
	const { tenantId, work } = await aWebhook(['measure.due']);
	const measure = (state: string, dueOn: string) =>
		platform.asSystemOf(
			tenantId,
			`insert into measures.measures (tenant_id, id, title, origin, state, due_on, created_by, created_at, updated_at)
			values ('${tenantId}', gen_random_uuid(), 'Licht', 'IDEA', '${state}', '${dueOn}', gen_random_uuid(), now(), now())`
		);
	await measure('ACCEPTED', '2026-06-15');
	await measure('ACCEPTED', '2026-06-16');
	await measure('DONE', '2026-06-15');
	const noteDue = interfaceJobs(platform).handlers['interfaces.note-due'];
	await noteDue?.({});
	await noteDue?.({});
	await work();
	expect(receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['measure.due']);
});

test('only an administrator with a fresh second factor names an address; others neither see nor change one', async () => {
	const { tenantId, service, context, id } = await aWebhook();
	const input = { address: 'https://example.org/koko', kinds: ['case.opened'] } as const;
	const manager = await platform.contextOf(
		steppedUp(await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] }))
	);
	expect(await service.create(manager, input)).toMatchObject({ reason: 'forbidden' });
	expect(await service.list(manager)).toBeUndefined();
	expect(await service.end(manager, id)).toMatchObject({ reason: 'forbidden' });
	const stale = { ...context, actor: { ...context.actor, hasSteppedUp: false } };
	expect(await service.create(stale, input)).toMatchObject({ reason: 'step-up-needed' });
	expect(await service.renewSecret(stale, id)).toMatchObject({ reason: 'step-up-needed' });
	const elsewhere = await aWebhook();
	expect(await elsewhere.service.page(elsewhere.context, id)).toEqual({});
	expect(await elsewhere.service.end(elsewhere.context, id)).toMatchObject({ reason: 'unknown' });
	expect(await elsewhere.service.sendAgain(elsewhere.context, id, id)).toMatchObject({ reason: 'unknown' });
});

test.each([
	'http://example.org/',
	'ftp://example.org/',
	'https://user:word@example.org/',
	'nowhere',
	'javascript:alert(1)'
])('%s is no address that is called', async (address) => {
	const { service, context } = await aWebhook();
	expect(await service.create(context, { address, kinds: ['case.opened'] })).toMatchObject({ reason: 'https-needed' });
});

test('a tenant has ten addresses at most', async () => {
	const { service, context } = await aWebhook();
	const more = () => service.create(context, { address: 'https://example.org/koko', kinds: ['case.opened'] });
	for (let number = 1; number < 10; number += 1) expect(await more()).toMatchObject({ ok: true });
	expect(await more()).toMatchObject({ reason: 'too-many' });
});

test('deliveries of more than thirty days ago are deleted, and with an address everything about it', async () => {
	const { report, work, page, tenantId, service, context, id } = await aWebhook();
	await report();
	await report();
	await work();
	const [old] = (await page()).deliveries;
	await platform.asSystemOf(
		tenantId,
		`update interfaces.webhook_deliveries set created_at = now() - interval '31 days' where id = '${old?.id}'`
	);
	await interfaceJobs(platform).handlers['interfaces.forget']?.({});
	expect((await page()).deliveries).toHaveLength(1);
	expect(await service.end(context, id)).toMatchObject({ ok: true });
	for (const table of ['webhooks', 'webhook_secrets', 'webhook_deliveries']) {
		const { rows } = await platform.asSystemOf(tenantId, `select 1 from interfaces.${table}`);
		expect([table, rows]).toEqual([table, []]);
	}
});
