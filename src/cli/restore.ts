import { restore, testRestore, type RestoreResult } from '#lib/operation/index.server.ts';
import { readConfig } from '#lib/platform/server/config.server.ts';
import { joinDatabase } from '#lib/platform/server/provision.server.ts';
import { readOrCreateSecrets } from '#lib/platform/server/secrets.server.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '#lib/platform/server/config.server.ts';
import type { Login } from '#lib/platform/server/database.server.ts';
import { explained, progress, readPassphrase, versionOfProgramme } from './backup-talk.ts';
import { printTable, sayApart } from './backup.ts';

export type RestoreOptions = { readonly passphraseFile: string; readonly test?: boolean; readonly json?: boolean };

/** `koko restore FILE`: into this empty installation, or with `--test` into one that is removed again. */
export const restoreCommand = (file: string, options: RestoreOptions): Promise<void> =>
	explained(async () => {
		const config = readConfig(process.env);
		const steps = progress();
		const wish = {
			file,
			passphrase: readPassphrase(options.passphraseFile),
			version: versionOfProgramme(),
			now: () => new Date(),
			tell: steps.tell
		};
		const result = options.test
			? await testRestore(wish, await runningOwner(config))
			: await restore({ ...wish, access: config });
		if (options.json) console.log(JSON.stringify({ equal: true, test: options.test === true, ...result }));
		else say(result, options.test === true);
	});

/** Where the test is noted; nowhere when no installation runs here. */
async function runningOwner(config: Config): Promise<Login | undefined> {
	if (config.databaseOwnerUrl) return { connectionString: config.databaseOwnerUrl };
	if (!existsSync(join(config.dataDir, 'secrets.json'))) return undefined;
	return (await joinDatabase(config, readOrCreateSecrets(config.dataDir)))?.owner;
}

function say(result: RestoreResult, isTest: boolean): void {
	printTable(result.manifest);
	console.log(
		`Equal: all ${result.rows} rows and ${result.manifest.files.count} files are as they were at ${result.createdAt} (KoKo ${result.madeBy}), ${result.seconds.toFixed(1)} s.`
	);
	if (result.upgradedBy.length > 0) console.log(`Brought to this version afterwards: ${result.upgradedBy.join(', ')}.`);
	sayApart(result.apart);
	console.log(isTest ? 'This was a test; the temporary installation is removed.' : 'Start it with "koko start".');
}
