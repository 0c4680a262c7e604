import { sql } from 'kysely';
import { officeZone, type PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';

/** Before which day entries go: those about signing in and administering, and those about cases, reports and measures. */
export type AuditPeriods = { readonly securityBefore: PlainDate | null; readonly caseBefore: PlainDate | null };

/**
 * The one way entries leave the log (rule R13). Their links stay, and the run leaves an entry that proves which links
 * lost theirs; it is linked at once, so that no export in the next minute shows gaps without their proof.
 */
export async function deleteExpiredEntries(tx: Tx, periods: AuditPeriods): Promise<number> {
	const { rows } = await sql<{ gone: number }>`select audit.expire(${startOf(periods.securityBefore)},
		${startOf(periods.caseBefore)}) as gone`.execute(tx);
	const gone = rows[0]?.gone ?? 0;
	if (gone > 0) await sql`select audit.link_waiting(app.tenant(), ${entriesWithProof})`.execute(tx);
	return gone;
}

/** More than ever wait, so that the proof, the newest of them, is among those linked. */
const entriesWithProof = 2_147_483_647;

/** How many entries {@link deleteExpiredEntries} would take. */
export async function countExpiredEntries(tx: Tx, tenantId: string, periods: AuditPeriods): Promise<number> {
	const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit.entries
		where tenant_id = ${tenantId} and verb <> 'audit.expired'
			and exists (select from audit.links l where l.tenant_id = entries.tenant_id and l.entry_id = entries.id)
			and at < case
			when case_id is not null or object_type in ('report', 'case', 'measure') then ${startOf(periods.caseBefore)}
			else ${startOf(periods.securityBefore)} end`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** A period that is not asked about reaches nothing. */
const startOf = (day: PlainDate | null) =>
	day === null ? sql`'-infinity'::timestamptz` : sql`(${day}::date::timestamp at time zone ${officeZone})`;
