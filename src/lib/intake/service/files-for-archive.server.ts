import type { ArchivedFile } from '../../platform/server/privacy-door.server.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { listAttachmentSources } from '../storage/attachments.server.ts';
import { fileContent } from './attachment-files.server.ts';

/** Photos and PDFs of reports, opened for the archive; what lies in quarantine is not handed on. */
export async function filesForArchive(
	platform: Platform,
	tx: Tx,
	tenantId: string,
	reportIds: readonly string[]
): Promise<ArchivedFile[]> {
	const files: ArchivedFile[] = [];
	for (const source of await listAttachmentSources(tx, tenantId, reportIds)) {
		if (source.scanState === 'QUARANTINED') continue;
		const content = Buffer.concat(await Array.fromAsync((await fileContent(platform, tx, tenantId, source))()));
		files.push({ path: `files/${source.reportId}/${source.id}.${source.mediaType.split('/')[1] ?? 'bin'}`, content });
	}
	return files;
}
