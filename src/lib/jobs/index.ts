import type { JobName, JobPayloads } from './storage/enqueue.server.ts';

/** What a module offers the worker: one handler per job name. */
export type JobHandlers = { readonly [N in JobName]?: (payload: JobPayloads[N]) => Promise<void> };
/** Jobs that start by the clock, in cron words of the office's time zone. */
export type TimedJob = { readonly name: JobName; readonly cron: string };
export type { JobName, JobPayloads };
