import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPublicAddress, openOutbound } from './outbound.server.ts';

let server: Server;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
	server = createServer((request, answer) => {
		asked.push(request.url ?? '');
		if (request.url === '/away') answer.writeHead(302, { location: 'http://169.254.169.254/' }).end();
		else if (request.url === '/endless') answer.write('x'.repeat(5000));
		else if (request.url !== '/silent')
			answer.writeHead(200, { 'content-type': 'text/plain' }).end(`${request.method} ${request.headers['x-sign']}`);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const strict = openOutbound([]);
const local = openOutbound(['localhost']);

test('no address inside the house or its network is public', () => {
	const inside = ['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'];
	const more = ['::1', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', '224.0.0.1', 'ff02::1', '::', 'x'];
	for (const ip of [...inside, ...more]) expect(isPublicAddress(ip), ip).toBe(false);
	for (const ip of ['93.184.215.14', '2606:4700::6810:84e5']) expect(isPublicAddress(ip), ip).toBe(true);
});

test.each([
	['https://127.0.0.1/', 'private-address'],
	['https://[::1]/', 'private-address'],
	['https://[::ffff:10.0.0.1]/', 'private-address'],
	['https://2130706433/', 'private-address'],
	['https://0x7f.1/', 'private-address'],
	['https://localhost/', 'private-address'],
	['http://93.184.215.14/', 'https-needed'],
	['file:///etc/passwd', 'https-needed'],
	['https://somebody:secret@93.184.215.14/', 'address-invalid'],
	['nowhere', 'address-invalid']
])('%s is not called: %s', async (address, reason) => {
	await expect(strict(address)).rejects.toMatchObject({ reason });
});

test('a trusted name says nothing about others, and http stays with localhost', async () => {
	const own = openOutbound(['idp.town.example']);
	await expect(own('http://idp.town.example/')).rejects.toMatchObject({ reason: 'https-needed' });
	await expect(own(origin)).rejects.toMatchObject({ reason: 'https-needed' });
});

test('a trusted localhost is called with what was given, and its redirect is not followed', async () => {
	const answer = await local(`${origin}/hook`, { method: 'POST', headers: { 'x-sign': 'abc' }, body: '{}' });
	expect([answer.status, await answer.text()]).toEqual([200, 'POST abc']);
	asked.length = 0;
	const moved = await local(`${origin}/away`);
	expect([moved.status, moved.headers.get('location')]).toEqual([302, 'http://169.254.169.254/']);
	expect(asked).toEqual(['/away']);
});

test('an endless and a silent answer are given up', async () => {
	await expect(local(`${origin}/endless`, { longestAnswer: 1000 })).rejects.toMatchObject({
		reason: 'answer-too-long'
	});
	await expect(local(`${origin}/silent`, { timeoutMs: 50 })).rejects.toMatchObject({ reason: 'took-too-long' });
});
