import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeOnce, writeWhole } from '../secret-files.server.ts';
import type { KeyKeeper } from './key-keeper.server.ts';
import { idOfKey, unwrapWithKey, wrapWithKey } from './wrap-with-key.server.ts';

const Ring = z.object({
	current: z.string(),
	since: z.iso.datetime(),
	keys: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/))
});
type Ring = z.infer<typeof Ring>;

/** A process that took the key before may still be storing what it wrapped with it. */
const stragglersMs = 3_600_000;

/** Where the file keeper's ring lies; everything in this directory belongs to the backup's encrypted part. */
export const keyRingFile = (dataDir: string): string => join(dataDir, 'secrets', 'instance-keys.json');

/** Instance keys in a file of the data directory, readable by its owner only: works at the first start, without anybody's help. */
export function fileKeeper(dataDir: string): KeyKeeper {
	const file = keyRingFile(dataDir);
	let ring: Ring | undefined;
	const read = (): Ring => (ring = readRing(file));
	const known = (): Ring => ring ?? read();
	const keyOf = (id: string): Buffer => {
		const hex = known().keys[id] ?? read().keys[id]; // another process may have drawn a new one since
		if (!hex) throw new Error(`${file} lacks the instance key ${id}; restore the file from the backup`);
		return Buffer.from(hex, 'hex');
	};
	return {
		kind: 'file',
		current: async () => read().current,
		wrap: async (dataKey, binding) => {
			const { current } = read();
			return { keeperKey: current, wrapped: wrapWithKey(keyOf(current), dataKey, binding) };
		},
		unwrap: async ({ keeperKey, wrapped }, binding) => unwrapWithKey(keyOf(keeperKey), wrapped, binding),
		renew: async () => {
			const old = read();
			const { id, hex } = draw();
			save(file, { current: id, since: new Date().toISOString(), keys: { ...old.keys, [id]: hex } });
		},
		forgetOld: async () => {
			const { current, since, keys } = read();
			if (Object.keys(keys).length === 1 || Date.now() - Date.parse(since) < stragglersMs) return;
			save(file, { current, since, keys: { [current]: keys[current] ?? '' } });
			read();
		}
	};
}

function readRing(file: string): Ring {
	if (!existsSync(file)) {
		const directory = join(file, '..');
		mkdirSync(directory, { recursive: true, mode: 0o700 });
		chmodSync(directory, 0o700);
		const { id, hex } = draw();
		writeOnce(file, JSON.stringify({ current: id, since: new Date().toISOString(), keys: { [id]: hex } }, null, '\t'));
	}
	const parsed = Ring.safeParse(JSON.parse(readFileSync(file, 'utf8')));
	if (!parsed.success || !parsed.data.keys[parsed.data.current])
		throw new Error(`${file} is damaged; restore it from the backup, it cannot be made again.`);
	return parsed.data;
}

function draw(): { id: string; hex: string } {
	const key = randomBytes(32);
	return { id: idOfKey(key), hex: key.toString('hex') };
}

function save(file: string, ring: Ring): void {
	renameSync(writeWhole(file, JSON.stringify(ring, null, '\t')), file);
}
