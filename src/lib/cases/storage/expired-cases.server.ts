import { sql } from 'kysely';
import { officeZone, type PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { DueItem, NumberedObject } from '../../platform/server/privacy-door.server.ts';

/** Cases closed or handed over on or before the day (rule R3). A case handed over ends here with its last change. */
export async function listClosedCases(tx: Tx, tenantId: string, until: PlainDate, limit: number): Promise<DueItem[]> {
	const { rows } = await sql<{ id: string; number: string; startsOn: string; holdUntil: string | null }>`
		select id, number, (coalesce(closed_at, updated_at) at time zone ${officeZone})::date as starts_on, hold_until
		from cases.conflict_cases
		where tenant_id = ${tenantId} and state in ('CLOSED', 'OFFERED_TO_ARCHIVE', 'ARCHIVED', 'HANDED_OVER')
			and coalesce(closed_at, updated_at) < ((${until}::date + 1)::timestamp at time zone ${officeZone})
		order by coalesce(closed_at, updated_at) limit ${limit}`.execute(tx);
	return rows.map(({ id, number, startsOn, holdUntil }) => ({
		objectType: 'case',
		id,
		label: number,
		startsOn,
		heldWith: [],
		heldUntil: holdUntil
	}));
}

/** Agreements that are fulfilled or over (rule R8), counted from their last check or else from their beginning. */
export async function listEndedAgreements(
	tx: Tx,
	tenantId: string,
	until: PlainDate,
	limit: number
): Promise<DueItem[]> {
	const { rows } = await sql<{ id: string; caseId: string; startsOn: string }>`
		select * from (
			select a.id, a.case_id, coalesce(
				(select max(k.checked_at at time zone ${officeZone})::date from cases.agreement_checks k
					where k.tenant_id = a.tenant_id and k.agreement_id = a.id),
				a.in_force_on, (a.created_at at time zone ${officeZone})::date) as starts_on
			from cases.agreements a
			where a.tenant_id = ${tenantId} and a.state in ('FULFILLED', 'BROKEN', 'AMENDED', 'ENDED')
		) ended where starts_on <= ${until}::date order by starts_on limit ${limit}`.execute(tx);
	return rows.map(({ id, caseId, startsOn }) => ({
		objectType: 'agreement',
		id,
		label: id.slice(-12),
		startsOn,
		heldWith: [caseId]
	}));
}

/** An agreement with its points, approvals and checks. */
export async function deleteAgreement(tx: Tx, tenantId: string, id: string): Promise<void> {
	for (const table of ['agreementPoints', 'agreementApprovals', 'agreementChecks'] as const)
		await tx.deleteFrom(`cases.${table}`).where('tenantId', '=', tenantId).where('agreementId', '=', id).execute();
	await tx.deleteFrom('cases.agreements').where('tenantId', '=', tenantId).where('id', '=', id).execute();
}

/** The day each of the cases was closed; those still open are left out. */
export async function closingDaysOf(
	tx: Tx,
	tenantId: string,
	caseIds: readonly string[]
): Promise<ReadonlyMap<string, PlainDate>> {
	if (caseIds.length === 0) return new Map();
	const { rows } = await sql<{ id: string; closedOn: string }>`
		select id, (coalesce(closed_at, updated_at) at time zone ${officeZone})::date as closed_on from cases.conflict_cases
		where tenant_id = ${tenantId} and id = any (${caseIds}) and state in ('CLOSED', 'OFFERED_TO_ARCHIVE', 'ARCHIVED', 'HANDED_OVER')`.execute(
		tx
	);
	return new Map(rows.map(({ id, closedOn }) => [id, closedOn]));
}

/** Notes whose thirty days are over; the worker sees no others. */
export async function countExpiredNotes(tx: Tx, tenantId: string, today: PlainDate): Promise<number> {
	const { rows } = await sql<{ count: number }>`select count(*)::int as count from cases.private_notes
		where tenant_id = ${tenantId} and expires_on < ${today}::date`.execute(tx);
	return rows[0]?.count ?? 0;
}

export async function findNumberedCase(tx: Tx, tenantId: string, number: string): Promise<NumberedObject | undefined> {
	const row = await tx
		.selectFrom('cases.conflictCases')
		.select(['id', 'number'])
		.where('tenantId', '=', tenantId)
		.where('number', '=', number.toUpperCase())
		.executeTakeFirst();
	return row && { objectType: 'case', id: row.id, label: row.number };
}
