import { parseCronItems, type ParsedCronItem, type Task, type TaskList } from 'graphile-worker';
import type { ModuleJobs } from '../index.ts';

/** Joins what the modules offer into the queue's own terms; two handlers for one name are a mistake at start. */
export function gatherJobs(
	modules: readonly ModuleJobs[],
	watch: (task: string, act: () => Promise<void>) => Promise<void> = (_, act) => act()
): { taskList: TaskList; parsedCronItems: ParsedCronItem[] } {
	const taskList: Record<string, Task> = {};
	for (const { handlers } of modules) {
		for (const [name, handler] of Object.entries(handlers)) {
			if (taskList[name]) throw new Error(`Two modules offer a handler for the job ${name}.`);
			// The payload was written by `enqueue` under the same name, so it has that name's shape.
			taskList[name] = (payload) => watch(name, () => (handler as (payload: unknown) => Promise<void>)(payload));
		}
	}
	const timed = modules.flatMap((module) => module.timed);
	for (const { name } of timed) if (!taskList[name]) throw new Error(`The timed job ${name} has no handler.`);
	return {
		taskList,
		parsedCronItems: parseCronItems(
			timed.map(({ name, cron }) => ({
				task: name,
				match: cron,
				identifier: `${name} ${cron}`,
				// a worker that slept over the hour makes up for it; what comes round every few minutes needs no making up for
				options: { backfillPeriod: cron.startsWith('*') ? 0 : 6 * 3_600_000 }
			}))
		)
	};
}
