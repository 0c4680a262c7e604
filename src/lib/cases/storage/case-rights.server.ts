import type { CaseFacts } from '../../identity/index.ts';
import type { Tx } from '../../platform/server/database.server.ts';

/** What the matrix of rights asks about a case; undefined where the wall shows none. */
export async function findCaseRights(tx: Tx, tenantId: string, caseId: string): Promise<CaseFacts | undefined> {
	const row = await tx
		.selectFrom('cases.conflictCases')
		.select(['visibility', 'scope', 'leadId', 'teamIds', 'concernedUnits'])
		.where('tenantId', '=', tenantId)
		.where('id', '=', caseId)
		.executeTakeFirst();
	// The constraints of the table name exactly these values.
	return (
		row && { ...row, visibility: row.visibility as CaseFacts['visibility'], scope: row.scope as CaseFacts['scope'] }
	);
}
