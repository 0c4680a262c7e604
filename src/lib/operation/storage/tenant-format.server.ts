import { buffer, text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { isUuid } from '../../platform/pure/ids.ts';
import { tenantFormat, type TenantHeader, type TenantManifest } from '../domain/tenant-archive.ts';
import { readArchive, type Part } from './archive-reader.server.ts';
import { Sum } from './backup-format.server.ts';
import { BackupTrouble } from './backup-trouble.server.ts';

// Parts of a tenant's archive in their order: header.json, keys.json, accounts/<n>.jsonl, tables/<schema.table>/<n>.jsonl,
// files/<id>, manifest.json. docs/tenant-export.md describes each.
const numbered = (piece: number): string => `${String(piece).padStart(6, '0')}.jsonl`;
export const partNames = {
	header: 'header.json',
	keys: 'keys.json',
	accounts: (piece: number): string => `accounts/${numbered(piece)}`,
	table: (table: string, piece: number): string => `tables/${table}/${numbered(piece)}`,
	file: (id: string): string => `files/${id}`,
	manifest: 'manifest.json'
} as const;

const Header = z.object({
	format: z.string(),
	formatVersion: z.number().int(),
	version: z.string(),
	createdAt: z.string(),
	tenant: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
	schema: z.string(),
	tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
	left: z.record(z.string(), z.string())
});
const Format = z.object({ format: z.literal(tenantFormat.name), formatVersion: z.number() });
const Manifest = z.object({ tables: z.record(z.string(), Sum), accounts: Sum, files: Sum });
const DataKeys = z.array(
	z.object({
		version: z.number().int().positive(),
		key: z.string().transform((value) => Buffer.from(value, 'base64'))
	})
);
const Account = z.object({ id: z.uuid(), email: z.string().min(1), language: z.string(), created_at: z.string() });

export type TravellingKey = { readonly version: number; readonly key: Buffer };
export type TravellingAccount = { readonly id: string; readonly email: string };

/** Called with the parts of an archive as they come. */
export type TenantVisitor = {
	readonly header: (header: TenantHeader) => Promise<void> | void;
	readonly keys: (keys: readonly TravellingKey[]) => Promise<void> | void;
	readonly accounts: (lines: readonly string[], accounts: readonly TravellingAccount[]) => Promise<void> | void;
	readonly rows: (table: string, lines: readonly string[]) => Promise<void> | void;
	readonly file: (id: string, size: number, content: Readable) => Promise<void>;
};

const once = [partNames.header, partNames.keys, partNames.manifest] as readonly string[];

/** Walks through an archive from its first to its last part and gives what its maker found in it. */
export async function walkTenant(file: string, passphrase: string, visit: TenantVisitor): Promise<TenantManifest> {
	let manifest: TenantManifest | undefined;
	const seen = new Set<string>();
	await readArchive(file, passphrase, async (part) => {
		if ((seen.size === 0) !== (part.name === partNames.header)) throw new BackupTrouble('not-a-tenant');
		if (manifest || (once.includes(part.name) && seen.has(part.name))) throw new BackupTrouble('damaged');
		seen.add(part.name);
		if (part.name === partNames.manifest) manifest = parsed(Manifest, await text(part.content));
		else await visitPart(part, visit);
	});
	if (!manifest) throw new BackupTrouble(seen.size === 0 ? 'not-a-tenant' : 'damaged');
	return manifest;
}

async function visitPart(part: Part, visit: TenantVisitor): Promise<void> {
	const [room, name = '', ...rest] = part.name.split('/');
	if (part.name === partNames.header) return visit.header(readHeader(await text(part.content)));
	if (part.name === partNames.keys) return visit.keys(parsed(DataKeys, await text(part.content)));
	if (room === 'accounts' && rest.length === 0) return visitAccounts(await linesOf(part), visit);
	if (room === 'tables' && rest.length === 1 && name) return visit.rows(name, await linesOf(part));
	// A name is an id and nothing else: no path of an archive leads anywhere.
	if (room === 'files' && rest.length === 0 && isUuid(name)) return visit.file(name, part.size, part.content);
	throw new BackupTrouble('damaged', part.name);
}

/** Another version of the format may look quite different; its number is told before anything else is asked. */
function readHeader(content: string): TenantHeader {
	const { formatVersion } = parsed(Format, content, 'not-a-tenant');
	if (formatVersion !== tenantFormat.version) throw new BackupTrouble('other-format', String(formatVersion));
	return parsed(Header, content);
}

const visitAccounts = (lines: readonly string[], visit: TenantVisitor): Promise<void> | void =>
	visit.accounts(
		lines,
		lines.map((line) => parsed(Account, line))
	);

async function linesOf({ content }: Part): Promise<string[]> {
	const lines = (await buffer(content)).toString('utf8').split('\n');
	if (lines.pop() !== '') throw new BackupTrouble('damaged');
	return lines;
}

function parsed<T>(schema: z.ZodType<T>, content: string, trouble: 'damaged' | 'not-a-tenant' = 'damaged'): T {
	const result = schema.safeParse(jsonOf(content));
	if (!result.success) throw new BackupTrouble(trouble);
	return result.data;
}

function jsonOf(content: string): unknown {
	try {
		return JSON.parse(content);
	} catch {
		return undefined;
	}
}
