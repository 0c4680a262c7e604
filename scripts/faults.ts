// npm run faults [minutes]: reports come in while web, worker and database are killed with SIGKILL at random moments and
// uploads are cut off in the middle; then what was acknowledged is counted. One minute unless said otherwise.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { issueFormToken } from '../src/lib/intake/service/form-token.server.ts';
import type { Platform } from '../src/lib/platform/server/platform.server.ts';
import { superuserOf } from '../tests/attacks/support/superuser.ts';
import { aTenant, platformOf } from '../tests/support/builders.ts';
import { openHouse, type House } from '../tests/support/house.ts';
import { writeTable, type Row } from './results-table.ts';

const minutes = Number(process.argv[2] ?? 1);
const senders = 6;
/** Spread over many, so that nobody is slowed down as a flood. */
const tenantCount = 60;

type Tenant = { readonly id: string; readonly slug: string };
type Tally = { tries: number; acknowledged: string[]; longestPauseMs: number };

const idOf = (token: string): string => token.split('.')[0] ?? '';

async function send(house: House, tenant: Tenant, token: string): Promise<boolean> {
	const body = new URLSearchParams({
		token,
		danger: 'no',
		text: 'Im Hof ist es jede Nacht laut.',
		identityMode: 'ANONYMOUS'
	});
	return fetch(`${house.origin}/k/${tenant.slug}/melden`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: house.origin, accept: 'text/html' },
		body,
		signal: AbortSignal.timeout(20_000)
	}).then(
		({ status }) => status === 303,
		() => false
	);
}

/** Sends one report after the other; one that was not acknowledged is sent again with the same form, as people do. */
async function keepSending(
	house: House,
	platform: Platform,
	tenants: readonly Tenant[],
	until: number,
	tally: Tally
): Promise<void> {
	let answeredAt = Date.now();
	while (Date.now() < until) {
		const tenant = tenants[randomInt(tenants.length)];
		if (!tenant) return;
		const token = issueFormToken(platform.keys, tenant.id);
		await sleep(3_050); // a form that comes back faster than a person writes would wait
		let isTaken = false;
		while (!isTaken && Date.now() < until + 60_000) {
			tally.tries += 1;
			isTaken = await send(house, tenant, token);
			if (!isTaken) await sleep(250);
		}
		if (isTaken) tally.acknowledged.push(idOf(token));
		tally.longestPauseMs = Math.max(tally.longestPauseMs, Date.now() - answeredAt - 3_050);
		answeredAt = Date.now();
	}
}

