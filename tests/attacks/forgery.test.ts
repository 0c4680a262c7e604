import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { setPassword } from '../../src/lib/identity/storage/users.server.ts';
import { roles, type Member } from '../../src/lib/platform/pure/actor.ts';
import { hashPassword } from '../../src/lib/platform/server/password.server.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { aMember, anApp, aTenant, codeFrom } from '../support/builders.ts';
import { ask, attackedOrigin, attackedPlatform, freshSession } from './support/house.ts';
import { superuserOf } from './support/superuser.ts';
import { keep } from './support/ledger.ts';
import type { Arrived } from './support/post-office.ts';
import { getRaw, statusOf } from './support/raw.ts';
import { addressOf, listDoors } from './support/routes.ts';

// Requests that other pages, other houses or crafted words try to slip in.

let platform: Platform;
let superuser: pg.Client;
let tenantId: string;
let member: Member;

beforeAll(async () => {
	platform = await attackedPlatform();
	superuser = await superuserOf(inject('attackedDir'));
	tenantId = await aTenant(platform);
	member = await aMember(platform, { tenantId, roles });
});
afterAll(async () => {
	await superuser.end();
	await platform.database.close();
});

test('no form of another page is taken, whatever origin it names and however it is packed', async () => {
	const session = await freshSession(platform, member);
	const origins = ['https://evil.example', 'null', `${attackedOrigin()}.evil.example`, undefined];
	const packed = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'];
	const taken: string[] = [];
	let tries = 0;
	for (const door of listDoors().filter(({ method }) => method === 'POST')) {
		const path = addressOf(door, () => randomUUID());
		for (const origin of origins) {
			const type = packed[tries % packed.length] ?? '';
			const headers = { 'content-type': type, origin: origin ?? '' };
			const body = type.startsWith('multipart')
				? '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n'
				: 'a=b';
			const answer = await ask(path, { method: 'POST', session, body, headers });
			tries += 1;
			// what programmes call takes no cookie, so another page's form comes as nobody
			const refusals = path.startsWith('/api/') ? [401, 404] : [403];
			if (!refusals.includes(answer.status)) taken.push(`${door.method} ${path} from ${origin}: ${answer.status}`);
		}
	}
	const { rowCount } = await superuser.query('select from identity.sessions where user_id = $1', [member.userId]);
	keep({ attack: 'forms sent by other pages (CSRF)', tries, failures: taken.length, losses: rowCount === 1 ? 0 : 1 });
	expect(taken).toEqual([]);
	expect(rowCount).toBe(1); // not even signed out
});

test('a session planted in somebody’s browser is not the one they sign in with, and cookies are kept from scripts', async () => {
	const person = await aMember(platform, { tenantId, roles: ['CONFLICT_MANAGER'] });
	const app = await anApp(platform, person);
	const passwordHash = await hashPassword('drei Schafe auf dem Dach');
	await platform.database.atGate((tx) => setPassword(tx, person.userId, passwordHash));
	const planted = randomUUID() + randomUUID();
	const credentials = { email: `${person.userId.slice(0, 8)}@example.org`, password: 'drei Schafe auf dem Dach' };
	const first = await ask('/anmelden?/password', {
		method: 'POST',
		session: planted,
		body: new URLSearchParams(credentials)
	});
	const half = cookieOf(first);
	const second = await ask('/anmelden/code?/code', {
		method: 'POST',
		session: half,
		body: new URLSearchParams({ code: codeFrom(app) })
	});
	const whole = cookieOf(second);
	const opened = await Promise.all(
		[planted, half, whole].map(async (session) => (await ask('/start', { session })).status)
	);
	const flags = [first, second].flatMap((answer) => answer.headers.getSetCookie());
	const loose = flags.filter((line) => !/httponly/i.test(line) || !/samesite=(lax|strict)/i.test(line));
	const failures = loose.length + (new Set([planted, half, whole]).size === 3 ? 0 : 1);
	keep({ attack: 'session fixation and loose cookies', tries: 3 + flags.length, failures, losses: 0 });
	expect(opened).toEqual([303, 303, 200]);
	expect(new Set([planted, half, whole]).size).toBe(3);
	expect(loose).toEqual([]);
});

const cookieOf = (answer: Response): string =>
	/koko_session=([^;]+)/.exec(answer.headers.getSetCookie().join('\n'))?.[1] ?? '';

const elsewhere = [
	'https://evil.example',
	'//evil.example',
	'///evil.example',
	'/\\evil.example',
	'\\\\evil.example',
	'/.//evil.example',
	'/a/..//evil.example',
	'/%2e//evil.example',
	'/\t/evil.example',
	'/\n//evil.example',
	'javascript:alert(1)',
	'/%0d%0aset-cookie:%20planted=1',
	'/\r\nset-cookie: planted=1',
	'/x\r\n\r\n<script>alert(1)</script>',
	'https:evil.example',
	'/@evil.example',
	'http:/evil.example',
	'\u0000//evil.example',
	'//evil.example/%2f..',
	'/\u2028//evil.example'
];

