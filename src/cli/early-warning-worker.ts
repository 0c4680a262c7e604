import { parentPort } from 'node:worker_threads';
import { perform, type Task } from './early-warning-tasks.ts';

// One thread of `koko early-warning --workers`: takes tasks as they come and answers each.
parentPort?.on('message', (task: Task) => parentPort?.postMessage(perform(task)));
