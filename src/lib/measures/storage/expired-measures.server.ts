import { sql } from 'kysely';
import { officeZone, type PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { DueItem } from '../../platform/server/privacy-door.server.ts';

/** Measures that came to an end on or before the day (rule R10); the last change is the day they ended. */
export async function listEndedMeasures(tx: Tx, tenantId: string, until: PlainDate, limit: number): Promise<DueItem[]> {
	const { rows } = await sql<{ id: string; startsOn: string; caseId: string | null }>`
		select id, (updated_at at time zone ${officeZone})::date as starts_on, case_id from measures.measures
		where tenant_id = ${tenantId} and state in ('DONE', 'VERIFIED', 'NOT_EFFECTIVE', 'STOPPED', 'REJECTED')
			and updated_at < ((${until}::date + 1)::timestamp at time zone ${officeZone})
		order by updated_at limit ${limit}`.execute(tx);
	return rows.map(({ id, startsOn, caseId }) => ({
		objectType: 'measure',
		id,
		label: id.slice(-12),
		startsOn,
		heldWith: caseId ? [caseId] : []
	}));
}

export async function deleteMeasure(tx: Tx, tenantId: string, id: string): Promise<void> {
	await tx.deleteFrom('measures.measures').where('tenantId', '=', tenantId).where('id', '=', id).execute();
}
