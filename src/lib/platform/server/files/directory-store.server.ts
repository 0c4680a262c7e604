import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { checkedName, removableName, type FileStore, type KeptName } from './file-store.server.ts';

/** Files below one directory; several machines share it, or use a bucket. */
export function directoryStore(directory: string): FileStore {
	const pathOf = (name: string): string => join(directory, checkedName(name));
	return {
		kind: 'directory',
		put: async (name, content) => {
			const path = pathOf(name);
			await mkdir(dirname(path), { recursive: true, mode: 0o700 });
			const draft = `${path}.${randomBytes(4).toString('hex')}`;
			try {
				await writeWhole(draft, content);
				await rename(draft, path);
			} catch (error) {
				await rm(draft, { force: true });
				throw error;
			}
		},
		get: async (name) => {
			const stream = createReadStream(pathOf(name));
			await once(stream, 'open'); // a missing file is known before the first byte is promised
			return stream;
		},
		remove: (name) => rm(join(directory, removableName(name)), { force: true }),
		list: (owner) => filesOf(directory, owner)
	};
}

/** Down to the disk, so that a report is never acknowledged with a file that a power cut takes away. */
async function writeWhole(draft: string, content: AsyncIterable<Buffer>): Promise<void> {
	const file = await open(draft, 'wx', 0o600);
	try {
		for await (const chunk of content) await file.write(chunk);
		await file.sync();
	} finally {
		await file.close();
	}
}

async function* filesOf(directory: string, owner: string): AsyncGenerator<KeptName> {
	for await (const entry of await opened(join(directory, owner))) {
		const written = entry.isFile() ? await orNothing(stat(join(directory, owner, entry.name))) : undefined;
		if (written) yield { name: `${owner}/${entry.name}`, writtenAt: written.mtime };
	}
}

/** Nothing was stored yet for this owner, or a file went while the others were listed. */
async function orNothing<T>(looking: Promise<T>): Promise<T | undefined> {
	try {
		return await looking;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

const opened = async (path: string) => (await orNothing(opendir(path))) ?? [];
