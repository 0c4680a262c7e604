import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Place } from '../../platform/server/envelope.server.ts';
import type { SealedTable } from '../../platform/server/sealed-tables.server.ts';

/** A file made anew from what was sent, without name and without what stood beside the picture. */
export type NewAttachment = {
	readonly mediaType: 'image/webp' | 'application/pdf';
	readonly content: Buffer;
	readonly width: number | null;
	readonly height: number | null;
};

/** NOT_SCANNED: no scanner was configured. WAITING: held back until it answered. QUARANTINED: it found something. */
export type ScanState = 'NOT_SCANNED' | 'WAITING' | 'CLEAN' | 'QUARANTINED';

/** An attachment whose content lies in the file store. */
export type StoredAttachment = Omit<NewAttachment, 'content'> & {
	readonly id: string;
	readonly size: number;
	readonly storedAs: string;
	readonly ownKey: Buffer;
	readonly scanState: ScanState;
};

export const attachmentPlace = (tenantId: string, id: string): Place => ({
	tenantId,
	table: 'intake.attachments',
	column: 'content',
	rowId: id
});

/** For renewing keys; the files themselves stay as they are. */
export const sealedAttachments: SealedTable = {
	table: 'intake.attachments',
	column: undefined,
	idColumn: 'id',
	placeOf: attachmentPlace
};

export async function insertAttachments(
	tx: Tx,
	tenantId: string,
	reportId: string,
	createdAt: Date,
	attachments: readonly StoredAttachment[]
): Promise<void> {
	if (attachments.length === 0) return;
	const rows = attachments.map((attachment) => ({ ...attachment, tenantId, reportId, createdAt }));
	await tx.insertInto('intake.attachments').values(rows).execute();
}

/** What is needed to read one: the file's name and key, or the content of one from before files were stored elsewhere. */
export type AttachmentSource = {
	readonly id: string;
	readonly reportId: string;
	readonly mediaType: string;
	readonly size: number;
	readonly content: Buffer | null;
	readonly storedAs: string | null;
	readonly ownKey: Buffer | null;
	readonly scanState: ScanState;
};

export const findAttachmentSource = (tx: Tx, tenantId: string, id: string): Promise<AttachmentSource | undefined> =>
	tx
		.selectFrom('intake.attachments')
		.select(['id', 'reportId', 'mediaType', 'size', 'content', 'storedAs', 'ownKey', 'scanState'])
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.executeTakeFirst() as Promise<AttachmentSource | undefined>;

/** Notes what the scanner said; false when another worker was faster. */
export async function saveScan(tx: Tx, tenantId: string, id: string, scanState: ScanState): Promise<boolean> {
	const result = await tx
		.updateTable('intake.attachments')
		.set({ scanState, scannedAt: sql<Date>`now()` })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.where('scanState', '=', 'WAITING')
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Files that wait for the scanner for longer than a lost job would take. */
export const listUnscanned = async (tx: Tx, tenantId: string): Promise<string[]> =>
	(
		await tx
			.selectFrom('intake.attachments')
			.select('id')
			.where('tenantId', '=', tenantId)
			.where('scanState', '=', 'WAITING')
			.where(sql<boolean>`created_at < now() - interval '10 minutes'`)
			.limit(500)
			.execute()
	).map(({ id }) => id);

/** Ids of files that still lie in the database. */
export const listUnmoved = async (tx: Tx, tenantId: string, most: number): Promise<string[]> =>
	(
		await tx
			.selectFrom('intake.attachments')
			.select('id')
			.where('tenantId', '=', tenantId)
			.where('content', 'is not', null)
			.limit(most)
			.execute()
	).map(({ id }) => id);

/** Takes the content out of the database; false when another worker was faster. */
export async function saveMoved(
	tx: Tx,
	tenantId: string,
	id: string,
	moved: { readonly storedAs: string; readonly ownKey: Buffer }
): Promise<boolean> {
	const result = await tx
		.updateTable('intake.attachments')
		.set({ ...moved, content: null })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.where('content', 'is not', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Which of these names of stored files a row knows. */
export const listKnownFiles = async (tx: Tx, tenantId: string, names: readonly string[]): Promise<Set<string>> => {
	const rows = await tx
		.selectFrom('intake.attachments')
		.select('storedAs')
		.where('tenantId', '=', tenantId)
		.where('storedAs', '=', sql<string>`any (${names})`)
		.execute();
	return new Set(rows.flatMap(({ storedAs }) => storedAs ?? []));
};

/** A day before now, by the database's clock: files are dated by real time, also in the demo world. */
export async function readADayAgo(tx: Tx): Promise<Date> {
	const { rows } = await sql<{ then: Date }>`select now() - interval '1 day' as then`.execute(tx);
	return rows[0]?.then ?? new Date(0);
}

/** All files of some reports, in the order they came. */
export const listAttachmentSources = async (
	tx: Tx,
	tenantId: string,
	reportIds: readonly string[]
): Promise<AttachmentSource[]> =>
	reportIds.length === 0
		? []
		: ((await tx
				.selectFrom('intake.attachments')
				.select(['id', 'reportId', 'mediaType', 'size', 'content', 'storedAs', 'ownKey', 'scanState'])
				.where('tenantId', '=', tenantId)
				.where('reportId', 'in', reportIds)
				.orderBy('createdAt')
				.orderBy('id')
				.execute()) as AttachmentSource[]);

/** Every file of a tenant that lies in the store, with what is needed to open it. */
export const listStoredFiles = async (
	tx: Tx,
	tenantId: string
): Promise<{ id: string; storedAs: string; ownKey: Buffer; size: number; place: Place }[]> =>
	(
		await tx
			.selectFrom('intake.attachments')
			.select(['id', 'storedAs', 'ownKey', 'size'])
			.where('tenantId', '=', tenantId)
			.where('storedAs', 'is not', null)
			.orderBy('id')
			.execute()
	).flatMap(({ id, storedAs, ownKey, size }) =>
		storedAs && ownKey ? [{ id, storedAs, ownKey, size, place: attachmentPlace(tenantId, id) }] : []
	);
