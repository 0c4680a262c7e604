import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { checkedName, type FileStore } from './file-store.server.ts';

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
		remove: (name) => rm(pathOf(name), { force: true })
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
