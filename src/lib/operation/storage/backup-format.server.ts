import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { BackupHeader, BackupManifest } from '../domain/backup-manifest.ts';
import { readArchive, type Part } from './archive-reader.server.ts';
import { BackupTrouble } from './backup-trouble.server.ts';

// Parts of a backup in their order: header.json, tables/<schema.table>/<n>.copy, files/<path>, manifest.json.
export const headerName = 'header.json';
export const manifestName = 'manifest.json';
export const tablePart = (table: string, piece: number): string =>
	`tables/${table}/${String(piece).padStart(6, '0')}.copy`;
export const filePart = (path: string): string => `files/${path}`;

export const Sum = z.object({ count: z.number().int(), bytes: z.number().int(), sum: z.string() });
const Header = z.object({
	format: z.number().int(),
	version: z.string(),
	createdAt: z.string(),
	kind: z.string(),
	migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
	tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
	apart: z.array(z.string()).default([]) // backups of versions that knew no other place
});
const Manifest = z.object({
	tables: z.record(z.string(), Sum),
	sequences: z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
	files: Sum
});

/** Called with the parts of a backup as they come. */
export type BackupVisitor = {
	readonly header: (header: BackupHeader) => Promise<void> | void;
	readonly table: (name: string, part: Part) => Promise<void>;
	readonly file: (path: string, part: Part) => Promise<void>;
};

/** Walks through a backup from its first to its last part and gives what its maker found in it. */
export async function walkBackup(file: string, passphrase: string, visit: BackupVisitor): Promise<BackupManifest> {
	let manifest: BackupManifest | undefined;
	let isFirst = true;
	await readArchive(file, passphrase, async (part) => {
		if (isFirst !== (part.name === headerName)) throw new BackupTrouble('not-a-backup');
		isFirst = false;
		if (part.name === headerName) await visit.header(parsed(Header, await text(part.content)));
		else if (part.name === manifestName) manifest = parsed(Manifest, await text(part.content));
		else if (part.name.startsWith('tables/')) await visit.table(part.name.split('/')[1] ?? '', part);
		else if (part.name.startsWith('files/')) await visit.file(safePath(part.name.slice('files/'.length)), part);
	});
	if (!manifest) throw new BackupTrouble('damaged');
	return manifest;
}

function parsed<T>(schema: z.ZodType<T>, content: string): T {
	const result = schema.safeParse(JSON.parse(content));
	if (!result.success) throw new BackupTrouble('not-a-backup');
	return result.data;
}

/** A path from a file never leads out of the directory it is written to. */
function safePath(path: string): string {
	const steps = path.split('/');
	if (
		steps.some((step) => step === '' || step === '.' || step === '..' || step.includes('\\') || step.includes('\0'))
	) {
		throw new BackupTrouble('not-a-backup');
	}
	return path;
}
