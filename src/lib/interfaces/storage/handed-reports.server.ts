import type { Tx } from '../../platform/server/database.server.ts';

export type HandedReport = {
	readonly tenantId: string;
	readonly reportId: string;
	readonly tokenId: string;
	readonly keyHash: Buffer;
	readonly requestHash: Buffer;
	readonly createdAt: Date;
};

export async function insertHandedReport(tx: Tx, handed: HandedReport): Promise<void> {
	await tx.insertInto('interfaces.handedReports').values(handed).execute();
}

export const findHandedReport = (
	tx: Tx,
	tenantId: string,
	tokenId: string,
	keyHash: Buffer
): Promise<{ reportId: string; requestHash: Buffer } | undefined> =>
	tx
		.selectFrom('interfaces.handedReports')
		.select(['reportId', 'requestHash'])
		.where('tenantId', '=', tenantId)
		.where('tokenId', '=', tokenId)
		.where('keyHash', '=', keyHash)
		.executeTakeFirst();

export type OwnReportFilter = {
	readonly ids?: readonly string[] | undefined;
	readonly from?: Date | undefined;
	readonly to?: Date | undefined;
	readonly limit: number;
};

/** Reports that came through one token, newest first. */
export async function listHandedReportIds(
	tx: Tx,
	tenantId: string,
	tokenId: string,
	filter: OwnReportFilter
): Promise<string[]> {
	let query = tx
		.selectFrom('interfaces.handedReports')
		.select('reportId')
		.where('tenantId', '=', tenantId)
		.where('tokenId', '=', tokenId)
		.orderBy('createdAt', 'desc')
		.orderBy('reportId', 'desc')
		.limit(filter.limit);
	if (filter.ids?.length === 0) return [];
	if (filter.ids) query = query.where('reportId', 'in', filter.ids);
	if (filter.from) query = query.where('createdAt', '>=', filter.from);
	if (filter.to) query = query.where('createdAt', '<=', filter.to);
	return (await query.execute()).map(({ reportId }) => reportId);
}
