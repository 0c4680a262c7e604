import { sql } from 'kysely';
import type { PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { DeadlineKind } from '../domain/report-work.ts';

export type DueReport = {
	readonly id: string;
	readonly reference: string;
	readonly placeText: string;
	readonly kind: DeadlineKind;
	readonly due: PlainDate;
	readonly assignedTo: string | null;
	readonly dangerSelfReport: boolean;
};

export type DueFilter = {
	/** Last day an acknowledgement or a feedback may be due to be listed. */
	readonly acknowledgeUntil: PlainDate;
	readonly feedbackUntil: PlainDate;
	/** Leaves out what was reminded of on this day. */
	readonly skipRemindedOn?: PlainDate;
	readonly limit: number;
};

/** Promises to reporters that end soon or have ended, most urgent first; one row per report, by its running promise. */
export async function listDueReports(tx: Tx, tenantId: string, filter: DueFilter): Promise<DueReport[]> {
	const { rows } = await sql<DueReport>`
		(select id, reference, place_text, 'ACKNOWLEDGE' as kind, acknowledge_due as due, assigned_to, danger_self_report
			from intake.reports
			where tenant_id = ${tenantId} and state = 'RECEIVED' and channel <> 'IMPORT' and acknowledge_due <= ${filter.acknowledgeUntil}
			and reminded_on is distinct from coalesce(${filter.skipRemindedOn ?? null}::date, '-infinity')
			order by acknowledge_due limit ${filter.limit})
		union all
		(select id, reference, place_text, 'FEEDBACK', feedback_due, assigned_to, danger_self_report
			from intake.reports
			where tenant_id = ${tenantId} and feedback_given_at is null and channel <> 'IMPORT' and state in ('ACKNOWLEDGED','IN_CLEARING','WAITING_FOR_REPORTER',
				'LINKED_TO_CASE','LINKED_TO_SIGNAL','REFERRED','REJECTED') and feedback_due <= ${filter.feedbackUntil}
			and reminded_on is distinct from coalesce(${filter.skipRemindedOn ?? null}::date, '-infinity')
			order by feedback_due limit ${filter.limit})
		order by due, id limit ${filter.limit}`.execute(tx);
	return rows;
}

/** Notes the day of a reminder; the version stays, nobody's edit is disturbed by it. */
export async function markReminded(tx: Tx, tenantId: string, ids: readonly string[], on: PlainDate): Promise<void> {
	if (ids.length === 0) return;
	await tx
		.updateTable('intake.reports')
		.set({ remindedOn: on })
		.where('tenantId', '=', tenantId)
		.where('id', 'in', ids)
		.execute();
}
