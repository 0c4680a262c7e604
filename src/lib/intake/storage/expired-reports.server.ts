import { sql } from 'kysely';
import { closingDaysOf } from '../../cases/index.server.ts';
import { officeZone, type PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { DueItem, NumberedObject } from '../../platform/server/privacy-door.server.ts';

type Row = {
	readonly id: string;
	readonly reference: string;
	readonly startsOn: string;
	readonly caseId: string | null;
};

const itemOf =
	(objectType: DueItem['objectType']) =>
	({ id, reference, startsOn, caseId }: Row): DueItem => ({
		objectType,
		id,
		label: reference,
		startsOn,
		heldWith: caseId ? [caseId] : []
	});

const dayOf = (column: string) => sql`(${sql.ref(column)} at time zone ${officeZone})::date`;

/** Signals that led to no case (R1): observed, or taken back but with a danger that stays. A later review day moves the start. */
export async function listOldSignals(tx: Tx, tenantId: string, until: PlainDate, limit: number): Promise<DueItem[]> {
	const { rows } = await sql<Row>`select * from (
			select id, reference, case_id, greatest(${dayOf('decided_at')}, review_on) as starts_on from intake.reports
			where tenant_id = ${tenantId} and case_id is null and decision = 'OBSERVE' and state <> 'WITHDRAWN'
			union all
			select id, reference, case_id, ${dayOf('updated_at')} from intake.reports
			where tenant_id = ${tenantId} and case_id is null and state = 'WITHDRAWN' and danger_self_report
		) signals where starts_on <= ${until}::date order by starts_on limit ${limit}`.execute(tx);
	return rows.map(itemOf('report'));
}

/** Reports not taken up (R2): rejected, referred elsewhere or taken back. */
export async function listSettledReports(
	tx: Tx,
	tenantId: string,
	until: PlainDate,
	limit: number
): Promise<DueItem[]> {
	const { rows } = await sql<Row>`select * from (
			select id, reference, case_id, ${dayOf('decided_at')} as starts_on from intake.reports
			where tenant_id = ${tenantId} and case_id is null and decision in ('REJECT', 'REFER') and state <> 'WITHDRAWN'
			union all
			select id, reference, case_id, ${dayOf('updated_at')} from intake.reports
			where tenant_id = ${tenantId} and case_id is null and state = 'WITHDRAWN' and not danger_self_report
		) settled where starts_on <= ${until}::date order by starts_on limit ${limit}`.execute(tx);
	return rows.map(itemOf('report'));
}

/** Names of reporters who have their feedback (R4); for a report of a case the closing of the case counts, if later. */
export async function listOldIdentities(tx: Tx, tenantId: string, until: PlainDate, limit: number): Promise<DueItem[]> {
	const { rows } = await sql<Row>`
		select r.id, r.reference, r.case_id, ${dayOf('r.feedback_given_at')} as starts_on
		from intake.vaulted_identities v join intake.reports r on r.tenant_id = v.tenant_id and r.id = v.report_id
		where v.tenant_id = ${tenantId} and v.erased_at is null and ${dayOf('r.feedback_given_at')} <= ${until}::date
		order by r.feedback_given_at`.execute(tx);
	return (await afterClosing(tx, tenantId, rows, until)).slice(0, limit).map(itemOf('identity'));
}

/** Receipt codes long unused after the end of their report (R5). */
export async function listUnusedReceipts(
	tx: Tx,
	tenantId: string,
	until: PlainDate,
	limit: number
): Promise<DueItem[]> {
	const { rows } = await sql<Row>`select * from (
			select r.id, r.reference, r.case_id, greatest(${dayOf('c.last_used_at')}, ${dayOf('r.feedback_given_at')},
				case when r.state = 'WITHDRAWN' then ${dayOf('r.updated_at')} end) as starts_on
			from intake.receipts c join intake.reports r on r.tenant_id = c.tenant_id and r.id = c.report_id
			where c.tenant_id = ${tenantId} and c.expires_at is null and (r.feedback_given_at is not null or r.state = 'WITHDRAWN')
		) unused where starts_on <= ${until}::date order by starts_on`.execute(tx);
	return (await afterClosing(tx, tenantId, rows, until)).slice(0, limit).map(itemOf('receipt'));
}

/** Moves the start to the closing of the case; reports of cases still open drop out. */
async function afterClosing(tx: Tx, tenantId: string, rows: readonly Row[], until: PlainDate): Promise<Row[]> {
	const closed = await closingDaysOf(tx, tenantId, [...new Set(rows.flatMap(({ caseId }) => caseId ?? []))]);
	return rows.flatMap((row) => {
		if (row.caseId === null) return [row];
		const closedOn = closed.get(row.caseId);
		if (!closedOn) return [];
		const startsOn = closedOn > row.startsOn ? closedOn : row.startsOn;
		return startsOn <= until ? [{ ...row, startsOn }] : [];
	});
}

/** Adds the signal to the number of its quarter and topic, which is all that stays of it. */
export async function countSignal(tx: Tx, tenantId: string, reportId: string): Promise<void> {
	await sql`insert into intake.signal_counts (tenant_id, year, quarter, topic_code, signals)
		select tenant_id, extract(year from received_at at time zone ${officeZone})::int,
			extract(quarter from received_at at time zone ${officeZone})::int, coalesce(topic_code, ''), 1
		from intake.reports where tenant_id = ${tenantId} and id = ${reportId}
		on conflict (tenant_id, year, quarter, topic_code) do update set signals = signal_counts.signals + 1`.execute(tx);
}

/** The code opens nothing any more; the report behind it stays. */
export async function disableReceipt(tx: Tx, tenantId: string, reportId: string): Promise<void> {
	await sql`update intake.receipts set expires_at = clock_timestamp()
		where tenant_id = ${tenantId} and report_id = ${reportId}`.execute(tx);
}

/** A table still waiting to be read is thrown away when the passage stands in it: it can be uploaded again without. */
export async function dropWaitingFilesWith(tx: Tx, tenantId: string, passage: string): Promise<number> {
	const { numAffectedRows } = await sql`update intake.imports set content = null
		where tenant_id = ${tenantId} and content is not null
			and (position(convert_to(${passage}, 'UTF8') in content) > 0 or position(convert_to(${passage}, 'WIN1252') in content) > 0)`.execute(
		tx
	);
	return Number(numAffectedRows ?? 0n);
}

/** The report of a reference; one that belongs to a case stands for that case, because they go together. */
export async function findReferencedReport(
	tx: Tx,
	tenantId: string,
	reference: string
): Promise<NumberedObject | undefined> {
	const row = await tx
		.selectFrom('intake.reports')
		.select(['id', 'reference', 'caseId'])
		.where('tenantId', '=', tenantId)
		.where('reference', '=', reference.toUpperCase())
		.executeTakeFirst();
	if (!row) return undefined;
	const { id, reference: label, caseId } = row;
	return caseId ? { objectType: 'case', id: caseId, label } : { objectType: 'report', id, label };
}

/** Which of the reports have a sealed name and contact. */
export async function listReportsWithIdentity(
	tx: Tx,
	tenantId: string,
	reportIds: readonly string[]
): Promise<string[]> {
	if (reportIds.length === 0) return [];
	const rows = await tx
		.selectFrom('intake.vaultedIdentities')
		.select('reportId')
		.where('tenantId', '=', tenantId)
		.where('reportId', 'in', reportIds)
		.execute();
	return rows.map(({ reportId }) => reportId);
}
