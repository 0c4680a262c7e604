import { listTenants } from '../../identity/index.server.ts';
import { isDraft, removableName } from '../../platform/server/files/file-store.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { listKnownFiles, readADayAgo } from '../storage/attachments.server.ts';

/** Removes the file of a row that is gone; a store that does not answer throws, and the queue tries again. */
export const removeFile =
	(platform: Platform) =>
	async ({ tenantId, storedAs }: { tenantId: string; storedAs: string }): Promise<void> => {
		if ((await knownOf(platform, tenantId, [storedAs])).has(storedAs)) return; // the row stands: it was restored
		await platform.files.remove(storedAs);
	};

const namesAtOnce = 500;

/**
 * Removes files older than a day that no row knows: what a crash left between storing and committing, and what the
 * queue gave up removing. Only below the tenants of this installation, since a bucket may serve others too.
 */
export const sweepFiles = (platform: Platform) => async (): Promise<void> => {
	for (const { id: tenantId } of await platform.database.atGate(listTenants)) {
		const before = await platform.database.atGate(readADayAgo);
		let removed = 0;
		let names: string[] = [];
		for await (const { name, writtenAt } of platform.files.list(tenantId)) {
			if (writtenAt >= before || !isOurs(name)) continue;
			names.push(name);
			if (names.length < namesAtOnce) continue;
			removed += await removeUnknown(platform, tenantId, names);
			names = [];
		}
		removed += await removeUnknown(platform, tenantId, names);
		if (removed > 0) platform.log.info({ tenantId, removed }, 'files without a row removed');
	}
};

async function removeUnknown(platform: Platform, tenantId: string, names: readonly string[]): Promise<number> {
	const known = await knownOf(platform, tenantId, names);
	const unknown = names.filter((name) => isDraft(name) || !known.has(name));
	for (const name of unknown) await platform.files.remove(name);
	return unknown.length;
}

async function knownOf(platform: Platform, tenantId: string, names: readonly string[]): Promise<Set<string>> {
	if (names.length === 0) return new Set();
	const context = await platform.contextOf({ kind: 'system' as const, tenantId });
	return platform.database.inTenant(context, (tx) => listKnownFiles(tx, tenantId, names));
}

/** Something else that somebody put into the directory is left alone. */
function isOurs(name: string): boolean {
	try {
		return removableName(name) === name;
	} catch {
		return false;
	}
}
