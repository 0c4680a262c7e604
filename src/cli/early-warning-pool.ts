import { Worker } from 'node:worker_threads';
import { perform, type Task, type TaskResult } from './early-warning-tasks.ts';

/** Performs tasks of one kind, `workers` at a time, and gives their results in order; one worker is this thread. */
export async function performAll<Kind extends Task['kind']>(
	tasks: readonly Extract<Task, { kind: Kind }>[],
	workers: number,
	onDone: (done: number) => void
): Promise<TaskResult[Kind][]> {
	let done = 0;
	if (workers <= 1) {
		return tasks.map((task) => {
			const result = perform(task) as TaskResult[Kind];
			onDone(++done);
			return result;
		});
	}
	const results: TaskResult[Kind][] = [];
	const waiting = [...tasks.entries()];
	await Promise.all(
		Array.from({ length: Math.min(workers, tasks.length) }, async () => {
			const worker = new Worker(new URL('./early-warning-worker.ts', import.meta.url));
			try {
				for (let next = waiting.shift(); next; next = waiting.shift()) {
					results[next[0]] = await ask<TaskResult[Kind]>(worker, next[1]);
					onDone(++done);
				}
			} finally {
				await worker.terminate();
			}
		})
	);
	return results;
}

const ask = <Result>(worker: Worker, task: Task): Promise<Result> =>
	new Promise((resolve, reject) => {
		worker.removeAllListeners();
		worker.once('message', resolve);
		worker.once('error', reject);
		worker.postMessage(task);
	});

/** Pieces of about equal size, a few per worker so that none waits long for another. */
export function pieces<Item>(items: readonly Item[], workers: number): Item[][] {
	const size = Math.max(1, Math.ceil(items.length / (workers * 8)));
	return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
