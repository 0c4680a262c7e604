import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { ReportState } from '../domain/report.ts';

export type NewImportedReport = {
	readonly id: string;
	readonly reference: string;
	readonly submissionId: string;
	readonly sourceKey: string;
	readonly language: string;
	readonly text: string;
	readonly placeText: string;
	readonly areaId: string | null;
	readonly latitude: number | null;
	readonly longitude: number | null;
	readonly topicCode: string | null;
	readonly state: ReportState;
	readonly receivedAt: Date;
	readonly acknowledgeDue: string;
	readonly feedbackDue: string;
	readonly acknowledgedAt: Date | null;
	readonly feedbackGivenAt: Date | null;
};

/** Those of the keys that the tenant has already. */
export async function knownSourceKeys(tx: Tx, tenantId: string, keys: readonly string[]): Promise<Set<string>> {
	const { rows } = await sql<{ sourceKey: string }>`select source_key from intake.reports
		where tenant_id = ${tenantId} and source_key = any(${keys}::text[])`.execute(tx);
	return new Set(rows.map(({ sourceKey }) => sourceKey));
}

/**
 * Adds many reports with one statement; gives the source keys of those added. A row is left out when its key came in
 * meanwhile or when its drawn reference is taken.
 */
export async function insertImportedReports(
	tx: Tx,
	tenantId: string,
	importId: string,
	reports: readonly NewImportedReport[]
): Promise<Set<string>> {
	const column = <K extends keyof NewImportedReport>(name: K) => reports.map((report) => report[name]);
	const { rows } = await sql<{ sourceKey: string }>`
		insert into intake.reports (tenant_id, import_id, channel, id, reference, submission_id, source_key, language, text,
			place_text, area_id, latitude, longitude, topic_code, state, received_at, acknowledge_due, feedback_due,
			acknowledged_at, feedback_given_at)
		select ${tenantId}::uuid, ${importId}::uuid, 'IMPORT', * from unnest(
			${column('id')}::uuid[], ${column('reference')}::text[], ${column('submissionId')}::uuid[],
			${column('sourceKey')}::text[], ${column('language')}::text[], ${column('text')}::text[],
			${column('placeText')}::text[], ${column('areaId')}::uuid[], ${column('latitude')}::float8[],
			${column('longitude')}::float8[], ${column('topicCode')}::text[], ${column('state')}::text[],
			${column('receivedAt')}::timestamptz[], ${column('acknowledgeDue')}::date[], ${column('feedbackDue')}::date[],
			${column('acknowledgedAt')}::timestamptz[], ${column('feedbackGivenAt')}::timestamptz[])
		on conflict do nothing returning source_key`.execute(tx);
	return new Set(rows.map(({ sourceKey }) => sourceKey));
}

/** Takes back what an import brought and nobody has touched or written to; gives how many went. */
export async function deleteUntouchedReports(tx: Tx, tenantId: string, importId: string): Promise<number> {
	const { numAffectedRows } = await sql`delete from intake.reports r
		where tenant_id = ${tenantId} and import_id = ${importId}
			and version = 1 and decision is null and case_id is null and assigned_to is null
			and not exists (select from intake.messages m where m.tenant_id = r.tenant_id and m.report_id = r.id)
			and not exists (select from intake.attachments a where a.tenant_id = r.tenant_id and a.report_id = r.id)
			and not exists (select from intake.receipts c where c.tenant_id = r.tenant_id and c.report_id = r.id)
			and not exists (select from intake.vaulted_identities v where v.tenant_id = r.tenant_id and v.report_id = r.id)
		`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

/** Reports of an import that are still there, newest first. */
export const listReportsOfImport = (
	tx: Tx,
	tenantId: string,
	importId: string,
	limit: number
): Promise<{ id: string; reference: string; state: string }[]> =>
	tx
		.selectFrom('intake.reports')
		.select(['id', 'reference', 'state'])
		.where('tenantId', '=', tenantId)
		.where('importId', '=', importId)
		.orderBy('receivedAt', 'desc')
		.limit(limit)
		.execute();
