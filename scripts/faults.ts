// npm run faults [minutes]: reports come in by form and by mail while web, worker and database are killed with SIGKILL at
// random moments, the database is told to start anew and uploads are cut off in the middle; then what was acknowledged is
// counted. One minute unless said otherwise; a part of a minute, such as 0.5, is one too.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { folders } from '../src/lib/mailroom/domain/mailbox.ts';
import { mailroomService } from '../src/lib/mailroom/index.server.ts';
import { issueFormToken } from '../src/lib/intake/service/form-token.server.ts';
import type { Platform } from '../src/lib/platform/server/platform.server.ts';
import { superuserOf } from '../tests/attacks/support/superuser.ts';
import { aMember, aTenant, platformOf, steppedUp } from '../tests/support/builders.ts';
import { startDovecot, type Dovecot } from '../tests/support/dovecot.ts';
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

/** `restart` ends the database in order, as an update of its machine does. */
const kinds = ['web', 'worker', 'database', 'restart'] as const;
type Kind = (typeof kinds)[number];

/** Kills at random moments; gives how often each was killed. */
async function keepKilling(house: House, clusterDir: string, until: number): Promise<Record<Kind, number>> {
	const killed: Record<Kind, number> = { web: 0, worker: 0, database: 0, restart: 0 };
	while (Date.now() < until) {
		await sleep(randomInt(1_000, 9_000));
		const kind = kinds[randomInt(kinds.length)] ?? 'web';
		const pid =
			kind === 'database' || kind === 'restart' ? postmasterOf(clusterDir) : childOf(house.process.pid ?? 0, kind);
		if (!pid) continue; // just being started again
		try {
			process.kill(pid, kind === 'restart' ? 'SIGINT' : 'SIGKILL');
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
	(
		await superuser.query<{ id: string }>(`select submission_id as id from intake.reports where channel = 'WEB'`)
	).rows.map(({ id }) => id);

const account = 'stadt';

/** Gives a tenant a mailbox on the real mail server. */
async function connectMailbox(platform: Platform, imap: Dovecot, tenantId: string): Promise<void> {
	const admin = await aMember(platform, { tenantId, roles: ['TENANT_ADMIN'] });
	const kept = await mailroomService(platform).keep(await platform.contextOf(steppedUp(admin)), {
		...{ version: 0, address: 'meldungen@stadt.example', host: 'localhost', port: imap.port, security: 'NONE' },
		...{ login: account, password: imap.password, folder: 'INBOX', acknowledgement: 'NUMBER' },
		...{ hasPlusAddresses: false, daysKept: null, active: true }
	});
	if (!kept.ok) throw new Error(kept.reason);
}

/** Orders a visit at once, and takes the lease from whoever holds it: also two workers at a time must take each mail once. */
async function orderVisit(dataDir: string, tenantId: string): Promise<void> {
	const superuser = await superuserOf(dataDir);
	superuser.on('error', () => {}); // the database may end at any moment; the statement that waits says so
	try {
		await superuser.query('update mailroom.mailboxes set leased_until = null');
		await superuser.query(`select jobs.enqueue('mailroom.fetch', $1, null, null)`, [JSON.stringify({ tenantId })]);
	} finally {
		await superuser.end().catch(() => {});
	}
}

/** Delivers mails and has the mailbox visited all the while; gives how many were delivered. */
async function keepMailing(house: House, imap: Dovecot, tenantId: string, until: number): Promise<number> {
	let delivered = 0;
	while (Date.now() < until) {
		delivered += 1;
		imap.deliver(
			account,
			`From: person${delivered}@example.org\r\nSubject: Post ${delivered}\r\nMessage-ID: <${delivered}@example.org>\r\n\r\nIm Hof ist es laut.\r\n`
		);
		await orderVisit(house.dataDir, tenantId).catch(() => {}); // the database may just be away
		await sleep(1_500);
	}
	return delivered;
}

/** Waits until the mailbox is empty; gives how many mails became a report, and how many a second one. */
async function countMails(house: House, imap: Dovecot, tenantId: string): Promise<{ taken: number; doubled: number }> {
	const until = Date.now() + 300_000;
	while (imap.count(account) > 0 && Date.now() < until) {
		await orderVisit(house.dataDir, tenantId);
		await sleep(3_000);
	}
	const superuser = await superuserOf(house.dataDir);
	const { rows } = await superuser.query<{ taken: number; all: number }>(
		`select count(distinct text)::int as taken, count(*)::int as all from intake.reports where channel = 'EMAIL'`
	);
	await superuser.end();
	const { taken = 0, all = 0 } = rows[0] ?? {};
	return { taken, doubled: all - taken };
}

/** The row about mails, or none where there is no mail server to try it with. */
function mailRows(imap: Dovecot | string, delivered: number, counted: { taken: number; doubled: number }): Row[] {
	if (typeof imap === 'string') return [];
	const left = imap.count(account) + imap.count(account, folders.unreadable);
	return [
		{
			attack: 'mails taken from a mailbox while all that is killed, the lease taken away from living workers',
			tries: delivered,
			failures: counted.doubled + left,
			losses: Math.max(0, delivered - counted.taken - left),
			remark: `${counted.taken} became a report; a failure would be a second report of one mail, or a mail still left in the inbox or called unreadable`
		}
	];
}

async function tryFaults(house: House, imap: Dovecot | string): Promise<Row[]> {
	const platform = await platformOf(house.dataDir);
	const tenants: Tenant[] = [];
	for (let index = 0; index < tenantCount; index += 1) {
		const slug = `fehler-${index}`;
		tenants.push({ id: await aTenant(platform, { slug }), slug });
	}
	const [mailTenant] = tenants;
	if (typeof imap !== 'string' && mailTenant) await connectMailbox(platform, imap, mailTenant.id);
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
	const mailing =
		typeof imap === 'string' || !mailTenant ? Promise.resolve(0) : keepMailing(house, imap, mailTenant.id, until);
	const [killed, delivered] = await Promise.all([
		keepKilling(house, rows[0]?.dir ?? '', until),
		mailing,
		cutting(),
		...Array.from({ length: senders }, () => keepSending(house, platform, tenants, until, tally))
	]);
	await untilReady(house);
	const mails =
		typeof imap === 'string' || !mailTenant ? { taken: 0, doubled: 0 } : await countMails(house, imap, mailTenant.id);
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
		},
		...mailRows(imap, delivered, mails)
	];
}

const imap = await startDovecot();
if (typeof imap === 'string') console.log(`Without mails: ${imap}`);
const house = await openHouse([], { LOG_LEVEL: 'silent', KOKO_OUTBOUND_HOSTS: 'localhost', LD_PRELOAD: '' });
try {
	const found = await tryFaults(house, imap);
	const opening =
		'A failure is a report stored twice or by halves; a loss is one that was acknowledged and is gone. Made by `npm run faults`.';
	console.log(writeTable('faults', 'Faults', opening, found));
	if (found.some(({ failures, losses }) => failures + losses > 0)) process.exitCode = 1;
} finally {
	await house.stop();
	if (typeof imap !== 'string') await imap.stop();
}
