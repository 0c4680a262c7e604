import type { PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { ArchiveDecision } from '../domain/verdict.ts';

export type StoredOffer = {
	readonly id: string;
	readonly ruleCode: string;
	readonly objectType: string;
	readonly objectId: string | null;
	readonly label: string;
	readonly offeredOn: PlainDate;
	readonly packageSha256: string | null;
	readonly packageAt: Date | null;
	readonly decision: ArchiveDecision;
	readonly decidedOn: PlainDate | null;
	readonly keptUntil: PlainDate | null;
	readonly note: string;
	readonly goneAt: Date | null;
};

const columns = [
	'id',
	'ruleCode',
	'objectType',
	'objectId',
	'label',
	'offeredOn',
	'packageSha256',
	'packageAt',
	'decision',
	'decidedOn',
	'keptUntil',
	'note',
	'goneAt'
] as const;

/** All offers, those still open first. */
export async function listOffers(tx: Tx, tenantId: string): Promise<StoredOffer[]> {
	const rows = await tx
		.selectFrom('privacy.archiveOffers')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.orderBy(({ eb, ref }) => eb(ref('decision'), '<>', 'OPEN'))
		.orderBy('offeredOn', 'desc')
		.orderBy('label')
		.execute();
	// The constraint of the table names exactly these decisions.
	return rows.map((row) => ({ ...row, decision: row.decision as ArchiveDecision }));
}

export async function findOffer(tx: Tx, tenantId: string, id: string): Promise<StoredOffer | undefined> {
	const row = await tx
		.selectFrom('privacy.archiveOffers')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	return row && { ...row, decision: row.decision as ArchiveDecision };
}

export type NewOffer = Pick<StoredOffer, 'id' | 'ruleCode' | 'objectType' | 'objectId' | 'label' | 'offeredOn'>;

export async function insertOffer(tx: Tx, tenantId: string, offer: NewOffer): Promise<void> {
	await tx
		.insertInto('privacy.archiveOffers')
		.values({ tenantId, ...offer })
		.onConflict((clash) => clash.doNothing())
		.execute();
}

export async function saveOffer(
	tx: Tx,
	tenantId: string,
	id: string,
	change: Partial<
		Pick<StoredOffer, 'packageSha256' | 'packageAt' | 'decision' | 'decidedOn' | 'keptUntil' | 'note'>
	> & {
		readonly decidedBy?: string;
	}
): Promise<void> {
	await tx
		.updateTable('privacy.archiveOffers')
		.set(change)
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.execute();
}

/** The object is gone: what the archive decided stays, what it was about is named no more. */
export async function closeOffer(tx: Tx, tenantId: string, objectId: string, at: Date): Promise<void> {
	await tx
		.updateTable('privacy.archiveOffers')
		.set({ objectId: null, goneAt: at })
		.where('tenantId', '=', tenantId)
		.where('objectId', '=', objectId)
		.execute();
}
