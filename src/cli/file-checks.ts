import { v4 as randomId } from 'uuid';
import type { Config } from '#lib/platform/server/config.server.ts';
import { openFileStore } from '#lib/platform/server/files/open-file-store.server.ts';
import { clamavScanner } from '#lib/platform/server/files/virus-scanner.server.ts';
import type { Finding } from './finding.ts';

/** Tries the file store with a file of one byte, and asks the scanner, if there is one, to look at it. */
export async function fileChecks(config: Config): Promise<Finding[]> {
	const store = openFileStore(config);
	const name = `00000000-0000-0000-0000-000000000000/${randomId()}`; // no tenant has this id
	const isStored = await succeeds(async () => {
		await store.put(name, oneByte());
		await store.remove(name);
	});
	const place = store.kind === 's3' ? `bucket ${config.bucket?.name}` : config.filesDir;
	const stored: Finding = {
		check: `uploaded files can be stored (${place})`,
		ok: isStored,
		advice: 'Check the settings KOKO_FILES_DIR or KOKO_S3_…, the rights there, and the space that is left.'
	};
	const { clamavSocket } = config;
	if (!clamavSocket) return [stored];
	const scanned: Finding = {
		check: `the virus scanner answers (${clamavSocket})`,
		ok: await succeeds(() => clamavScanner(clamavSocket)(oneByte())),
		advice: 'Start clamd and let this account use its socket; until then new files are held back.'
	};
	return [stored, scanned];
}

async function* oneByte(): AsyncGenerator<Buffer> {
	yield Buffer.from('.');
}

const succeeds = (act: () => Promise<unknown>): Promise<boolean> =>
	act().then(
		() => true,
		() => false
	);
