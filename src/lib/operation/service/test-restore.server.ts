import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { removeEmbedded } from '../../platform/server/embedded-postgres.server.ts';
import type { Login } from '../../platform/server/database.server.ts';
import { insertSafeguard } from '../storage/safeguards.server.ts';
import { restore, type RestoreResult, type RestoreWish } from './restore.server.ts';

/** Restores into an installation that exists for this purpose only, and notes in the real one that it worked. */
export async function testRestore(
	wish: Omit<RestoreWish, 'access'>,
	noteAt: Login | undefined
): Promise<RestoreResult> {
	const dataDir = mkdtempSync(join(tmpdir(), 'koko-restore-test-'));
	try {
		const result = await restore({ ...wish, access: { dataDir, databaseUrl: undefined, databaseOwnerUrl: undefined } });
		if (noteAt) await note(noteAt, wish, result);
		return result;
	} finally {
		removeEmbedded(dataDir);
		rmSync(dataDir, { recursive: true, force: true });
	}
}

async function note(
	owner: Login,
	{ now, version }: Pick<RestoreWish, 'now' | 'version'>,
	result: RestoreResult
): Promise<void> {
	const client = new pg.Client(owner);
	await client.connect();
	try {
		const byteCount = Object.values(result.manifest.tables).reduce((sum, { bytes }) => sum + bytes, 0);
		const { rows: rowCount, seconds } = result;
		await insertSafeguard(client, { kind: 'RESTORE_TEST', at: now(), version, rowCount, byteCount, seconds });
	} finally {
		await client.end();
	}
}
