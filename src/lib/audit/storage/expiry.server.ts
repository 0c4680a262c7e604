import { sql } from 'kysely';
import { officeZone, type PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';

/** Before which day entries go: those about signing in and administering, and those about cases, reports and measures. */
export type AuditPeriods = { readonly securityBefore: PlainDate | null; readonly caseBefore: PlainDate | null };

/**
 * The one way entries leave the log (rule R13). Whatever proves that the log is whole has to be carried over its new
 * beginning here.
 */
export async function deleteExpiredEntries(tx: Tx, periods: AuditPeriods): Promise<number> {
	const { rows } = await sql<{ gone: number }>`select audit.expire(${startOf(periods.securityBefore)},
		${startOf(periods.caseBefore)}) as gone`.execute(tx);
	return rows[0]?.gone ?? 0;
}

/** How many entries {@link deleteExpiredEntries} would take. */
export async function countExpiredEntries(tx: Tx, tenantId: string, periods: AuditPeriods): Promise<number> {
	const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit.entries
		where tenant_id = ${tenantId} and at < case
			when case_id is not null or object_type in ('report', 'case', 'measure') then ${startOf(periods.caseBefore)}
			else ${startOf(periods.securityBefore)} end`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** A period that is not asked about reaches nothing. */
const startOf = (day: PlainDate | null) =>
	day === null ? sql`'-infinity'::timestamptz` : sql`(${day}::date::timestamp at time zone ${officeZone})`;
