import { v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import { listUnitNames, namesOf } from '../../identity/index.server.ts';
import { listMeasuresOfCase } from '../../measures/index.server.ts';
import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { addDays } from '../../platform/pure/plain-date.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { TaskState } from '../domain/tasks.ts';
import {
	insertTask,
	listTasks,
	listTasksOf,
	updateTask,
	type TaskContent,
	type TaskFilter,
	type TaskOfMine
} from '../storage/tasks.server.ts';
import { proveInCase, readInCase, workInCase } from './work-in-case.server.ts';

/** Tasks and measures of a case, with the team they can be given to. */
export const tasksPage = (platform: Platform) => (context: MemberContext, caseId: string) =>
	readInCase(platform)(context, { caseId, verb: 'tasks.read' }, async (tx, worked) => {
		const { tenantId } = context.actor;
		const tasks = await listTasks(tx, tenantId, caseId);
		const names = await namesOf(tx, tenantId, [...worked.teamIds, ...tasks.map(({ assigneeId }) => assigneeId)]);
		return {
			tasks: tasks.map((task) => ({ ...task, assignee: names.get(task.assigneeId ?? '') ?? '' })),
			team: worked.teamIds.map((id) => ({ id, name: names.get(id) ?? '' })),
			measures: await listMeasuresOfCase(tx, tenantId, caseId),
			units: await listUnitNames(tx, tenantId)
		};
	});

export const addTask = (platform: Platform) => (context: MemberContext, caseId: string, content: TaskContent) => {
	const act = { caseId, verb: 'task.added' };
	return workInCase(platform)(context, act, async (tx, worked) => {
		if (content.assigneeId && !worked.teamIds.includes(content.assigneeId)) return refuse('not-in-team', 'assigneeId');
		const id = newId();
		const created = { createdBy: context.actor.userId, createdAt: context.now };
		await insertTask(tx, { tenantId: context.actor.tenantId, caseId, id }, content, created);
		await proveInCase(tx, context, act, 'task', id);
		return succeed(id);
	});
};

export type TaskChange = { readonly caseId: string; readonly taskId: string; readonly version: number };

export const changeTask =
	(platform: Platform) => (context: MemberContext, change: TaskChange, content: TaskContent) => {
		const act = { caseId: change.caseId, verb: 'task.changed' };
		return workInCase(platform)(context, act, async (tx, worked) => {
			if (content.assigneeId && !worked.teamIds.includes(content.assigneeId))
				return refuse('not-in-team', 'assigneeId');
			const place = { tenantId: context.actor.tenantId, caseId: change.caseId, id: change.taskId };
			if (!(await updateTask(tx, place, content, change.version))) return refuse('changed-meanwhile');
			await proveInCase(tx, context, act, 'task', change.taskId);
			return succeed();
		});
	};

/** Done, dropped, or open again. */
export const settleTask = (platform: Platform) => (context: MemberContext, change: TaskChange, state: TaskState) => {
	const act = { caseId: change.caseId, verb: `task.${state.toLowerCase()}` };
	return workInCase(platform)(context, act, async (tx) => {
		const place = { tenantId: context.actor.tenantId, caseId: change.caseId, id: change.taskId };
		const settled = { state, doneAt: state === 'OPEN' ? null : context.now };
		if (!(await updateTask(tx, place, settled, change.version))) return refuse('changed-meanwhile');
		await proveInCase(tx, context, act, 'task', change.taskId);
		return succeed();
	});
};

/** The asker's own open tasks over all cases they may see. `DUE`: overdue or due within a week. */
export const myTasks =
	(platform: Platform) =>
	(context: MemberContext, kind: TaskFilter): Promise<Outcome<TaskOfMine[], 'not-yours'>> =>
		platform.database.inTenant<Outcome<TaskOfMine[], 'not-yours'>>(context, async (tx) => {
			const { tenantId, userId } = context.actor;
			if (!holds(context.actor, 'CONFLICT_MANAGER', 'CONFLICT_GUIDE')) {
				await recordAudit(tx, context, { verb: 'tasks.read', objectType: 'task', allowed: false });
				return refuse('not-yours');
			}
			return succeed(await listTasksOf(tx, tenantId, userId, { kind, until: addDays(context.today, 7) }));
		});
