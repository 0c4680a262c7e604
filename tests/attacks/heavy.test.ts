import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { crc32, deflateSync } from 'node:zlib';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { roles } from '../../src/lib/platform/pure/actor.ts';
import type { Platform } from '../../src/lib/platform/server/platform.server.ts';
import { aMember, aTenant } from '../support/builders.ts';
import { ask, attackedOrigin, attackedPlatform, freshSession } from './support/house.ts';
import { superuserOf } from './support/superuser.ts';
import { isWhole, keep } from './support/ledger.ts';
import { getRaw, sendRaw, statusOf } from './support/raw.ts';
import { wordsOf } from './support/two-tenants.ts';

// Too much, too slow, too big when unpacked, and texts that lie.

const slug = `last-${randomUUID().slice(0, 8)}`;
let platform: Platform;
let superuser: pg.Client;
let tenantId: string;
let session: string;

beforeAll(async () => {
	platform = await attackedPlatform();
	superuser = await superuserOf(inject('attackedDir'));
	tenantId = await aTenant(platform, { slug });
	session = await freshSession(platform, await aMember(platform, { tenantId, roles }));
});
afterAll(async () => {
	await superuser.end();
	await platform.database.close();
});

/** A report as a person without script sends it, from a form that was open long enough to be written in. */
async function sendReport(fields: Record<string, string>, files: readonly File[] = []): Promise<Response> {
	await superuser.query('delete from platform_rates.buckets');
	const form = new FormData();
	const token = oldToken();
	for (const [name, value] of Object.entries({ token, danger: 'no', identityMode: 'ANONYMOUS', ...fields }))
		form.append(name, value);
	for (const file of files) form.append('files', file);
	return ask(`/k/${slug}/melden`, { method: 'POST', body: form });
}

/** A form handed out a minute ago. */
function oldToken(): string {
	const body = `${randomUUID()}.${(Date.now() - 60_000).toString(36)}`;
	return `${body}.${platform.keys.hash('report-form', `${tenantId}:${body}`).toString('base64url')}`;
}

const isWell = async (withinMs: number): Promise<boolean> =>
	fetch(`${attackedOrigin()}/k/${slug}`, { signal: AbortSignal.timeout(withinMs) }).then(
		async (answer) => (await answer.text()).length > 0 && answer.ok,
		() => false
	);

test('many half-open connections keep nobody else waiting, and are closed in the end', async () => {
	const count = 400;
	const sockets: Socket[] = [];
	let closed = 0;
	const port = Number(new URL(attackedOrigin()).port);
	for (let index = 0; index < count; index += 1) {
		const socket = connect(port, 'localhost', () => {
			const begun =
				index % 2
					? 'GET / HTTP/1.1\r\nhost: localhost\r\nx-a: '
					: `POST /k/${slug}/melden HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100000\r\ncontent-type: text/plain\r\n\r\na`;
			socket.write(begun);
		});
		socket.on('error', () => {});
		socket.on('close', () => (closed += 1));
		sockets.push(socket);
	}
	await sleep(1_000);
	const answers: boolean[] = [];
	const until = Date.now() + (isWhole ? 60_000 : 3_000);
	while (Date.now() < until) {
		for (const socket of sockets) if (!socket.destroyed) socket.write('b');
		answers.push(await isWell(5_000));
		await sleep(500);
	}
	const closedByHouse = closed;
	for (const socket of sockets) socket.destroy();
	const failures = answers.filter((isAnswered) => !isAnswered).length;
	keep({
		attack: 'slow-loris: half-open connections fed byte by byte',
		tries: count,
		failures,
		losses: 0,
		remark: `${answers.length} ordinary requests meanwhile; ${closedByHouse} connections closed by the house`
	});
	expect(failures).toBe(0);
	if (isWhole) expect(closedByHouse).toBeGreaterThanOrEqual(count / 2); // those without a finished head
});

