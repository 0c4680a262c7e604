import type { PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type StoredHold = {
	readonly id: string;
	readonly objectType: string;
	readonly objectId: string;
	readonly label: string;
	readonly reason: string;
	readonly until: PlainDate | null;
	readonly placedBy: string;
	readonly placedAt: Date;
};

export type NewHold = Omit<StoredHold, 'placedBy'> & { readonly tenantId: string; readonly placedBy: string };

export async function insertHold(tx: Tx, hold: NewHold): Promise<void> {
	await tx.insertInto('privacy.retentionHolds').values(hold).execute();
}

/** Holds nobody has lifted, the newest first. */
export const listHolds = (tx: Tx, tenantId: string): Promise<StoredHold[]> =>
	tx
		.selectFrom('privacy.retentionHolds')
		.select(['id', 'objectType', 'objectId', 'label', 'reason', 'until', 'placedBy', 'placedAt'])
		.where('tenantId', '=', tenantId)
		.where('liftedAt', 'is', null)
		.orderBy('placedAt', 'desc')
		.execute();

/** Gives what was held; undefined when it was lifted before. */
export const liftHold = (
	tx: Tx,
	tenantId: string,
	id: string,
	by: { readonly userId: string; readonly at: Date }
): Promise<{ readonly objectId: string; readonly objectType: string } | undefined> =>
	tx
		.updateTable('privacy.retentionHolds')
		.set({ liftedBy: by.userId, liftedAt: by.at })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.where('liftedAt', 'is', null)
		.returning(['objectId', 'objectType'])
		.executeTakeFirst();
