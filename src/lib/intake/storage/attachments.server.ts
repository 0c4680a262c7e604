import { v7 as newId } from 'uuid';
import type { Tx } from '../../platform/server/database.server.ts';

/** A file made anew from what was sent, without name and without what stood beside the picture. */
export type NewAttachment = {
	readonly mediaType: 'image/webp' | 'application/pdf';
	readonly content: Buffer;
	readonly width: number | null;
	readonly height: number | null;
};

export async function insertAttachments(
	tx: Tx,
	tenantId: string,
	reportId: string,
	createdAt: Date,
	attachments: readonly NewAttachment[]
): Promise<void> {
	if (attachments.length === 0) return;
	const rows = attachments.map((attachment) => ({
		tenantId,
		reportId,
		id: newId(),
		createdAt,
		size: attachment.content.length,
		...attachment
	}));
	await tx.insertInto('intake.attachments').values(rows).execute();
}