test('whatever is too long, too much or malformed gets a plain no', async () => {
	const attempts: Record<string, () => Promise<number>> = {
		'60 MB body': async () =>
			(
				await fetch(`${attackedOrigin()}/k/${slug}/melden`, {
					method: 'POST',
					headers: { origin: attackedOrigin(), 'content-type': 'application/x-www-form-urlencoded' },
					body: `text=${'a'.repeat(60_000_000)}`
				}).catch(() => undefined)
			)?.status ?? 413, // closed while the rest was still on its way
		'a length that lies': async () =>
			statusOf(
				await sendRaw(`POST /postfach HTTP/1.1\r\nhost: localhost\r\ncontent-length: 99999999999\r\n\r\n`, 2_000)
			) || 413,
		'two lengths': async () =>
			statusOf(
				await sendRaw('POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello!')
			),
		'length and chunks': async () =>
			statusOf(
				await sendRaw(
					'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'
				)
			),
		'64 KB head': async () => statusOf(await getRaw('/', [`x-long: ${'a'.repeat(65_536)}`])),
		'2,000 head lines': async () =>
			statusOf(
				await getRaw(
					'/',
					Array.from({ length: 2_000 }, (_, n) => `x-${n}: 1`)
				)
			),
		'15 KB address': async () => statusOf(await getRaw(`/k/${'a'.repeat(15_000)}`)),
		'not HTTP': async () => statusOf(await sendRaw('\u0016\u0003\u0001\u0002\u0000\r\n\r\n')),
		'a broken escape': async () => statusOf(await getRaw('/k/%E0%A4%A')),
		'a null byte in the address': async () => statusOf(await getRaw('/k/a%00b')),
		'100,000 fields': async () =>
			(
				await ask(`/k/${slug}/melden`, {
					method: 'POST',
					body: new URLSearchParams(Array.from({ length: 100_000 }, (_, n) => [`f${n}`, 'x']))
				})
			).status,
		'a field of 5 MB': async () => (await sendReport({ text: 'a '.repeat(2_500_000) })).status,
		'every field of 100,000 signs': async () =>
			(
				await sendReport(
					Object.fromEntries(
						['text', 'placeText', 'name', 'contact', 'areaId', 'latitude', 'sinceDay', 'wish'].map((name) => [
							name,
							'9'.repeat(100_000)
						])
					)
				)
			).status,
		'a code of 5 MB': async () =>
			(await ask('/postfach', { method: 'POST', body: new URLSearchParams({ code: '9'.repeat(5_000_000) }) })).status,
		'an unfinished form': async () =>
			(
				await ask(`/k/${slug}/melden`, {
					method: 'POST',
					body: '--x\r\ncontent-disp',
					headers: { 'content-type': 'multipart/form-data; boundary=x' }
				})
			).status,
		'__proto__ as a field': async () =>
			(await sendReport({ text: 'Im Hof ist es laut.', ['__proto__']: '1', constructor: '1', toString: '1' })).status,
		'a cookie of 15 KB': async () => (await ask('/start', { session: 'a'.repeat(15_000) })).status,
		'a cookie of wild signs': async () => (await ask('/start', { session: `%00'"<>\\` })).status,
		'a method nobody knows': async () =>
			statusOf(await sendRaw('BREW /k/x HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')),
		TRACE: async () => statusOf(await sendRaw('TRACE / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n'))
	};
	const broken: string[] = [];
	for (const [name, attempt] of Object.entries(attempts)) {
		const status = await attempt();
		if (status >= 500 || status === 0) broken.push(`${name}: ${status}`);
		if (!(await isWell(10_000))) broken.push(`${name}: the house did not answer afterwards`);
	}
	keep({
		attack: 'oversize and malformed requests',
		tries: Object.keys(attempts).length,
		failures: broken.length,
		losses: 0
	});
	expect(broken).toEqual([]);
});

