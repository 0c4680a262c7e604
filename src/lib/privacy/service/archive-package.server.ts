import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import type { MemberContext } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { ArchivedFile, PrivacyDoor } from '../../platform/server/privacy-door.server.ts';
import { exportAnchored, exportOne, reportsOfCases } from '../storage/personal-rows.server.ts';

type OfferedObject = { readonly objectType: string; readonly id: string; readonly label: string };
export type ArchivePackage = { readonly content: Buffer; readonly sha256: string };

/**
 * What the archive gets: one JSON file per table, the files as they are, and a manifest with a checksum for each.
 * Sealed names, receipt codes and private notes are not in it: they are nobody's to hand on.
 */
export async function buildPackage(
	tx: Tx,
	platform: Platform,
	doors: readonly PrivacyDoor[],
	context: MemberContext,
	object: OfferedObject
): Promise<ArchivePackage> {
	const files = [
		...(await tablesOf(tx, doors, context, object)),
		...(await filesOf(tx, platform, doors, context, object))
	];
	const manifest = {
		format: 'koko-archive-package/1',
		object: { kind: object.objectType, number: object.label },
		madeAt: context.now.toISOString(),
		files: files.map(({ path, content }) => ({ path, bytes: content.byteLength, sha256: sha256Of(content) }))
	};
	const tar = pack();
	const written = buffer(tar);
	for (const { path, content } of [{ path: 'manifest.json', content: jsonOf(manifest) }, ...files])
		tar.entry({ name: path, mtime: context.now }, Buffer.from(content));
	tar.finalize();
	const content = await written;
	return { content, sha256: sha256Of(content) };
}

async function tablesOf(
	tx: Tx,
	doors: readonly PrivacyDoor[],
	context: MemberContext,
	object: OfferedObject
): Promise<ArchivedFile[]> {
	const { tenantId } = context.actor;
	const tables = doors.flatMap((door) => door.tables);
	if (object.objectType !== 'case') {
		const table = tables.find(({ name }) => name === `${object.objectType}s.${object.objectType}s`);
		const row = table && (await exportOne(tx, tenantId, table, object.id));
		return row ? [{ path: `${object.objectType}.json`, content: jsonOf(row) }] : [];
	}
	const reports = await reportsOfCases(tx, tenantId, tables, [object.id]);
	const files: ArchivedFile[] = [];
	for (const table of tables) {
		const ofCase = await exportAnchored(tx, tenantId, table, 'case', [object.id]);
		const ofReports = table.belongsTo.case ? [] : await exportAnchored(tx, tenantId, table, 'report', reports);
		const rows = [...ofCase, ...ofReports];
		if (rows.length > 0) files.push({ path: `${table.name.replace('.', '/')}.json`, content: jsonOf(rows) });
	}
	return files;
}

async function filesOf(
	tx: Tx,
	platform: Platform,
	doors: readonly PrivacyDoor[],
	context: MemberContext,
	object: OfferedObject
): Promise<ArchivedFile[]> {
	if (object.objectType !== 'case') return [];
	const { tenantId } = context.actor;
	const tables = doors.flatMap((door) => door.tables);
	const reports = await reportsOfCases(tx, tenantId, tables, [object.id]);
	const found = await Promise.all(doors.map((door) => door.filesOf?.(platform, tx, tenantId, reports) ?? []));
	return found.flat();
}

const jsonOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value, null, '\t'), 'utf8');
const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
