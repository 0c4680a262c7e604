import { sql } from 'kysely';
import type { TaskState } from '../domain/tasks.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type TaskContent = {
	readonly title: string;
	readonly dueOn: string | null;
	readonly assigneeId: string | null;
	readonly waitingFor: string;
};
export type CaseTask = TaskContent & {
	readonly id: string;
	readonly state: TaskState;
	readonly doneAt: Date | null;
	readonly version: number;
};
export type TaskPlace = { readonly tenantId: string; readonly caseId: string; readonly id: string };

/** Open ones first, the most pressing on top; then what is done, newest first. */
export const listTasks = (tx: Tx, tenantId: string, caseId: string): Promise<CaseTask[]> =>
	tx
		.selectFrom('cases.tasks')
		.select(['id', 'title', 'dueOn', 'assigneeId', 'waitingFor', 'state', 'doneAt', 'version'])
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.orderBy(sql`state <> 'OPEN'`)
		.orderBy('doneAt', 'desc')
		.orderBy(sql`due_on nulls last`)
		.orderBy('createdAt')
		.execute() as Promise<CaseTask[]>;

export type TaskOfMine = Pick<CaseTask, 'id' | 'title' | 'dueOn' | 'waitingFor'> & {
	readonly caseId: string;
	readonly caseNumber: string;
};
export type TaskFilter = 'ALL' | 'DUE' | 'WAITING';

/** A person's open tasks over all cases, the most pressing on top. */
export const listTasksOf = (
	tx: Tx,
	tenantId: string,
	userId: string,
	filter: { readonly kind: TaskFilter; readonly until: string }
): Promise<TaskOfMine[]> => {
	let query = tx
		.selectFrom('cases.tasks as t')
		.innerJoin('cases.conflictCases as c', (join) =>
			join.onRef('c.tenantId', '=', 't.tenantId').onRef('c.id', '=', 't.caseId')
		)
		.select(['t.id', 't.title', 't.dueOn', 't.waitingFor', 't.caseId', 'c.number as caseNumber'])
		.where('t.tenantId', '=', tenantId)
		.where('t.assigneeId', '=', userId)
		.where('t.state', '=', 'OPEN')
		.orderBy(sql`t.due_on nulls last`)
		.orderBy('t.createdAt')
		.limit(300);
	if (filter.kind === 'DUE') query = query.where('t.dueOn', '<=', filter.until);
	if (filter.kind === 'WAITING') query = query.where('t.waitingFor', '<>', '');
	return query.execute();
};

export async function insertTask(
	tx: Tx,
	place: TaskPlace,
	content: TaskContent,
	created: { readonly createdBy: string; readonly createdAt: Date }
): Promise<void> {
	await tx
		.insertInto('cases.tasks')
		.values({ ...place, ...content, ...created })
		.execute();
}

export type TaskUpdate = Partial<TaskContent> & { readonly state?: TaskState; readonly doneAt?: Date | null };

/** False when somebody changed the task since `version` was read. */
export async function updateTask(tx: Tx, place: TaskPlace, change: TaskUpdate, version: number): Promise<boolean> {
	const result = await tx
		.updateTable('cases.tasks')
		.set({ ...change, version: version + 1 })
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('id', '=', place.id)
		.where('version', '=', version)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** What is still to do goes from one person to another, in every case. */
export async function moveOpenTasks(tx: Tx, tenantId: string, fromUserId: string, toUserId: string): Promise<void> {
	await tx
		.updateTable('cases.tasks')
		.set((eb) => ({ assigneeId: toUserId, version: eb('version', '+', 1) }))
		.where('tenantId', '=', tenantId)
		.where('assigneeId', '=', fromUserId)
		.where('state', '=', 'OPEN')
		.execute();
}
