import type { ModuleJobs } from '../../jobs/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { forgetExpiredAddresses } from '../service/reporter-address.server.ts';
import { remindOfReports } from '../service/remind-of-reports.server.ts';

/** Reminders of promises to reporters, before the office opens; addresses go with the code they belong to. */
export const intakeJobs = (platform: Platform): ModuleJobs => ({
	handlers: {
		'intake.remind': remindOfReports(platform),
		'intake.forget-addresses': forgetExpiredAddresses(platform)
	},
	timed: [
		{ name: 'intake.remind', cron: '30 5 * * *' },
		{ name: 'intake.forget-addresses', cron: '20 * * * *' }
	]
});
