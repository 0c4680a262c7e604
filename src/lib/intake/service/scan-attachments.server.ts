import { recordAudit } from '../../audit/index.server.ts';
import { listTenants } from '../../identity/index.server.ts';
import { enqueue } from '../../jobs/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import {
	findAttachmentSource,
	listUnmoved,
	listUnscanned,
	saveMoved,
	saveScan,
	type StoredAttachment
} from '../storage/attachments.server.ts';
import { dropFiles, fileContent, storeFile } from './attachment-files.server.ts';

/** Orders the scan of new files inside the transaction of their report. */
export async function orderScans(tx: Tx, tenantId: string, attachments: readonly StoredAttachment[]): Promise<void> {
	for (const { id, scanState } of attachments) {
		if (scanState === 'WAITING') await orderScan(tx, tenantId, id);
	}
}

const orderScan = (tx: Tx, tenantId: string, attachmentId: string): Promise<void> =>
	enqueue(tx, 'intake.scan', { tenantId, attachmentId }, { key: `scan:${attachmentId}` });

/** Has one file scanned. A scanner that does not answer throws: the file stays held back and the queue tries again. */
export const scanAttachment =
	(platform: Platform) =>
	async ({ tenantId, attachmentId }: { tenantId: string; attachmentId: string }): Promise<void> => {
		const { scanner } = platform;
		if (!scanner) return; // switched off meanwhile: what waits goes on waiting until there is one again
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		const waiting = await platform.database.inTenant(context, async (tx) => {
			const source = await findAttachmentSource(tx, tenantId, attachmentId);
			if (source?.scanState !== 'WAITING') return undefined;
			return { reportId: source.reportId, content: await fileContent(platform, tx, tenantId, source) };
		});
		if (!waiting) return;
		const isClean = (await scanner(waiting.content())) === 'CLEAN';
		await platform.database.inTenant(context, async (tx) => {
			if (!(await saveScan(tx, tenantId, attachmentId, isClean ? 'CLEAN' : 'QUARANTINED')) || isClean) return;
			const { reportId } = waiting;
			await recordAudit(tx, context, { verb: 'attachment.quarantined', objectType: 'report', objectId: reportId });
		});
	};

/** Orders again what the queue lost or gave up, and moves files out of the database that were stored there once. */
export const lookAfterFiles = (platform: Platform) => async (): Promise<void> => {
	for (const { id: tenantId } of await platform.database.atGate(listTenants)) {
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		await platform.database.inTenant(context, async (tx) => {
			for (const id of await listUnscanned(tx, tenantId)) await orderScan(tx, tenantId, id);
		});
		await moveFiles(platform, tenantId);
	}
};

async function moveFiles(platform: Platform, tenantId: string): Promise<void> {
	const context = await platform.contextOf({ kind: 'system' as const, tenantId });
	const ids = await platform.database.inTenant(context, (tx) => listUnmoved(tx, tenantId, 200));
	if (ids.length === 0) return;
	const sealer = await platform.envelopes.sealerFor(tenantId);
	for (const id of ids) {
		await platform.database.inTenant(context, async (tx) => {
			const content = (await findAttachmentSource(tx, tenantId, id))?.content;
			if (!content) return;
			const file = await storeFile(platform, sealer, { tenantId, id, content });
			if (!(await saveMoved(tx, tenantId, id, file))) await dropFiles(platform, [file]);
		});
	}
}
