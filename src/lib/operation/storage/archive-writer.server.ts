import { hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { createZstdCompress } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import { pack } from 'tar-stream';

/** Writes a backup part by part; memory holds one part at a time. */
export type ArchiveWriter = {
	readonly add: (name: string, content: Uint8Array) => Promise<void>;
	readonly addStream: (name: string, size: number, mode: number, content: Readable) => Promise<void>;
	/** Ends the file, forces it to the disk and gives it its name; until then it is called `….part`. */
	readonly finish: () => Promise<void>;
	/** Removes what was written. */
	readonly abandon: () => Promise<void>;
};

/** What both kinds of archive are written with: parts into a stream that somebody else ends or breaks off. */
export type Packer = Pick<ArchiveWriter, 'add' | 'addStream'> & {
	/** Ends the archive and waits until the last byte is taken. */
	readonly finish: () => Promise<void>;
	/** Breaks off and waits until nothing is written any more. */
	readonly abandon: () => Promise<void>;
};

/** tar inside zstd inside age (passphrase): three formats with tools of their own, should KoKo ever be gone. */
export async function packInto(output: Writable, passphrase: string): Promise<Packer> {
	const encrypter = new Encrypter();
	encrypter.setPassphrase(passphrase);
	const tar = pack();
	const compressed = tar.pipe(createZstdCompress());
	tar.on('error', (error) => compressed.destroy(error));
	const sealed = await encrypter.encrypt(Readable.toWeb(compressed) as ReadableStream<Uint8Array>);
	let failure: unknown;
	const written = pipeline(Readable.fromWeb(sealed as WebStream<Uint8Array>), output).catch((error: unknown) => {
		failure = error;
		tar.destroy(error as Error); // whoever adds a part now is told
	});
	const addStream = async (name: string, size: number, mode: number, content: Readable): Promise<void> => {
		if (failure) throw failure;
		try {
			await pipeline(content, tar.entry({ name, size, mode, mtime: new Date(0) }));
		} catch (error) {
			await new Promise((resolve) => setImmediate(resolve)); // lets the cause arrive before its consequence
			throw failure ?? error;
		}
	};
	return {
		add: (name, content) => addStream(name, content.byteLength, 0o600, Readable.from([content])),
		addStream,
		finish: async () => {
			tar.finalize();
			await written;
			if (failure) throw failure;
		},
		abandon: async () => {
			tar.destroy();
			output.destroy();
			await written;
		}
	};
}

/** The archive as a file that has its name only once it is whole. */
export async function writeArchive(file: string, passphrase: string): Promise<ArchiveWriter> {
	const draft = `${file}.part`;
	const packer = await packInto(createWriteStream(draft, { flags: 'w', mode: 0o600 }), passphrase);
	return {
		...packer,
		finish: async () => {
			await packer.finish();
			await syncAndRename(draft, file);
		},
		abandon: async () => {
			await packer.abandon();
			await rm(draft, { force: true });
		}
	};
}

async function syncAndRename(draft: string, file: string): Promise<void> {
	const handle = await open(draft, 'r+');
	try {
		await handle.chmod(0o600);
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(draft, file);
}

/** Digest of one row or one file's line. */
export const digestOf = (content: Uint8Array | string): Buffer => hash('sha256', content, 'buffer');
