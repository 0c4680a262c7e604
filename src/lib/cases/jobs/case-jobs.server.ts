import type { ModuleJobs } from '../../jobs/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { remindOfDueWork } from '../service/remind-of-due-work.server.ts';

/** Early every morning: reminders of checks and tasks. */
export const caseJobs = (platform: Platform): ModuleJobs => ({
	handlers: { 'cases.remind': remindOfDueWork(platform) },
	timed: [{ name: 'cases.remind', cron: '0 4 * * *' }]
});