/** Begins an upload and cuts the connection in the middle of it; gives the form's id, which must never turn up. */
function cutUpload(house: House, tenant: Tenant, token: string): Promise<string> {
	const { port } = new URL(house.origin);
	const part = (name: string, value: string): string =>
		`--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
	const begun =
		part('token', token) + part('danger', 'no') + part('text', 'Halb gesendet.') + part('identityMode', 'ANONYMOUS');
	return new Promise((resolve) => {
		const socket = connect(Number(port), 'localhost', () => {
			socket.write(
				`POST /k/${tenant.slug}/melden HTTP/1.1\r\nhost: localhost:${port}\r\norigin: ${house.origin}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 2000000\r\n\r\n${begun}`
			);
			socket.write(
				`--x\r\ncontent-disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n${'%PDF'.repeat(50_000)}`
			);
			setTimeout(() => socket.destroy(), 100);
		});
		socket.on('error', () => {});
		socket.on('close', () => resolve(idOf(token)));
	});
}

const kinds = ['web', 'worker', 'database'] as const;
type Kind = (typeof kinds)[number];

/** Kills at random moments; gives how often each was killed. */
async function keepKilling(house: House, clusterDir: string, until: number): Promise<Record<Kind, number>> {
	const killed: Record<Kind, number> = { web: 0, worker: 0, database: 0 };
	while (Date.now() < until) {
		await sleep(randomInt(1_000, 9_000));
		const kind = kinds[randomInt(kinds.length)] ?? 'web';
		const pid = kind === 'database' ? postmasterOf(clusterDir) : childOf(house.process.pid ?? 0, kind);
		if (!pid) continue; // just being started again
		try {
			process.kill(pid, 'SIGKILL');
			killed[kind] += 1;
		} catch {
			// ended a moment ago
		}
	}
	return killed;
}

const childOf = (parent: number, role: string): number =>
	Number.parseInt(
		spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(parent)], { encoding: 'utf8' })
			.stdout.split('\n')
			.find((line) => line.trim().endsWith(` ${role}`)) ?? '0',
		10
	);

function postmasterOf(clusterDir: string): number {
	try {
		return Number.parseInt(readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8'), 10);
	} catch {
		return 0;
	}
}

async function untilReady(house: House): Promise<void> {
	for (let waited = 0; waited < 120_000; waited += 500) {
		const isReady = await fetch(`${house.origin}/readyz`).then(
			({ ok }) => ok,
			() => false
		);
		if (isReady) return;
		await sleep(500);
	}
	throw new Error('the house did not come back');
}

const storedIn = async (superuser: pg.Client): Promise<string[]> =>
	(await superuser.query<{ id: string }>('select submission_id as id from intake.reports')).rows.map(({ id }) => id);

async function tryFaults(house: House): Promise<Row[]> {
	const platform = await platformOf(house.dataDir);
	const tenants: Tenant[] = [];
	for (let index = 0; index < tenantCount; index += 1) {
		const slug = `fehler-${index}`;
		tenants.push({ id: await aTenant(platform, { slug }), slug });
	}
	await platform.database.close();
	const before = await superuserOf(house.dataDir);
	const { rows } = await before.query<{ dir: string }>(`select current_setting('data_directory') as dir`);
	await before.end();
	const tally: Tally = { tries: 0, acknowledged: [], longestPauseMs: 0 };
	const cut: string[] = [];
	const until = Date.now() + minutes * 60_000;
	const cutting = async (): Promise<void> => {
		while (Date.now() < until) {
			const tenant = tenants[randomInt(tenants.length)];
			if (tenant) cut.push(await cutUpload(house, tenant, issueFormToken(platform.keys, tenant.id)));
			await sleep(2_000);
		}
	};
	const [killed] = await Promise.all([
		keepKilling(house, rows[0]?.dir ?? '', until),
		cutting(),
		...Array.from({ length: senders }, () => keepSending(house, platform, tenants, until, tally))
	]);
	await untilReady(house);
	const after = await superuserOf(house.dataDir);
	const stored = await storedIn(after);
	await after.end();
	const kept = new Set(stored);
	const lost = tally.acknowledged.filter((id) => !kept.has(id)).length;
	const times = Object.entries(killed).map(([kind, count]) => `${kind} ${count}`);
	return [
		{
			attack: `SIGKILL at random moments for ${minutes} min (${times.join(', ')})`,
			tries: tally.tries,
			failures: stored.length - kept.size,
			losses: lost,
			remark: `${tally.acknowledged.length} reports acknowledged by ${senders} senders, ${stored.length} stored; longest wait for an answer ${(tally.longestPauseMs / 1000).toFixed(1)} s`
		},
		{
			attack: 'uploads cut off in the middle',
			tries: cut.length,
			failures: cut.filter((id) => kept.has(id)).length,
			losses: 0,
			remark: 'a failure would be a half report that was stored'
		}
	];
}

const house = await openHouse([], { LOG_LEVEL: 'silent' });
try {
	const found = await tryFaults(house);
	const opening =
		'A failure is a report stored twice or by halves; a loss is one that was acknowledged and is gone. Made by `npm run faults`.';
	console.log(writeTable('faults', 'Faults', opening, found));
	if (found.some(({ failures, losses }) => failures + losses > 0)) process.exitCode = 1;
} finally {
	await house.stop();
}
