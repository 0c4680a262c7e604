import type { Tx } from '../../platform/server/database.server.ts';

export type PaperContent = {
	readonly committee: string;
	readonly sessionOn: string | null;
	readonly isPublic: boolean;
	readonly subject: string;
	readonly background: string;
	/** One per line. */
	readonly recommendations: string;
	readonly measureIds: readonly string[];
};
export type CommitteePaper = PaperContent & { readonly id: string; readonly updatedAt: Date; readonly version: number };
export type PaperPlace = { readonly tenantId: string; readonly caseId: string; readonly id: string };

const columns = [
	'id',
	'committee',
	'sessionOn',
	'isPublic',
	'subject',
	'background',
	'recommendations',
	'measureIds',
	'updatedAt',
	'version'
] as const;

/** Newest first. */
export const listPapers = (tx: Tx, tenantId: string, caseId: string): Promise<CommitteePaper[]> =>
	tx
		.selectFrom('cases.committeePapers')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.orderBy('createdAt', 'desc')
		.orderBy('id', 'desc')
		.execute();

export const findPaper = (tx: Tx, place: PaperPlace): Promise<CommitteePaper | undefined> =>
	tx
		.selectFrom('cases.committeePapers')
		.select(columns)
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('id', '=', place.id)
		.executeTakeFirst();

export async function insertPaper(
	tx: Tx,
	place: PaperPlace,
	content: PaperContent,
	written: { readonly by: string; readonly at: Date }
): Promise<void> {
	const { by: createdBy, at } = written;
	await tx
		.insertInto('cases.committeePapers')
		.values({ ...place, ...stored(content), createdBy, createdAt: at, updatedAt: at })
		.execute();
}

/** False when somebody changed the paper since `version` was read. */
export async function updatePaper(
	tx: Tx,
	place: PaperPlace,
	content: PaperContent,
	change: { readonly version: number; readonly at: Date }
): Promise<boolean> {
	const result = await tx
		.updateTable('cases.committeePapers')
		.set({ ...stored(content), updatedAt: change.at, version: change.version + 1 })
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('id', '=', place.id)
		.where('version', '=', change.version)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

const stored = ({ measureIds, ...content }: PaperContent) => ({
	...content,
	measureIds: [...measureIds]
});
