import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackupTrouble, type Trouble } from '#lib/operation/index.server.ts';

/** What each trouble means and what to do, in a sentence. */
const sentences: Record<Trouble, (detail: string) => string> = {
	'wrong-passphrase': () => 'The passphrase does not open this backup. Nothing was changed.',
	'passphrase-short': (length) => `The passphrase must have ${length} signs or more; it guards everything.`,
	'no-passphrase-file': (file) => `The passphrase file ${file} cannot be read. Nothing was changed.`,
	'no-file': () => 'There is no such backup file. Nothing was changed.',
	'file-exists': (file) => `${file} exists already and is left as it is. Choose another name.`,
	'inside-data-directory': (directory) =>
		`A backup inside ${directory} would be lost together with it. Choose a place outside, best on another machine.`,
	'not-a-backup': () => 'This file is not a backup of KoKo. Nothing was changed.',
	damaged: () =>
		'This backup was cut off or changed after it was made, so it cannot be restored. Nothing was changed; take an older one, or copy it again.',
	different: (names) =>
		`The content differs from what was noted when the backup was made, in: ${names}. It must not be used.`,
	'newer-version': (version) =>
		`This backup was made by a newer KoKo (${version}). Install that version and restore with it. Nothing was changed.`,
	'other-lineage': (version) =>
		`This backup (KoKo ${version}) was made with other migrations than this KoKo has. Restore it with the KoKo that made it. Nothing was changed.`,
	'not-empty': (what) =>
		`This installation holds data already${what ? ` (${what})` : ''}. A restore only goes into an empty one; choose another with KOKO_DATA_DIR or DATABASE_URL. Nothing was changed.`,
	'in-use': () => 'Somebody is working on this database. Stop KoKo here first. Nothing was changed.',
	'migrate-first': () =>
		'This database is of an older version. Run "koko migrate" first, or make the backup with the version that runs.',
	'disk-full': () =>
		'The disk is full. Make room and try again; what was begun has been removed or is marked as unfinished.',
	'no-permission': () => 'This account may not read or write there. Check the rights of the files and directories.'
};

/** Runs an act and turns what an operator can mend into its sentence; the exit code is 1 then. */
export async function explained(act: () => Promise<void>): Promise<void> {
	try {
		await act();
	} catch (error) {
		if (!(error instanceof BackupTrouble)) throw error;
		throw new Error(sentences[error.trouble](error.detail), { cause: error });
	}
}

export function readPassphrase(file: string): string {
	try {
		return readFileSync(file, 'utf8').split(/\r?\n/)[0] ?? '';
	} catch (error) {
		throw new BackupTrouble('no-passphrase-file', file, error);
	}
}

/** Progress on stderr, at most once a second, so that stdout stays what was asked for. */
export function progress() {
	let last = Date.now();
	return {
		tell: (step: string, rows: number, bytes: number): void => {
			if (Date.now() - last < 1_000) return;
			last = Date.now();
			console.error(`${step}: ${rows > 0 ? `${rows} rows, ` : ''}${humanBytes(bytes)}`);
		}
	};
}

export const humanBytes = (bytes: number): string =>
	bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export const versionOfProgramme = (): string =>
	(JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }).version;