/** A picture that says it is so wide and high, with next to nothing in it. */
function emptyPicture(width: number, height: number): Buffer {
	const chunk = (type: string, data: Buffer): Buffer => {
		const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
		const frame = Buffer.alloc(8);
		frame.writeUInt32BE(data.length, 0);
		frame.writeUInt32BE(crc32(body), 4);
		return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
	};
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head[8] = 1;
	const rows = deflateSync(Buffer.alloc(Math.min(100_000_000, Math.ceil(width / 8 + 1) * height)));
	const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** A PDF whose page unpacks to 200 MB. */
function inflatingPdf(): Buffer {
	const packed = deflateSync(deflateSync(Buffer.alloc(200_000_000)));
	const head = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter[/FlateDecode/FlateDecode]/Length ${packed.length}>>stream\n`;
	return Buffer.concat([
		Buffer.from(head, 'latin1'),
		packed,
		Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF', 'latin1')
	]);
}

const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('');
const bombs = (): File[] => [
	new File([new Uint8Array(emptyPicture(60_000, 60_000))], 'weit.png', { type: 'image/png' }),
	new File([new Uint8Array(emptyPicture(2 ** 31 - 1, 2 ** 31 - 1))], 'endlos.png', { type: 'image/png' }),
	new File([new Uint8Array(inflatingPdf())], 'dick.pdf', { type: 'application/pdf' }),
	new File(
		[`<!DOCTYPE svg [<!ENTITY a0 "lol">${entities}]><svg xmlns="http://www.w3.org/2000/svg"><text>&a9;</text></svg>`],
		'lol.svg',
		{ type: 'image/svg+xml' }
	),
	new File(['<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'], 'bild.png', {
		type: 'image/png'
	}),
	new File(['GIF89a/*<script>alert(1)</script>*/'], 'a.gif', { type: 'image/gif' }),
	new File(['<html><script>alert(1)</script>'], 'foto.jpg', { type: 'image/jpeg' }),
	new File([new Uint8Array(Buffer.from('504b0304', 'hex'))], '../../etc/cron.d/x.pdf', { type: 'application/pdf' }),
	new File([''], 'leer\r\nx: y.pdf', { type: 'application/pdf' })
];

const webMemoryMb = (): number => {
	const rows = spawnSync('ps', ['-o', 'rss=,args=', '--ppid', String(inject('attackedProcess'))], {
		encoding: 'utf8'
	}).stdout;
	return Number.parseInt(rows.split('\n').find((line) => line.trim().endsWith(' web')) ?? '0', 10) / 1024;
};

test('no picture, PDF or packed file blows up when it is opened', async () => {
	const before = webMemoryMb();
	const broken: string[] = [];
	let most = before;
	for (const file of bombs()) {
		const sending = sendReport({ text: 'Im Hof ist es jede Nacht laut.' }, [file]);
		const others = isWell(15_000);
		const answer = await sending;
		most = Math.max(most, webMemoryMb());
		if (answer.status >= 500) broken.push(`${file.name}: ${answer.status}`);
		if (!(await others)) broken.push(`${file.name}: nobody else was answered meanwhile`);
	}
	keep({
		attack: 'bombs in pictures, PDF and XML',
		tries: bombs().length,
		failures: broken.length,
		losses: 0,
		remark: `web process ${Math.round(before)} MB before, ${Math.round(most)} MB at most`
	});
	expect(broken).toEqual([]);
	expect(most - before).toBeLessThan(700);
});

const formulas = [
	'=1+1',
	'+1',
	'-1',
	'@SUM(A1)',
	"=cmd|' /C calc'!A0",
	'\t=1+1',
	'=HYPERLINK("https://evil.example")',
	'{DDEAUTO c:\\\\x}',
	' =1+1'
];

test('no table calculates what somebody reported', async () => {
	for (const formula of formulas) {
		const answer = await sendReport({ text: `${formula} Im Hof ist es laut.`, placeText: formula.trim() });
		expect(answer.status).toBe(303);
	}
	const csv = (await (await ask('/meldungen/liste/csv', { session })).text()).replace(/^\uFEFF/, '');
	const cells = csv.split('\r\n').flatMap((row) => row.split(';').map((cell) => cell.replace(/^"/, '')));
	const sheet = wordsOf(Buffer.from(await (await ask('/meldungen/liste/xlsx', { session })).arrayBuffer()));
	const found = [...cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)), ...(sheet.match(/<f[ >]/g) ?? [])];
	keep({
		attack: 'formulas in CSV and XLSX',
		tries: formulas.length * 2,
		failures: found.length,
		losses: 0,
		remark: `${cells.length} cells looked at`
	});
	expect(sheet).toContain('SUM(A1)');
	expect(csv).toContain('SUM(A1)');
	expect(found).toEqual([]);
});

test('null bytes, control signs and turned reading directions are not stored', async () => {
	const signs = ['\u0000', '\u0007', '\u001b[31m', '\u202e', '\u2066', '\u2069', '\u007f', '\ud800', '\r'];
	for (const sign of signs) {
		const answer = await sendReport({ text: `Im Hof${sign} ist es laut.`, placeText: `Hof ${sign}` });
		expect(answer.status).toBe(303);
	}
	const { rows } = await superuser.query<{ text: string; place_text: string }>(
		'select text, place_text from intake.reports where tenant_id = $1',
		[tenantId]
	);
	const kept = rows.filter((row) =>
		/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(row.text + row.place_text)
	);
	keep({ attack: 'null bytes, control and bidi signs', tries: signs.length, failures: kept.length, losses: 0 });
	expect(rows.length).toBeGreaterThanOrEqual(signs.length);
	expect(kept).toEqual([]);
});
