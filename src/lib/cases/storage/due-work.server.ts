import type { Tx } from '../../platform/server/database.server.ts';

export type DueTask = { readonly caseId: string; readonly assigneeId: string };

/** Open tasks of a tenant due until the day, in cases still worked on, for whoever they are given to. */
export const listDueTasks = async (
	tx: Tx,
	tenantId: string,
	until: string,
	states: readonly string[]
): Promise<DueTask[]> => {
	const rows = await tx
		.selectFrom('cases.tasks as t')
		.innerJoin('cases.conflictCases as c', (join) =>
			join.onRef('c.tenantId', '=', 't.tenantId').onRef('c.id', '=', 't.caseId')
		)
		.select(['t.caseId', 't.assigneeId'])
		.distinct()
		.where('t.tenantId', '=', tenantId)
		.where('t.state', '=', 'OPEN')
		.where('t.assigneeId', 'is not', null)
		.where('t.dueOn', '<=', until)
		.where('c.state', 'in', states)
		.execute();
	return rows.flatMap(({ caseId, assigneeId }) => (assigneeId ? [{ caseId, assigneeId }] : []));
};

/** Cases with a check of a standing agreement due until the day, with their leads. */
export const listDueChecks = (
	tx: Tx,
	tenantId: string,
	until: string
): Promise<{ readonly caseId: string; readonly leadId: string }[]> =>
	tx
		.selectFrom('cases.agreementChecks as k')
		.innerJoin('cases.agreements as a', (join) =>
			join.onRef('a.tenantId', '=', 'k.tenantId').onRef('a.id', '=', 'k.agreementId')
		)
		.innerJoin('cases.conflictCases as c', (join) =>
			join.onRef('c.tenantId', '=', 'k.tenantId').onRef('c.id', '=', 'k.caseId')
		)
		.select(['k.caseId', 'c.leadId'])
		.distinct()
		.where('k.tenantId', '=', tenantId)
		.where('k.result', 'is', null)
		.where('k.dueOn', '<=', until)
		.where('a.state', '=', 'IN_FORCE')
		.execute();
