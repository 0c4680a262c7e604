import { v4 as randomId, v7 as newId } from 'uuid';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Sealer } from '../../platform/server/envelopes.server.ts';
import { openStream, sealStream } from '../../platform/server/files/sealed-stream.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import {
	attachmentPlace,
	type AttachmentSource,
	type NewAttachment,
	type StoredAttachment
} from '../storage/attachments.server.ts';

/**
 * Puts files into the store, each encrypted with a key of its own, before the transaction that knows of them begins.
 * A crash between leaves a file nobody has the key of.
 */
export async function storeFiles(
	platform: Platform,
	tenantId: string,
	attachments: readonly NewAttachment[]
): Promise<StoredAttachment[]> {
	if (attachments.length === 0) return [];
	const sealer = await platform.envelopes.sealerFor(tenantId);
	const stored: StoredAttachment[] = [];
	for (const { content, ...attachment } of attachments) {
		const id = newId();
		const file = await storeFile(platform, sealer, { tenantId, id, content });
		const scanState = platform.scanner ? ('WAITING' as const) : ('NOT_SCANNED' as const);
		stored.push({ ...attachment, ...file, id, size: content.length, scanState });
	}
	return stored;
}

export async function storeFile(
	platform: Platform,
	sealer: Sealer,
	{ tenantId, id, content }: { readonly tenantId: string; readonly id: string; readonly content: Buffer }
): Promise<{ storedAs: string; ownKey: Buffer }> {
	const place = attachmentPlace(tenantId, id);
	const { key, ownKey } = sealer.newKey(place);
	const storedAs = `${tenantId}/${randomId()}`;
	await platform.files.put(storedAs, sealStream(key, place, pieces(content)));
	return { storedAs, ownKey };
}

async function* pieces(content: Buffer): AsyncGenerator<Buffer> {
	yield content;
}

/** Removes files of a report that was not stored after all. */
export async function dropFiles(platform: Platform, files: readonly { readonly storedAs: string }[]): Promise<void> {
	await Promise.allSettled(files.map(({ storedAs }) => platform.files.remove(storedAs)));
}

/** The content of a file, opened while it flows; the key is taken inside the transaction, the bytes come after it. */
export async function fileContent(
	platform: Platform,
	tx: Tx,
	tenantId: string,
	source: AttachmentSource
): Promise<() => AsyncIterable<Buffer>> {
	const { id, content, storedAs, ownKey } = source;
	if (content) return () => pieces(content);
	if (!storedAs || !ownKey) throw new Error('an attachment has neither content nor file');
	const place = attachmentPlace(tenantId, id);
	const key = await platform.envelopes.openKey(tx, place, ownKey);
	return async function* () {
		yield* openStream(key, place, await platform.files.get(storedAs));
	};
}
