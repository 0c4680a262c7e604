import { buffer } from 'node:stream/consumers';
import { mismatches, type BackupHeader, type BackupManifest } from '../domain/backup-manifest.ts';
import { startSum, type Summing } from '../domain/content-sum.ts';
import { walkBackup } from '../storage/backup-format.server.ts';
import { BackupTrouble } from '../storage/backup-trouble.server.ts';
import { summedFile } from '../storage/kept-files.server.ts';
import { addRows } from '../storage/row-lines.server.ts';

export type VerifiedBackup = {
	readonly header: BackupHeader;
	readonly manifest: BackupManifest;
	/** The secrets of the instance as they were; small, and needed before anything else can be restored. */
	readonly secrets: Buffer | undefined;
};

/** Reads a backup from end to end, without any database, and compares each row and file with what was noted. */
export async function verifyBackup(
	file: string,
	passphrase: string,
	tell: (step: string, rows: number, bytes: number) => void
): Promise<VerifiedBackup> {
	const sums = new Map<string, Summing>();
	const files = startSum();
	let header: BackupHeader | undefined;
	let secrets: Buffer | undefined;
	let bytes = 0;
	const manifest = await walkBackup(file, passphrase, {
		header: (read) => {
			header = read;
			for (const { name } of read.tables) sums.set(name, startSum());
		},
		table: async (name, part) => {
			const sum = sums.get(name);
			if (!sum) throw new BackupTrouble('not-a-backup');
			bytes += part.size;
			addRows(await buffer(part.content), sum);
			tell(name, sum.result().count, bytes);
		},
		file: async (path, part) => {
			const content = summedFile(part.content, path, files);
			if (path === 'secrets.json') secrets = await buffer(content);
			else for await (const chunk of content) void chunk;
		}
	});
	if (!header) throw new BackupTrouble('not-a-backup');
	const found: BackupManifest = {
		tables: Object.fromEntries([...sums].map(([name, sum]) => [name, sum.result()])),
		sequences: manifest.sequences,
		files: files.result()
	};
	const different = mismatches(manifest, found);
	if (different.length > 0) throw new BackupTrouble('different', different.map(({ name }) => name).join(', '));
	return { header, manifest, secrets };
}
