import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import { workingStates } from '../domain/case-words.ts';

/** What in cases hangs on one person now: numbers only, for whoever may not see a case. */
export type CaseWork = {
	readonly led: number;
	readonly team: number;
	/** Of these, cases only few may read. */
	readonly restricted: number;
	readonly tasks: number;
	readonly followUps: number;
	/** Of these, those whose day has come. */
	readonly followUpsDue: number;
};

export async function countCaseWork(tx: Tx, tenantId: string, userId: string, today: string): Promise<CaseWork> {
	const open = sql.join([...workingStates, 'HANDED_OVER'].map((state) => sql.lit(state)));
	const { rows } = await sql<CaseWork>`
		with own as (
			select id, lead_id = ${userId} as leads, visibility from cases.conflict_cases
			where tenant_id = ${tenantId} and ${userId}::uuid = any (team_ids) and state in (${open})
		), checks as (
			select k.due_on from cases.agreement_checks k join own on own.id = k.case_id and own.leads
			where k.tenant_id = ${tenantId} and k.result is null
		)
		select (select count(*)::int from own where leads) as led,
			(select count(*)::int from own where not leads) as team,
			(select count(*)::int from own where visibility = 'RESTRICTED') as restricted,
			(select count(*)::int from cases.tasks
				where tenant_id = ${tenantId} and assignee_id = ${userId} and state = 'OPEN') as tasks,
			(select count(*)::int from checks) as "followUps",
			(select count(*)::int from checks where due_on <= ${today}) as "followUpsDue"`.execute(tx);
	return rows[0] as CaseWork;
}
