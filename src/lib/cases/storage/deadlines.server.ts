import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Deadline } from '../domain/deadlines.ts';

/** Days of a case that somebody has to keep: tasks, sessions, checks of agreements, the latest danger check's look back. */
export async function listCaseDeadlines(tx: Tx, tenantId: string, caseId: string): Promise<Deadline[]> {
	const { rows } = await sql<Deadline>`
		select 'TASK' as kind, due_on as on, title as about from cases.tasks
			where tenant_id = ${tenantId} and case_id = ${caseId} and state = 'OPEN' and due_on is not null
		union all
		select 'SESSION', (starts_at at time zone 'Europe/Berlin')::date, place from cases.sessions
			where tenant_id = ${tenantId} and case_id = ${caseId} and state = 'PLANNED'
		union all
		select 'AGREEMENT_CHECK', c.due_on, a.title from cases.agreement_checks c
			join cases.agreements a on a.tenant_id = c.tenant_id and a.id = c.agreement_id
			where c.tenant_id = ${tenantId} and c.case_id = ${caseId} and c.result is null
		union all
		(select 'DANGER_FOLLOW_UP', follow_up_on, '' from (select follow_up_on from cases.danger_checks
			where tenant_id = ${tenantId} and case_id = ${caseId} order by assessed_at desc, id desc limit 1) latest
			where follow_up_on is not null)`.execute(tx);
	return rows;
}
