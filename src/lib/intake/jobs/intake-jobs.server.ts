import type { ModuleJobs } from '../../jobs/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { remindOfReports } from '../service/remind-of-reports.server.ts';

/** Reminders of promises to reporters, before the office opens. */
export const intakeJobs = (platform: Platform): ModuleJobs => ({
	handlers: { 'intake.remind': remindOfReports(platform) },
	timed: [{ name: 'intake.remind', cron: '30 5 * * *' }]
});
