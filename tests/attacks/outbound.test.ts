import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { interfaceJobs, interfacesService } from '../../src/lib/interfaces/index.server.ts';
import { openOutbound } from '../../src/lib/platform/server/outbound.server.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { aMember, aTenant } from '../support/builders.ts';
import { ask, attackedPlatform, freshSession } from './support/house.ts';
import { keep } from './support/ledger.ts';

// Addresses that would make the house look into the network it stands in.

let trap: Server;
let port: number;
let caught: string[] = [];
let platform: Platform;

beforeAll(async () => {
	trap = createServer((request, answer) => {
		caught.push(request.url ?? '');
		answer.writeHead(302, { location: `http://localhost:${port}/followed` }).end();
	});
	await new Promise<void>((resolve) => trap.listen(0, resolve));
	({ port } = trap.address() as AddressInfo);
	platform = await attackedPlatform();
});
afterAll(async () => {
	trap.close();
	await platform.database.close();
});

const hosts = [
	'127.0.0.1',
	'127.1',
	'127.255.255.254',
	'0',
	'0.0.0.0',
	'2130706433',
	'0x7f000001',
	'0x7f.1',
	'017700000001',
	'10.0.0.1',
	'172.16.0.1',
	'192.168.0.1',
	'100.64.0.1',
	'169.254.169.254',
	'[::1]',
	'[::]',
	'[::ffff:127.0.0.1]',
	'[::ffff:7f00:1]',
	'[::ffff:169.254.169.254]',
	'[64:ff9b::7f00:1]',
	'[fe80::1]',
	'[fd00::1]',
	'[2002:7f00:1::]',
	'localhost',
	'localhost.',
	'LOCALHOST',
	'ip6-localhost',
	'①②⑦.0.0.1',
	'127。0。0。1',
	hostname()
];

const issuers = (): string[] =>
	hosts
		.flatMap((host) => [`https://${host}:${port}/`, `http://${host}:${port}/`, `https://user@${host}:${port}/`])
		.concat([
			'file:///etc/passwd',
			'gopher://127.0.0.1:25/_HELO',
			'data:application/json,{}',
			`ftp://127.0.0.1:${port}/`,
			`https://example.org@127.0.0.1:${port}/`,
			`https://127.0.0.1:${port}\\@example.org/`
		]);

test('no address of the house’s own network is called', async () => {
	caught = [];
	const outbound = openOutbound([]);
	const called: string[] = [];
	for (const issuer of issuers())
		await outbound(issuer, { timeoutMs: 1_500 }).then(
			() => called.push(issuer),
			() => undefined
		);
	keep({
		attack: 'calls into the own network (outbound)',
		tries: issuers().length,
		failures: called.length + caught.length,
		losses: 0
	});
	expect({ called, caught }).toEqual({ called: [], caught: [] });
});

/** Has an event delivered here and now; the house's own worker, which may have other settings, is not told. */
async function sendTo(from: Platform, tenantId: string, webhookId: string): Promise<void> {
	const system = await from.contextOf({ kind: 'system' as const, tenantId });
	const event = { kind: 'webhook.test', objectId: webhookId, occurredAt: system.now };
	await from.database.inTenant(system, (tx) =>
		tx
			.insertInto('interfaces.webhookDeliveries')
			.values({ ...event, tenantId, id: randomUUID(), webhookId })
			.execute()
	);
	await interfaceJobs(from).handlers['interfaces.deliver']?.({ tenantId, webhookId });
}

test('no webhook calls into the own network, whatever address an administrator enters', async () => {
	caught = [];
	const tenantId = await aTenant(platform);
	const member = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] });
	const context = await platform.contextOf({ ...member, hasSteppedUp: true });
	const { webhooks } = interfacesService(platform, async () => undefined);
	const called: string[] = [];
	for (const address of issuers()) {
		const created = await webhooks.create(context, { address, kinds: ['report.received'] });
		if (!created.ok) continue;
		const { id } = created.value;
		await sendTo(platform, tenantId, id);
		const [delivery] = (await webhooks.page(context, id))?.deliveries ?? [];
		if (delivery?.answerCode !== null) called.push(address);
		await webhooks.end(context, id);
	}
	keep({
		attack: 'webhooks into the own network',
		tries: issuers().length,
		failures: called.length + caught.length,
		losses: 0
	});
	expect({ called, caught }).toEqual({ called: [], caught: [] });
});

test('a webhook that is answered with a redirect into the own network does not follow it', async () => {
	caught = [];
	const trusting = {
		...platform,
		config: { ...platform.config, outboundHosts: ['localhost'] },
		outbound: openOutbound(['localhost'])
	};

	const tenantId = await aTenant(platform);
	const member = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] });
	const context = await platform.contextOf({ ...member, hasSteppedUp: true });
	const { webhooks } = interfacesService(trusting, async () => undefined);
	const created = await webhooks.create(context, { address: `http://localhost:${port}/first`, kinds: ['case.opened'] });
	if (!created.ok) throw new Error(created.reason);
	await sendTo(trusting, tenantId, created.value.id);
	const [delivery] = (await webhooks.page(context, created.value.id))?.deliveries ?? [];
	keep({ attack: 'webhooks led on by a redirect', tries: 1, failures: caught.length - 1, losses: 0 });
	expect([delivery?.answerCode, delivery?.state, caught]).toEqual([302, 'WAITING', ['/first']]);
});

test('a redirect from a trusted name is given back and not followed', async () => {
	caught = [];
	const answer = await openOutbound(['localhost'])(`http://localhost:${port}/first`);
	keep({ attack: 'calls led on by a redirect', tries: 1, failures: caught.length - 1, losses: 0 });
	expect([answer.status, caught]).toEqual([302, ['/first']]);
});

test('no identity provider in the own network is asked, whatever an administrator types', async () => {
	caught = [];
	const tenantId = await aTenant(platform);
	const member = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] });
	const session = await freshSession(platform, member);
	const kept: string[] = [];
	for (const issuer of issuers()) {
		const body = new URLSearchParams({
			version: '0',
			label: 'Stadt',
			issuer,
			clientId: 'koko',
			clientSecret: 'geheim',
			emailDomains: 'example.org',
			active: 'on'
		});
		const answer = await ask('/verwaltung/anmeldedienst', { method: 'POST', session, body });
		if (answer.status !== 400) kept.push(`${issuer}: ${answer.status}`);
	}
	keep({
		attack: 'identity providers in the own network',
		tries: issuers().length,
		failures: kept.length + caught.length,
		losses: 0
	});
	expect({ kept, caught }).toEqual({ kept: [], caught: [] });
});
