import type { JobName, JobPayloads } from './storage/enqueue.server.ts';

/**
 * What a module offers the worker: one handler per job name. A handler that throws is called again later with
 * growing pauses; every handler may be run twice without harm.
 */
export type JobHandlers = { readonly [N in JobName]?: (payload: JobPayloads[N]) => Promise<void> };
/** Jobs that start by the clock: five cron fields in UTC, e.g. `0 5 * * *` for early every morning. */
export type TimedJob = { readonly name: JobName; readonly cron: string };
/** One module's jobs: exported by its server door as a function of the platform, gathered in worker.ts. */
export type ModuleJobs = { readonly handlers: JobHandlers; readonly timed: readonly TimedJob[] };
export type { JobName, JobPayloads };
