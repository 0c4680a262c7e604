import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackupTrouble, type Trouble } from '#lib/operation/index.server.ts';
import type { ContentSum } from '#lib/operation/index.ts';

/** What each trouble means and what to do, in a sentence. */
const sentences: Record<Trouble, (detail: string) => string> = {
	'wrong-passphrase': () => 'The passphrase does not open this file. Nothing was changed.',
	'passphrase-short': (length) => `The passphrase must have ${length} signs or more; it guards everything.`,
	'no-passphrase-file': (file) => `The passphrase file ${file} cannot be read. Nothing was changed.`,
	'no-file': () => 'There is no such file. Nothing was changed.',
	'file-exists': (file) => `${file} exists already and is left as it is. Choose another name.`,
	'inside-data-directory': (directory) =>
		`A backup inside ${directory} would be lost together with it. Choose a place outside, best on another machine.`,
	'not-a-backup': () => 'This file was not sealed by KoKo. Nothing was changed.',
	damaged: () =>
		'This file was cut off or changed after it was made, so it cannot be read in. Nothing was changed; take another one, or copy it again.',
	different: (names) =>
		`The content differs from what was noted when the file was made, in: ${names}. It must not be used.`,
	'newer-version': (version) =>
		`This backup was made by a newer KoKo (${version}). Install that version and restore with it. Nothing was changed.`,
	'other-lineage': (version) =>
		`This backup (KoKo ${version}) was made with other migrations than this KoKo has. Restore it with the KoKo that made it. Nothing was changed.`,
	'not-empty': (what) =>
		`This installation holds data already${what ? ` (${what})` : ''}. A restore only goes into an empty one; choose another with KOKO_DATA_DIR or DATABASE_URL. Nothing was changed.`,
	'in-use': () => 'Somebody is working on this database. Stop KoKo here first. Nothing was changed.',
	'migrate-first': () =>
		'This database is of an older version. Run "koko migrate" first, or make the backup with the version that runs.',
	'unknown-tenant': (slug) => `There is no tenant ${slug}; "koko tenant" lists all.`,
	'export-running': () => 'This tenant is being exported just now. Wait until that is done and try again.',
	'keys-destroyed': () =>
		'The keys of this tenant were destroyed when it left; its protected names and files cannot be opened, so there is nothing whole to export.',
	'file-unreadable': (name) =>
		`The uploaded file ${name} is missing or cannot be read, so the export would not be whole. "koko doctor" checks the store.`,
	'not-a-tenant': () =>
		'This file is no export of a tenant. A backup of a whole installation goes back with "koko restore". Nothing was changed.',
	'other-format': (format) =>
		`This export has the format ${format}, which this KoKo does not read. Import it with the version that made it. Nothing was changed.`,
	'other-schema': (migration) =>
		`This export was made at another level of the database (${migration}). Bring both installations to the same version of KoKo and export again. Nothing was changed.`,
	'already-here': (slug) =>
		`This tenant, or another one with the short name ${slug}, is here already. Nothing was changed.`,
	'account-differs': () =>
		'An account of this installation has the id of another person in the export. Nothing was changed.',
	'foreign-rows': (table) =>
		`The file holds rows that do not belong to its tenant, or roles it must not bring (${table}). Somebody changed it. Nothing was changed here.`,
	'rows-refused': (where) => `The database does not accept rows of this file (${where}). Nothing was changed.`,
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

/** One line per part: how many, and the beginning of the content sum. */
export function printSums(sums: Readonly<Record<string, ContentSum>>): void {
	for (const [name, { count, sum }] of Object.entries(sums).filter(([, { count: some }]) => some > 0)) {
		console.log(`${name.padEnd(44)} ${String(count).padStart(10)}  ${sum.slice(0, 16)}`);
	}
}

export const humanBytes = (bytes: number): string =>
	bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export const versionOfProgramme = (): string =>
	(JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }).version;
