import type { Tx } from '../../platform/server/database.server.ts';
import type { RetentionAction } from '../domain/retention-rule.ts';

export type NewRun = { readonly id: string; readonly startedBy: string | null; readonly startedAt: Date };

export async function insertRun(tx: Tx, tenantId: string, run: NewRun): Promise<void> {
	await tx
		.insertInto('privacy.deletionRuns')
		.values({ tenantId, ...run })
		.execute();
}

export async function finishRun(tx: Tx, tenantId: string, id: string, at: Date): Promise<void> {
	await tx
		.updateTable('privacy.deletionRuns')
		.set({ finishedAt: at })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.execute();
}

export type DeletionEntry = {
	readonly id: string;
	readonly runId: string;
	readonly ruleCode: string;
	readonly action: RetentionAction;
	readonly objectType: string;
	readonly objects: number;
	readonly idHashes: readonly string[];
	readonly at: Date;
};

export async function insertDeletionEntry(tx: Tx, tenantId: string, entry: DeletionEntry): Promise<void> {
	await tx
		.insertInto('privacy.deletionEntries')
		.values({ tenantId, ...entry, idHashes: [...entry.idHashes] })
		.execute();
}

export type ShownDeletion = Omit<DeletionEntry, 'idHashes'>;

/** What went, newest first. */
export async function listDeletions(tx: Tx, tenantId: string, limit: number): Promise<ShownDeletion[]> {
	const rows = await tx
		.selectFrom('privacy.deletionEntries')
		.select(['id', 'runId', 'ruleCode', 'action', 'objectType', 'objects', 'at'])
		.where('tenantId', '=', tenantId)
		.orderBy('at', 'desc')
		.orderBy('ruleCode')
		.limit(limit)
		.execute();
	return rows.map((row) => ({ ...row, action: row.action as RetentionAction }));
}

export type ShownRun = {
	readonly id: string;
	readonly startedBy: string | null;
	readonly startedAt: Date;
	readonly finishedAt: Date | null;
};

export const listRuns = (tx: Tx, tenantId: string, limit: number): Promise<ShownRun[]> =>
	tx
		.selectFrom('privacy.deletionRuns')
		.select(['id', 'startedBy', 'startedAt', 'finishedAt'])
		.where('tenantId', '=', tenantId)
		.orderBy('startedAt', 'desc')
		.limit(limit)
		.execute();
