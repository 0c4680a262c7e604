import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { createZstdDecompress } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { extract, type Header } from 'tar-stream';
import { BackupTrouble, troubleOf } from './backup-trouble.server.ts';

export type Part = { readonly name: string; readonly size: number; readonly mode: number; readonly content: Readable };

/** Hands over the parts of a backup one after the other; what the visitor leaves unread is passed over. */
export async function readArchive(
	file: string,
	passphrase: string,
	visit: (part: Part) => Promise<void>
): Promise<void> {
	const sealed = createReadStream(file);
	const opened = await decrypt(sealed, passphrase);
	const unpacked = opened.pipe(createZstdDecompress());
	const tar = unpacked.pipe(extract());
	let broken: Error | undefined;
	const breakOff = (error: Error): void => {
		broken ??= error; // pipe() hands no error on, so the first one ends everything behind it
		unpacked.destroy(error);
		tar.destroy(error);
	};
	for (const stream of [sealed, opened, unpacked]) stream.on('error', breakOff);
	try {
		for await (const entry of tar as unknown as AsyncIterable<Readable & { header: Header }>) {
			const { name, size = 0, mode = 0o600 } = entry.header;
			await visit({ name, size, mode, content: entry });
			entry.resume();
		}
	} catch (error) {
		throw broken ? readingTrouble(broken) : error;
	} finally {
		for (const stream of [sealed, opened, unpacked]) stream.destroy();
	}
}

async function decrypt(sealed: Readable, passphrase: string): Promise<Readable> {
	const decrypter = new Decrypter();
	decrypter.addPassphrase(passphrase);
	try {
		const stream = await decrypter.decrypt(Readable.toWeb(sealed) as ReadableStream<Uint8Array>);
		return Readable.fromWeb(stream as WebStream<Uint8Array>);
	} catch (error) {
		sealed.destroy();
		throw headerTrouble(error);
	}
}

/** The header holds the passphrase's lock; what goes wrong before it is open says what kind of file this is. */
function headerTrouble(error: unknown): unknown {
	const { code, message = '' } = error as { code?: string; message?: string };
	if (code === 'ENOENT') return new BackupTrouble('no-file', '', error);
	if (code) return troubleOf(error);
	if (/no identity matched/i.test(message)) return new BackupTrouble('wrong-passphrase', '', error);
	if (/stream ended/i.test(message)) return new BackupTrouble('damaged', message, error);
	return new BackupTrouble('not-a-backup', message, error);
}

/** Every 64 KiB carry a seal of their own and the last one says that it is the last: cut off or changed, it shows here. */
function readingTrouble(error: unknown): unknown {
	const trouble = troubleOf(error);
	if (trouble instanceof BackupTrouble) return trouble;
	return new BackupTrouble('damaged', error instanceof Error ? error.message : '', error);
}
