import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiptCodeOf } from '../../src/lib/intake/service/submit-report.server.ts';
import { sendMail } from '../../src/lib/notifications/index.server.ts';
import type { Member } from '../../src/lib/platform/pure/actor.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { aMember, aSession, aTenant, platformOf } from '../support/builders.ts';
import { freePort, openHouse, type House } from '../support/house.ts';

// The clock of web, worker and database jumps two hours ahead and back while work goes on.

const library = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1';
const directory = mkdtempSync('/tmp/koko-clock-');
chmodSync(directory, 0o755);
const slug = 'uhr';

let house: House | undefined;
let platform: Platform;
let smtp: SMTPServer | undefined;
let tenantId: string;
let manager: Member;
let session: string;
/** Mails this test orders; the notices of new reports go their own way. */
const ordered = /^(vorher|mitten|spaet|nachher)\d@/;
const received: string[] = [];

beforeAll(async () => {
	if (!existsSync(library) && !installed()) return;
	setClock('+0');
	const port = await freePort();
	smtp = await aServer(port);
	house = await openHouse([], {
		LD_PRELOAD: library,
		FAKETIME_TIMESTAMP_FILE: `${directory}/clock`,
		FAKETIME_NO_CACHE: '1',
		FAKETIME_DONT_FAKE_MONOTONIC: '1',
		SMTP_URL: `smtp://127.0.0.1:${port}`,
		MAIL_FROM: 'post@example.org'
	});
	platform = await platformOf(house.dataDir);
	tenantId = await aTenant(platform, { slug });
	manager = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	session = await aSession(platform, manager);
}, 300_000);
afterAll(async () => {
	if (house) {
		await platform.database.close();
		await house.stop();
	}
	await new Promise<void>((resolve) => (smtp ? smtp.close(() => resolve()) : resolve()));
	rmSync(directory, { recursive: true, force: true });
});

const setClock = (offset: string): void => writeFileSync(`${directory}/clock`, `${offset}\n`);

/** The form as the house hands it out now. */
async function aForm({ origin }: House): Promise<string> {
	const page = await (await fetch(`${origin}/k/${slug}/melden`)).text();
	return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
}

async function send({ origin }: House, token: string): Promise<number> {
	const body = new URLSearchParams({ token, danger: 'no', text: 'Im Hof ist es laut.', identityMode: 'ANONYMOUS' });
	const headers = { origin, accept: 'text/html' };
	return (await fetch(`${origin}/k/${slug}/melden`, { method: 'POST', redirect: 'manual', headers, body })).status;
}

/** Opens the postbox of a form that was sent; true when its code is known. */
async function opensPostbox({ origin }: House, token: string): Promise<boolean> {
	const code = receiptCodeOf(platform.keys, tenantId, token.split('.')[0] ?? '');
	const body = new URLSearchParams({ code });
	const answer = await fetch(`${origin}/postfach`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, accept: 'text/html' },
		body
	});
	return answer.status === 303;
}

const isSignedIn = async ({ origin }: House): Promise<boolean> =>
	(await fetch(`${origin}/meldungen`, { redirect: 'manual', headers: { cookie: `koko_session=${session}` } }))
		.status === 200;

async function orderMails(name: string, count: number): Promise<string[]> {
	const context = await platform.contextOf({ kind: 'system' as const, tenantId });
	const recipients = Array.from({ length: count }, (_, index) => `${name}${index}@example.org`);
	await platform.database.inTenant(context, async (tx) => {
		for (const recipient of recipients)
			await sendMail(tx, context, { recipient, template: 'notice', linkPath: '/hinweise' });
	});
	return recipients;
}

test('nothing is lost or done twice when the clock jumps two hours ahead and back, and sessions and codes behave', async (context) => {
	if (!house) return context.skip('faketime is missing: install it with "apt-get install faketime"');
	const [early, before] = [await aForm(house), await aForm(house)];
	await sleep(3_100); // a form that comes back faster than a person writes would wait
	expect(await send(house, early)).toBe(303);
	const mails = await orderMails('vorher', 5);

	setClock('+2h');
	await sleep(1_500); // a web server writes its date once a second
	const shown = (await fetch(`${house.origin}/readyz`)).headers.get('date') ?? '';
	const { rows: clocks } = await platform.database.pool.query<{ now: Date }>('select now()');
	for (const time of [new Date(shown), clocks[0]?.now ?? new Date(0)])
		expect(time.getTime() - Date.now()).toBeGreaterThan(7_000_000);
	expect(await isSignedIn(house)).toBe(false); // as if left alone for two hours: sign in again, never the other way round
	session = await aSession(platform, manager);
	expect(await isSignedIn(house)).toBe(true);
	expect(await opensPostbox(house, early)).toBe(true);
	expect(await send(house, before)).toBe(303); // opened before the jump
	const ahead = await aForm(house);
	mails.push(...(await orderMails('mitten', 5)));
	await expect.poll(() => received.length, { timeout: 20_000 }).toBe(10);
	const late = await orderMails('spaet', 5); // may still wait when the clock goes back

	setClock('+0');
	expect(await isSignedIn(house)).toBe(true);
	expect(await opensPostbox(house, before)).toBe(true);
	const back = await send(house, ahead); // opened in what is the future now
	const after = await aForm(house);
	await sleep(3_100);
	expect(await send(house, after)).toBe(303);
	expect(await send(house, after)).toBe(303); // two clicks
	mails.push(...late, ...(await orderMails('nachher', 5)));

	setClock('+2h'); // what was ordered in the hours ahead is due again
	await expect.poll(() => received.length, { timeout: 20_000 }).toBe(20);
	await sleep(3_000);
	expect(received.toSorted()).toEqual(mails.toSorted());
	const { rows } = await stored();
	const sent = [early, before, ...(back === 303 ? [ahead] : []), after].map((token) => token.split('.')[0]);
	expect(rows.toSorted()).toEqual(sent.toSorted());
}, 120_000);

async function stored(): Promise<{ rows: string[] }> {
	const context = await platform.contextOf({ kind: 'system' as const, tenantId });
	const rows = await platform.database.inTenant(context, (tx) =>
		tx.selectFrom('intake.reports').select('submissionId').execute()
	);
	return { rows: rows.map(({ submissionId }) => submissionId) };
}

async function aServer(port: number): Promise<SMTPServer> {
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData: (stream, { envelope }, done) => {
			stream.resume();
			stream.on('end', () => {
				received.push(...envelope.rcptTo.map(({ address }) => address).filter((address) => ordered.test(address)));
				done();
			});
		}
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	return server;
}

function installed(): boolean {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const apt = (...args: string[]): boolean =>
		spawnSync('apt-get', ['-qq', ...args], { env, timeout: 180_000 }).status === 0;
	const install = (): boolean => apt('install', '-y', '--no-install-recommends', 'faketime');
	return (install() || (apt('update') && install())) && existsSync(library);
}
