/** What can go wrong with a backup or a tenant's archive that an operator can do something about. The command line has the sentences. */
export type Trouble =
	| 'wrong-passphrase'
	| 'passphrase-short'
	| 'no-passphrase-file'
	| 'no-file'
	| 'file-exists'
	| 'inside-data-directory'
	| 'not-a-backup'
	| 'damaged'
	| 'different'
	| 'newer-version'
	| 'other-lineage'
	| 'not-empty'
	| 'in-use'
	| 'migrate-first'
	| 'unknown-tenant'
	| 'export-running'
	| 'keys-destroyed'
	| 'file-unreadable'
	| 'not-a-tenant'
	| 'other-format'
	| 'other-schema'
	| 'already-here'
	| 'account-differs'
	| 'foreign-rows'
	| 'rows-refused'
	| 'disk-full'
	| 'no-permission';

export class BackupTrouble extends Error {
	override name = 'BackupTrouble';
	readonly trouble: Trouble;
	/** Names of tables, paths or counts that the sentence mentions. */
	readonly detail: string;
	constructor(trouble: Trouble, detail = '', cause?: unknown) {
		super(trouble, { cause });
		this.trouble = trouble;
		this.detail = detail;
	}
}

const byCode: Readonly<Record<string, Trouble>> = {
	ENOSPC: 'disk-full',
	EDQUOT: 'disk-full',
	'53100': 'disk-full',
	EACCES: 'no-permission',
	EPERM: 'no-permission',
	EROFS: 'no-permission'
};

/** Gives the trouble behind an error of the system, the database or the decryption; other errors stay what they are. */
export function troubleOf(error: unknown): unknown {
	if (error instanceof BackupTrouble) return error;
	const { code } = error as { code?: string };
	const known = byCode[code ?? ''];
	if (known) return new BackupTrouble(known, '', error);
	return error;
}
