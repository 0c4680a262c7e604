import { spawnSync } from 'node:child_process';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueFormToken } from '../../src/lib/intake/service/form-token.server.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { aTenant, platformOf } from '../support/builders.ts';
import { openHouse, type House } from '../support/house.ts';

const tenantCount = 250;
const total = 5_000;
const atOnce = 50;

let house: House;
let platform: Platform;
let tenants: { id: string; slug: string }[];

beforeAll(async () => {
	house = await openHouse([], { LD_PRELOAD: '' });
	platform = await platformOf(house.dataDir);
	tenants = [];
	for (let index = 0; index < tenantCount; index += 1) {
		const slug = `flut-${index}`;
		tenants.push({ id: await aTenant(platform, { slug, name: `Flutstadt ${index}` }), slug });
	}
});
afterAll(async () => {
	await platform.database.close();
	await house.stop();
});

type Sending = { readonly slug: string; readonly token: string; acknowledged: boolean };

const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

/** Sends one report as a browser without script does; true when it was acknowledged with a receipt. */
const send = (sending: Sending): Promise<boolean> =>
	new Promise((resolve) => {
		const body = new URLSearchParams({
			token: sending.token,
			danger: 'no',
			text: 'Im Hof ist es jede Nacht laut.',
			identityMode: 'ANONYMOUS'
		}).toString();
		const call = request(
			`${house.origin}/k/${sending.slug}/melden`,
			{
				agent,
				method: 'POST',
				timeout: 30_000,
				headers: {
					'content-type': 'application/x-www-form-urlencoded',
					'content-length': Buffer.byteLength(body),
					origin: house.origin,
					accept: 'text/html'
				}
			},
			(response) => {
				response.resume();
				response.on('end', () => resolve(response.statusCode === 303));
				response.on('error', () => resolve(false));
			}
		);
		call.on('error', () => resolve(false));
		call.on('timeout', () => call.destroy());
		call.end(body);
	});

/** Sends all, `atOnce` at a time; what was not acknowledged is sent again, as a person would press the button again. */
async function sendAll(sendings: readonly Sending[]): Promise<void> {
	const queue = [...sendings];
	const until = Date.now() + 200_000;
	const one = async (): Promise<void> => {
		for (let sending = queue.pop(); sending; sending = queue.pop()) {
			while (!sending.acknowledged && Date.now() < until) {
				sending.acknowledged = await send(sending);
				if (!sending.acknowledged) await sleep(250);
			}
		}
	};
	await Promise.all(Array.from({ length: atOnce }, one));
}

const drawSendings = (count: number): Sending[] =>
	Array.from({ length: count }, (_, index) => {
		const tenant = tenants[index % tenantCount];
		if (!tenant) throw new Error('no tenant');
		return { slug: tenant.slug, token: issueFormToken(platform.keys, tenant.id), acknowledged: false };
	});

async function storedSubmissions(): Promise<string[]> {
	const stored: string[] = [];
	for (const { id } of tenants) {
		const context = await platform.contextOf({ kind: 'system' as const, tenantId: id });
		const rows = await platform.database.inTenant(context, (tx) =>
			tx.selectFrom('intake.reports').select('submissionId').execute()
		);
		stored.push(...rows.map(({ submissionId }) => submissionId));
	}
	return stored;
}

test('5,000 reports sent 50 at a time are all stored, each once', async () => {
	const sendings = drawSendings(total);
	await sleep(3_100); // a form that comes back faster than a person writes would wait
	await sendAll(sendings);
	expect(sendings.filter(({ acknowledged }) => !acknowledged)).toHaveLength(0);
	const stored = await storedSubmissions();
	expect(stored).toHaveLength(total);
	expect(new Set(stored).size).toBe(total);
}, 300_000);

test('nothing acknowledged is lost while web and worker are killed again and again', async () => {
	const before = new Set(await storedSubmissions());
	await platform.database.atGate((tx) => tx.deleteFrom('platformRates.buckets').execute());
	const sendings = drawSendings(1_500);
	await sleep(3_100);
	await Promise.all([sendAll(sendings), killOneAfterTheOther()]);
	expect(sendings.filter(({ acknowledged }) => !acknowledged)).toHaveLength(0);
	const stored = (await storedSubmissions()).filter((id) => !before.has(id));
	expect(new Set(stored)).toEqual(new Set(sendings.map(({ token }) => token.split('.')[0])));
	expect(stored).toHaveLength(sendings.length);
}, 300_000);

const victims = ['web', 'worker', 'web', 'worker', 'web'];

/** Kills web and worker in turn with SIGKILL, each time amid work. */
async function killOneAfterTheOther(): Promise<void> {
	for (const victim of victims) {
		await amidWork();
		const pids = childrenOf(house.process.pid ?? 0, victim);
		expect(pids).toHaveLength(1);
		for (const pid of pids) process.kill(pid, 'SIGKILL');
	}
}

/** Waits until the house answers (a killed process is started again after a growing pause) and has worked for a moment. */
async function amidWork(): Promise<void> {
	while (
		!(await fetch(`${house.origin}/readyz`).then(
			({ ok }) => ok,
			() => false
		))
	)
		await sleep(50);
	await sleep(700);
}

const childrenOf = (parent: number, role: string): number[] =>
	spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(parent)], { encoding: 'utf8' })
		.stdout.split('\n')
		.filter((line) => line.trim().endsWith(` ${role}`))
		.map((line) => Number.parseInt(line, 10));
