import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const marker = (dataDir: string): string => join(dataDir, 'restore-unfinished.json');

/** True while a restore runs and after one that was cut off: what lies here is not whole, so nothing may start on it. */
export const isRestoreUnfinished = (dataDir: string): boolean => existsSync(marker(dataDir));

export function markRestore(dataDir: string, at: Date): void {
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	writeFileSync(marker(dataDir), JSON.stringify({ startedAt: at.toISOString() }), { mode: 0o600, flush: true });
}

export const unmarkRestore = (dataDir: string): void => rmSync(marker(dataDir), { force: true });
