import type { Tx } from '../../platform/server/database.server.ts';
import type { Keys } from '../../platform/server/secrets.server.ts';
import { sameContact } from '../domain/same-sender.ts';
import { insertSenderMark } from '../storage/sender-marks.server.ts';

/**
 * Marks a report with a keyed hash of the contact left with it, so that reports with the same one can be told without
 * opening any. The key is the instance's and the hash holds for one tenant; who left no contact leaves no mark.
 */
export async function markSender(
	tx: Tx,
	keys: Keys,
	{ tenantId, reportId }: { readonly tenantId: string; readonly reportId: string },
	contact: string
): Promise<void> {
	const same = sameContact(contact);
	if (!same) return;
	await insertSenderMark(tx, { tenantId, reportId, senderHash: keys.hash('sender-mark', `${tenantId}:${same}`) });
}
