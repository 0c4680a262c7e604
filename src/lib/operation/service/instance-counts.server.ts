import { plainDateOf } from '../../platform/pure/plain-date.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { readBackupAge } from '../storage/safeguards.server.ts';
import { readNumbers, readQueue, type InstanceNumber, type QueueLine } from '../storage/instance-numbers.server.ts';

export type InstanceCounts = {
	readonly numbers: Readonly<Record<InstanceNumber, number>>;
	readonly queue: readonly QueueLine[];
	readonly backupAgeSeconds: number | null;
};

const keptForMs = 10_000;

/** Numbers over all tenants, counted at most every ten seconds however often somebody asks. */
export const instanceCounts = (platform: Platform): (() => Promise<InstanceCounts>) => {
	let known: { readonly at: number; readonly counts: Promise<InstanceCounts> } | undefined;
	return () => {
		if (!known || performance.now() - known.at > keptForMs) {
			const counts = count(platform);
			known = { at: performance.now(), counts };
			counts.catch(() => (known = undefined)); // a failure is told once and not kept
		}
		return known.counts;
	};
};

async function count(platform: Platform): Promise<InstanceCounts> {
	const today = plainDateOf(await platform.clock.now());
	return platform.database.atGate(async (tx) => ({
		numbers: await readNumbers(tx, today),
		queue: await readQueue(tx),
		backupAgeSeconds: await readBackupAge(tx)
	}));
}
