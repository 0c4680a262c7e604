import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Place } from '../envelope.server.ts';

const mark = Buffer.from('KoF1', 'latin1');
const chunkBytes = 64 * 1024;
const tagBytes = 16;
const frameBytes = chunkBytes + tagBytes;

/**
 * Encrypts a file while it flows: AES-256-GCM in chunks of 64 KiB, each with its number and whether it is the last as
 * nonce, bound to the file's place (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár). Numbers as nonces
 * are safe because every file has a key of its own; chunks can be neither swapped nor left out, nor the end cut off.
 */
export async function* sealStream(
	key: Buffer,
	place: Place,
	content: AsyncIterable<Uint8Array>
): AsyncGenerator<Buffer> {
	yield mark;
	let number = 0;
	for await (const { chunk, isLast } of cut(content, chunkBytes)) {
		const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number++, isLast)).setAAD(bindingOf(place));
		yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
	}
}

/** Opens what {@link sealStream} made; gives no byte of a chunk that was changed, and throws when the end is missing. */
export async function* openStream(
	key: Buffer,
	place: Place,
	sealed: AsyncIterable<Uint8Array>
): AsyncGenerator<Buffer> {
	let number = 0;
	for await (const { chunk, isLast } of cut(withoutMark(sealed), frameBytes)) {
		if (chunk.length < tagBytes) throw new Error('the file is cut off');
		const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number++, isLast), { authTagLength: tagBytes });
		decipher.setAAD(bindingOf(place)).setAuthTag(chunk.subarray(-tagBytes));
		yield Buffer.concat([decipher.update(chunk.subarray(0, -tagBytes)), decipher.final()]);
	}
}

function nonceOf(number: number, isLast: boolean): Buffer {
	const nonce = Buffer.alloc(12);
	nonce.writeUInt32BE(number, 7);
	nonce[11] = isLast ? 1 : 0;
	return nonce;
}

const bindingOf = ({ tenantId, table, column, rowId }: Place): Buffer =>
	Buffer.from(JSON.stringify([tenantId, table, column, rowId]));

/** Pieces of one size; the last one, always there, may be smaller or empty. */
async function* cut(
	content: AsyncIterable<Uint8Array>,
	size: number
): AsyncGenerator<{ readonly chunk: Buffer; readonly isLast: boolean }> {
	let pending: Buffer = Buffer.alloc(0);
	for await (const piece of content) {
		pending = Buffer.concat([pending, piece]);
		for (; pending.length > size; pending = pending.subarray(size)) {
			yield { chunk: pending.subarray(0, size), isLast: false };
		}
	}
	yield { chunk: pending, isLast: true };
}

async function* withoutMark(sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let head: Buffer | undefined = Buffer.alloc(0);
	for await (const piece of sealed) {
		if (!head) {
			yield piece;
			continue;
		}
		head = Buffer.concat([head, piece]);
		if (head.length < mark.length) continue;
		if (!head.subarray(0, mark.length).equals(mark)) throw new Error('these bytes are no sealed file');
		yield head.subarray(mark.length);
		head = undefined;
	}
}