test('no way on leads out of the house or writes a header', async () => {
	const session = await freshSession(platform, member);
	const led: string[] = [];
	const paths = ['/anmelden', '/anmelden/code', '/anmelden/einrichten', '/anmelden/codes', '/konto/bestaetigen'];
	for (const path of paths)
		for (const target of elsewhere) {
			const asked = `${path}?weiter=${encodeURIComponent(target)}`;
			const answer = await ask(asked, { session });
			const location = answer.headers.get('location');
			const goesTo = location && new URL(location, attackedOrigin()).origin;
			const page = await answer.text();
			const isHurt = (goesTo && goesTo !== attackedOrigin()) || /href="(https?:)?\/\/evil/.test(page);
			if (isHurt || answer.status >= 500 || answer.headers.getSetCookie().some((line) => line.includes('planted')))
				led.push(`${asked}: ${answer.status} ${location}`);
		}
	keep({
		attack: 'open redirects and header lines in the way on',
		tries: paths.length * elsewhere.length,
		failures: led.length,
		losses: 0
	});
	expect(led).toEqual([]);
});

test('no address climbs out of the files that are meant to be served', async () => {
	const ups = [
		'../',
		'..%2f',
		'%2e%2e/',
		'%2e%2e%2f',
		'..\\',
		'..%5c',
		'%252e%252e%252f',
		'....//',
		'..%c0%af',
		'..;/'
	];
	const below = ['/', '/_app/', '/_app/immutable/', '/enhance/', '/k/', '/meldungen/'];
	const files = ['etc/passwd', 'package.json', 'src/hooks.server.ts', 'secrets.json'];
	const leaked: string[] = [];
	let tries = 0;
	for (const from of below)
		for (const up of ups)
			for (const file of files) {
				const target = `${from}${up.repeat(6)}${file}${tries % 3 === 0 ? '%00.css' : ''}`;
				const answer = await getRaw(target);
				tries += 1;
				const isHurt = /root:x:|"private": true|handleError|instanceKey/.test(answer);
				if (isHurt || statusOf(answer) >= 500 || statusOf(answer) === 0) leaked.push(`${target}: ${statusOf(answer)}`);
			}
	keep({ attack: 'path traversal', tries, failures: leaked.length, losses: 0 });
	expect(leaked).toEqual([]);
});

test('another host in the request changes no link, no redirect and no answer', async () => {
	const headers = [
		'host: evil.example',
		'x-forwarded-host: evil.example',
		'x-original-url: /betrieb',
		'forwarded: host=evil.example'
	];
	const paths = ['/', '/anmelden', '/start', '/faelle', '/postfach', '/passwort/x', '/einladung/x', '/metrics'];
	const poisoned: string[] = [];
	for (const header of headers)
		for (const path of paths) {
			const answer = await getRaw(path, [header]);
			if (/evil\.example/.test(answer) || statusOf(answer) >= 500)
				poisoned.push(`${path} with ${header}: ${statusOf(answer)}`);
		}
	keep({ attack: 'poisoned host headers', tries: headers.length * paths.length, failures: poisoned.length, losses: 0 });
	expect(poisoned).toEqual([]);
});

test('no typed line becomes a line of a mail’s head, or a second recipient', async () => {
	const session = await freshSession(platform, member);
	const slipped = [
		'\r\nBcc: evil@example.net',
		'\nBcc: evil@example.net',
		'\r\n\r\nEvil body',
		'\u2028Bcc: evil@example.net',
		'%0d%0aBcc: evil@example.net'
	];
	await superuser.query('update identity.tenants set name = $2 where id = $1', [
		tenantId,
		'Stadt\r\nBcc: evil@example.net\r\n\r\nEvil body'
	]);
	let tries = 0;
	const wanted: string[] = [];
	for (const line of slipped)
		for (const field of ['email', 'displayName', 'functionTitle']) {
			const email = `neu-${randomUUID().slice(0, 8)}@example.org`;
			const fields = { email, displayName: 'Kim Beispiel', functionTitle: '', roles: 'FRONTLINE' };
			const body = new URLSearchParams({ ...fields, [field]: (fields[field as 'email'] || 'Amt') + line });
			const answer = await ask('/verwaltung/einladen', { method: 'POST', session, body });
			tries += 1;
			if (answer.status === 303) wanted.push(email);
			expect(answer.status).toBeLessThan(500);
		}
	for (const address of [
		'a@example.org,evil@example.net',
		'evil@example.net@example.org',
		'<evil@example.net>',
		'"a b"@example.org',
		'a@example.org;evil@example.net'
	]) {
		const body = new URLSearchParams({ email: address, displayName: 'Kim', roles: 'FRONTLINE' });
		await ask('/verwaltung/einladen', { method: 'POST', session, body });
		tries += 1;
	}
	const arrived = await lettersTo(wanted);
	const hurt = arrived.filter(({ to, letter }) => {
		const head = letter.slice(0, letter.indexOf('\r\n\r\n'));
		return to.length !== 1 || to.some((one) => /example\.net/.test(one)) || /^(bcc|cc|x-)/im.test(head);
	});
	keep({
		attack: 'lines slipped into the head of a mail',
		tries,
		failures: hurt.length,
		losses: 0,
		remark: `${arrived.length} mails arrived`
	});
	expect(wanted.length).toBeGreaterThan(5);
	expect(arrived.length).toBeGreaterThanOrEqual(wanted.length);
	expect(hurt).toEqual([]);
});

/** All that arrived once the wanted ones did; the worker sends them within seconds. */
async function lettersTo(wanted: readonly string[]): Promise<Arrived[]> {
	for (let waited = 0; ; waited += 500) {
		const arrived = (await (await fetch(inject('postOffice'))).json()) as Arrived[];
		const reached = new Set(arrived.flatMap(({ to }) => to));
		if (wanted.every((email) => reached.has(email)) || waited > 30_000) return arrived;
		await sleep(500);
	}
}
