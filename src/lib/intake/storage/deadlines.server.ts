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
	readonly limit: number;
};

/** Promises to reporters that end soon or have ended, most urgent first; one row per report, by its running promise. */
export async function listDueReports(tx: Tx, tenantId: string, filter: DueFilter): Promise<DueReport[]> {
	const { rows } = await sql<DueReport>`
		(select id, reference, place_text, 'ACKNOWLEDGE' as kind, acknowledge_due as due, assigned_to, danger_self_report
			from intake.reports
			where tenant_id = ${tenantId} and state = 'RECEIVED' and acknowledge_due <= ${filter.acknowledgeUntil}
			order by acknowledge_due limit ${filter.limit})
		union all
		(select id, reference, place_text, 'FEEDBACK', feedback_due, assigned_to, danger_self_report
			from intake.reports
			where tenant_id = ${tenantId} and feedback_given_at is null and state not in ('WITHDRAWN','ERASED')
				and state not in ('RECEIVED','FEEDBACK_GIVEN') and feedback_due <= ${filter.feedbackUntil}
			order by feedback_due limit ${filter.limit})
		order by due, id limit ${filter.limit}`.execute(tx);
	return rows;
}
