import { v7 as newId } from 'uuid';
import type { Tx } from '../../platform/server/database.server.ts';

export type IdentityOpening = { readonly openedBy: string; readonly openedAt: Date; readonly reason: string };

export async function insertOpening(
	tx: Tx,
	tenantId: string,
	reportId: string,
	opening: IdentityOpening
): Promise<void> {
	await tx
		.insertInto('intake.identityOpenings')
		.values({ tenantId, id: newId(), reportId, ...opening })
		.execute();
}

/** Who opened the protected identity, when and why; newest first. */
export const listOpenings = (tx: Tx, tenantId: string, reportId: string): Promise<IdentityOpening[]> =>
	tx
		.selectFrom('intake.identityOpenings')
		.select(['openedBy', 'openedAt', 'reason'])
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.orderBy('openedAt', 'desc')
		.execute();
