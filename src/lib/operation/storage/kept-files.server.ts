import { createHash } from 'node:crypto';
import { lstat, open, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { startSum, type ContentSum, type Summing } from '../domain/content-sum.ts';
import { digestOf } from './archive-writer.server.ts';

/** The cluster travels as rows, its id belongs to the machine, and an unfinished restore is nothing to keep. */
const left = new Set(['postgres', 'instance-id', 'restoring', 'restore-unfinished.json']);

export type KeptFile = { readonly path: string; readonly size: number; readonly mode: number };

/** Every file below the data directory that is not the database's own: secrets, attachments, whatever modules keep there. */
export async function* listKeptFiles(dataDir: string, directory = dataDir): AsyncGenerator<KeptFile> {
	const entries = await readdir(directory, { withFileTypes: true });
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		if (directory === dataDir && left.has(entry.name)) continue;
		const full = join(directory, entry.name);
		if (entry.isDirectory()) yield* listKeptFiles(dataDir, full);
		if (!entry.isFile()) continue;
		const found = await orGone(lstat(full));
		if (!found) continue;
		const { size, mode } = found;
		yield { path: relative(dataDir, full).split(sep).join('/'), size, mode: mode & 0o777 };
	}
}

/** Passes a file's content on and adds path and content to the sum when all of it went by. */
export function summedFile(content: Readable, path: string, sum: Summing): Readable {
	const hash = createHash('sha256');
	const out = new PassThrough();
	let size = 0;
	content.on('data', (chunk: Buffer) => {
		hash.update(chunk);
		size += chunk.length;
	});
	content.once('end', () => sum.add(fileDigest(path, hash.digest('hex')), size));
	content.once('error', (error) => out.destroy(error));
	return content.pipe(out);
}

export const fileDigest = (path: string, sha256: string): Buffer => digestOf(`${sha256}  ${path}`);

/** Reads exactly the bytes the file had when it was listed, even when it grew since; nothing when it is gone. */
export async function readKeptFile(dataDir: string, { path, size }: KeptFile): Promise<Readable | undefined> {
	if (size === 0) return emptyStream();
	const handle = await orGone(open(join(dataDir, path))); // held open, it can be read to its end whatever happens to its name
	return handle?.createReadStream({ end: size - 1 });
}

async function orGone<T>(looking: Promise<T>): Promise<T | undefined> {
	try {
		return await looking;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

const emptyStream = (): Readable => new PassThrough().end() as unknown as Readable;

/** Sum of all kept files as they are on the disk. */
export async function sumKeptFiles(dataDir: string): Promise<ContentSum> {
	const sum = startSum();
	for await (const file of listKeptFiles(dataDir)) {
		const content = await readKeptFile(dataDir, file);
		if (content) for await (const chunk of summedFile(content, file.path, sum)) void chunk;
	}
	return sum.result();
}
