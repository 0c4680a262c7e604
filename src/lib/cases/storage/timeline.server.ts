import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { TimelineEntry } from '../domain/timeline.ts';

/**
 * Everything that happened in a case, from the module's own tables. Row security leaves out what the asker may not
 * see, e.g. strictly confidential notes of others.
 */
export async function listHappenings(tx: Tx, tenantId: string, caseId: string): Promise<TimelineEntry[]> {
	const own = sql`tenant_id = ${tenantId} and case_id = ${caseId}`;
	const { rows } = await sql<TimelineEntry>`
		select id || 's' as id, 'PHASE' as kind, started_at as at, kind || '.STARTED' as code, '' as text,
			null::int as count, null::uuid as "byId"
			from cases.case_phases where ${own} and started_at is not null and kind not in ('INTAKE','TRIAGE','CLOSED')
		union all select id || 'e', 'PHASE', completed_at, kind || '.' || state,
			case state when 'SKIPPED' then skip_reason else summary end, null, null
			from cases.case_phases where ${own} and completed_at is not null
		union all select id::text, 'DANGER', assessed_at, case when danger then 'DANGER'
				when jsonb_path_exists(answers, '$.* ? (@ == "UNCLEAR")') then 'UNCLEAR' else 'NONE' end,
			action_taken, null, assessed_by from cases.danger_checks where ${own}
		union all select id::text, 'NOTE',
			case when happened_on = (created_at at time zone 'Europe/Berlin')::date then created_at
				else happened_on::timestamp at time zone 'Europe/Berlin' end,
			visibility, text, null, author_id from cases.case_notes where ${own}
		union all select id::text, 'SESSION', starts_at, kind || '.' || state, concat_ws(' · ', nullif(place, ''),
			nullif(functions_present, '')), null, created_by from cases.sessions where ${own}
		union all select id::text, 'METHOD', decided_at, method, reasons, null, decided_by
			from cases.process_decisions where ${own}
		union all select id::text, 'MANDATE', case when signed_on is null then created_at
			else signed_on::timestamp at time zone 'Europe/Berlin' end,
			case when signed_on is null then 'DRAFTED' else 'SIGNED' end, goals, null, created_by
			from cases.mandates where ${own}
		union all select id::text, 'AGREEMENT', case when in_force_on is null then created_at
			else in_force_on::timestamp at time zone 'Europe/Berlin' end, state, title, null, created_by
			from cases.agreements where ${own}
		union all select id::text, 'CHECK', checked_at, result, note, null, checked_by
			from cases.agreement_checks where ${own} and checked_at is not null
		union all select id::text, 'TASK', done_at, state, title, null, assignee_id
			from cases.tasks where ${own} and done_at is not null`.execute(tx);
	return rows;
}
