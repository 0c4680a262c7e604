import { backUp, verifyBackup } from '#lib/operation/index.server.ts';
import { rowsIn, type BackupManifest } from '#lib/operation/index.ts';
import { readConfig } from '#lib/platform/server/config.server.ts';
import { keptApart } from './kept-apart.ts';
import { accessDatabase } from '#lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '#lib/platform/server/secrets.server.ts';
import { explained, humanBytes, printSums, progress, readPassphrase, versionOfProgramme } from './backup-talk.ts';

export type BackupOptions = { readonly passphraseFile: string; readonly verify?: boolean; readonly json?: boolean };

/** `koko backup FILE`: makes a backup, or reads one from end to end. */
export const backupCommand = (file: string, options: BackupOptions): Promise<void> =>
	explained(() => (options.verify ? verify(file, options) : make(file, options)));

async function make(file: string, options: BackupOptions): Promise<void> {
	const passphrase = readPassphrase(options.passphraseFile);
	const config = readConfig(process.env);
	const access = await accessDatabase(config, readOrCreateSecrets(config.dataDir));
	const apart = keptApart(config);
	const steps = progress();
	try {
		const result = await backUp({
			owner: access.owner,
			dataDir: config.dataDir,
			apart,
			file,
			passphrase,
			version: versionOfProgramme(),
			now: () => new Date(),
			tell: steps.tell
		});
		const { rows, bytes, seconds } = result;
		if (options.json) console.log(JSON.stringify({ file, rows, bytes, seconds, apart, manifest: result.manifest }));
		else {
			console.log(
				`${file}: ${rows} rows and ${result.manifest.files.count} files in ${humanBytes(bytes)}, ${seconds.toFixed(1)} s.`
			);
			sayApart(apart);
			console.log('Keep the passphrase elsewhere; without it nobody can open this file.');
		}
	} finally {
		await access.stop();
	}
}

async function verify(file: string, options: BackupOptions): Promise<void> {
	const steps = progress();
	const { header, manifest } = await verifyBackup(file, readPassphrase(options.passphraseFile), steps.tell);
	if (options.json) {
		console.log(
			JSON.stringify({
				whole: true,
				createdAt: header.createdAt,
				version: header.version,
				apart: header.apart,
				manifest
			})
		);
		return;
	}
	printTable(manifest);
	sayApart(header.apart);
	console.log(
		`Whole: ${rowsIn(manifest)} rows and ${manifest.files.count} files of ${header.createdAt}, made by KoKo ${header.version}.`
	);
}

/** Says plainly what this file does not hold. */
export function sayApart(apart: readonly string[]): void {
	for (const what of apart) console.log(`NOT part of this backup, keep it safe apart: ${what}.`);
}

/** One line per table that holds something, and one for all files. */
export const printTable = ({ tables, files }: BackupManifest): void => printSums({ ...tables, files });
