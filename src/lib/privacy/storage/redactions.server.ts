import { v7 as newId } from 'uuid';
import type { Tx } from '../../platform/server/database.server.ts';
import type { RedactionReason } from '../domain/redaction.ts';

export type NewRedaction = {
	readonly reportId: string | null;
	readonly caseId: string | null;
	readonly reason: RedactionReason;
	readonly places: number;
	readonly redactedBy: string;
	readonly redactedAt: Date;
};

export async function insertRedaction(tx: Tx, tenantId: string, redaction: NewRedaction): Promise<void> {
	await tx
		.insertInto('privacy.redactions')
		.values({ tenantId, id: newId(), ...redaction })
		.execute();
}

/** What the asker may see of it: an officer all, others their own. */
export const listRedactions = (tx: Tx, tenantId: string, limit: number) =>
	tx
		.selectFrom('privacy.redactions')
		.select(['id', 'reason', 'places', 'redactedBy', 'redactedAt'])
		.where('tenantId', '=', tenantId)
		.orderBy('redactedAt', 'desc')
		.limit(limit)
		.execute();
