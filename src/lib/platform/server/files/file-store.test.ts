import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { v4 as randomId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startS3Server, type S3Server } from '../../../../../tests/support/s3-server.ts';
import { directoryStore } from './directory-store.server.ts';
import type { FileStore } from './file-store.server.ts';
import { s3Store } from './s3-store.server.ts';

let server: S3Server;
let directory: string;
beforeAll(async () => {
	server = await startS3Server({ id: 'koko', secret: 'right' });
	directory = mkdtempSync('/tmp/koko-files-');
});
afterAll(async () => {
	await server.stop();
	rmSync(directory, { recursive: true });
});

const bucket = (secret = 'right', id = 'koko') =>
	s3Store({
		name: 'town',
		endpoint: server.endpoint,
		region: 'eu-central-1',
		credentials: { accessKeyId: id, secretAccessKey: secret }
	});
const aName = () => `${randomId()}/${randomId()}`;

async function* inPieces(content: Buffer, size = 100_000): AsyncGenerator<Buffer> {
	for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

describe.each<[string, () => FileStore]>([
	['a directory', () => directoryStore(directory)],
	['a bucket', () => bucket()]
])('%s', (_kind, open) => {
	test.each([1, 300_000, 13_000_000])(
		'gives back a file of %d bytes until it is removed, and twice removed is removed',
		async (length) => {
			const store = open();
			const name = aName();
			const content = randomBytes(length);
			await store.put(name, inPieces(content));
			expect((await buffer(await store.get(name))).equals(content)).toBe(true);
			await store.remove(name);
			await store.remove(name);
			await expect(store.get(name)).rejects.toThrow();
		}
	);

	test('lists what lies below one owner with its time, and nothing of others', async () => {
		const store = open();
		const names = [aName(), aName()];
		for (const name of names) await store.put(name, inPieces(Buffer.from('x')));
		const owner = names[0]?.split('/')[0] ?? '';
		const listed = await Array.fromAsync(store.list(owner));
		expect(listed).toEqual([{ name: names[0], writtenAt: expect.any(Date) }]);
		expect(Math.abs(Date.now() - (listed[0]?.writtenAt.getTime() ?? 0))).toBeLessThan(60_000);
		expect(await Array.fromAsync(store.list(randomId()))).toEqual([]);
	});

	test.each(['../secrets/instance-keys.json', '/etc/passwd', `${randomId()}/../${randomId()}`, ''])(
		'does not know the name %j',
		async (name) => {
			const store = open();
			await expect(store.put(name, inPieces(Buffer.from('x')))).rejects.toThrow(/cannot be stored/);
			await expect(store.get(name)).rejects.toThrow(/cannot be stored/);
			await expect((async () => store.remove(name))()).rejects.toThrow(/cannot be stored/);
		}
	);
});

test('a file whose source breaks off leaves nothing in a directory', async () => {
	const own = mkdtempSync('/tmp/koko-files-');
	const broken = async function* (): AsyncGenerator<Buffer> {
		yield Buffer.from('half');
		throw new Error('gone');
	};
	await expect(directoryStore(own).put(aName(), broken())).rejects.toThrow('gone');
	expect(readdirSync(own, { recursive: true }).filter((path) => String(path).includes('/'))).toEqual([]);
	rmSync(own, { recursive: true });
});

test('a bucket refuses a wrong secret and an unknown key, and stores nothing', async () => {
	const before = server.objects.size;
	await expect(bucket('wrong').put(aName(), inPieces(Buffer.from('x')))).rejects.toThrow();
	await expect(bucket('right', 'stranger').put(aName(), inPieces(Buffer.from('x')))).rejects.toThrow();
	expect(server.refusals).toContain('SignatureDoesNotMatch');
	expect(server.refusals).toContain('InvalidAccessKeyId');
	expect(server.objects.size).toBe(before);
});
