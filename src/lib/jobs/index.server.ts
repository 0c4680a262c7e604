export { enqueue, tellProgrammes } from './storage/enqueue.server.ts';
export { gatherJobs } from './service/gather-jobs.server.ts';
export type { JobHandlers, ModuleJobs, TimedJob } from './index.ts';
export { openLifeSign, type LifeSign } from './storage/dead-workers.server.ts';
