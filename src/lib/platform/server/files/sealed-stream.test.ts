import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Place } from '../envelope.server.ts';
import { openStream, sealStream } from './sealed-stream.server.ts';

const key = randomBytes(32);
const place: Place = { tenantId: 'tenant-a', table: 'intake.attachments', column: 'content', rowId: 'file-1' };
const inPieces = (content: Buffer, size: number) =>
	Readable.from(
		Array.from({ length: Math.ceil(content.length / size) }, (_, n) => content.subarray(n * size, (n + 1) * size))
	);
const seal = (content: Buffer, piece = 10_000) => buffer(sealStream(key, place, inPieces(content, piece)));
const open = (sealed: Buffer, at = place, piece = 7_777) => buffer(openStream(key, at, inPieces(sealed, piece)));
const chunk = 64 * 1024;

test.each([0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk, 1_000_003])(
	'%d bytes come back as they were',
	async (length) => {
		const content = randomBytes(length);
		const sealed = await seal(content);
		expect((await open(sealed)).equals(content)).toBe(true);
		expect((await open(sealed, place, 1_000_000)).equals(content)).toBe(true);
		expect(sealed.length).toBeLessThanOrEqual(length + 4 + 16 * (Math.ceil(length / chunk) + 1));
	}
);

test('nothing of the content shows', async () => {
	const sealed = await seal(Buffer.from('Samira Beispiel '.repeat(10_000)));
	expect(sealed.includes('Samira')).toBe(false);
});

test('a file at another place, a changed byte, swapped chunks and a cut end are refused', async () => {
	const sealed = await seal(randomBytes(3 * chunk));
	const frame = chunk + 16;
	await expect(open(sealed, { ...place, rowId: 'file-2' })).rejects.toThrow();
	for (const at of [0, 4, 100, frame + 50, sealed.length - 1]) {
		const changed = Buffer.from(sealed);
		changed[at] = (changed[at] ?? 0) ^ 1;
		await expect(open(changed)).rejects.toThrow();
	}
	const [first, second] = [sealed.subarray(4, 4 + frame), sealed.subarray(4 + frame, 4 + 2 * frame)];
	await expect(
		open(Buffer.concat([sealed.subarray(0, 4), second, first, sealed.subarray(4 + 2 * frame)]))
	).rejects.toThrow();
	for (const end of [2, 4, 4 + frame, 4 + 2 * frame, sealed.length - 1])
		await expect(open(sealed.subarray(0, end))).rejects.toThrow();
});
