import { sql } from 'kysely';
import { workingStates, type CaseState } from '../domain/case-words.ts';
import type { PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type OwnCase = {
	readonly id: string;
	readonly number: string;
	readonly title: string;
	readonly state: CaseState;
	readonly isLead: boolean;
};

/** Cases a person leads or works in, last changed first. */
export async function listOwnCases(tx: Tx, tenantId: string, userId: string, limit: number): Promise<OwnCase[]> {
	const rows = await tx
		.selectFrom('cases.conflictCases')
		.select(['id', 'number', 'title', 'state', 'leadId'])
		.where('tenantId', '=', tenantId)
		.where(sql<boolean>`team_ids @> array[${userId}::uuid]`)
		.where('state', 'in', workingStates)
		.orderBy('updatedAt', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
	return rows.map(({ leadId, state, ...row }) => ({ ...row, state: state as CaseState, isLead: leadId === userId }));
}

export type OwnTask = {
	readonly id: string;
	readonly caseId: string;
	readonly number: string;
	readonly title: string;
	readonly dueOn: PlainDate | null;
	readonly waitingFor: string;
};

/** Open tasks of a person, those with a day first. */
export const listOwnTasks = (tx: Tx, tenantId: string, userId: string, limit: number): Promise<OwnTask[]> =>
	tx
		.selectFrom('cases.tasks as t')
		.innerJoin('cases.conflictCases as c', (join) =>
			join.onRef('c.tenantId', '=', 't.tenantId').onRef('c.id', '=', 't.caseId')
		)
		.select(['t.id', 't.caseId', 'c.number', 't.title', 't.dueOn', 't.waitingFor'])
		.where('t.tenantId', '=', tenantId)
		.where('t.assigneeId', '=', userId)
		.where('t.state', '=', 'OPEN')
		.orderBy('t.dueOn', (order) => order.asc().nullsLast())
		.orderBy('t.id')
		.limit(limit)
		.execute();

export type DueCheck = {
	readonly id: string;
	readonly caseId: string;
	readonly number: string;
	readonly title: string;
	readonly dueOn: PlainDate;
};

/** Follow-up checks of agreements due until a day, in cases of the person's team. */
export const listDueChecks = (
	tx: Tx,
	tenantId: string,
	userId: string,
	until: PlainDate,
	limit: number
): Promise<DueCheck[]> =>
	tx
		.selectFrom('cases.agreementChecks as k')
		.innerJoin('cases.conflictCases as c', (join) =>
			join.onRef('c.tenantId', '=', 'k.tenantId').onRef('c.id', '=', 'k.caseId')
		)
		.innerJoin('cases.agreements as a', (join) =>
			join.onRef('a.tenantId', '=', 'k.tenantId').onRef('a.id', '=', 'k.agreementId')
		)
		.select(['k.id', 'k.caseId', 'c.number', 'a.title', 'k.dueOn'])
		.where('k.tenantId', '=', tenantId)
		.where(sql<boolean>`c.team_ids @> array[${userId}::uuid]`)
		.where('k.result', 'is', null)
		.where('k.dueOn', '<=', until)
		.orderBy('k.dueOn')
		.limit(limit)
		.execute();

export type WaitingApproval = { readonly caseId: string; readonly number: string; readonly title: string };

/** Agreements of the person's cases in which a party has not answered yet. */
export const listWaitingApprovals = (
	tx: Tx,
	tenantId: string,
	userId: string,
	limit: number
): Promise<WaitingApproval[]> =>
	tx
		.selectFrom('cases.agreementApprovals as p')
		.innerJoin('cases.conflictCases as c', (join) =>
			join.onRef('c.tenantId', '=', 'p.tenantId').onRef('c.id', '=', 'p.caseId')
		)
		.innerJoin('cases.agreements as a', (join) =>
			join.onRef('a.tenantId', '=', 'p.tenantId').onRef('a.id', '=', 'p.agreementId')
		)
		.select(['p.caseId', 'c.number', 'a.title'])
		.distinct()
		.where('p.tenantId', '=', tenantId)
		.where('p.state', '=', 'OPEN')
		.where('a.state', '=', 'IN_REVIEW')
		.where(sql<boolean>`c.team_ids @> array[${userId}::uuid]`)
		.orderBy('c.number')
		.limit(limit)
		.execute();
