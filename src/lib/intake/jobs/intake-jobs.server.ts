import type { ModuleJobs } from '../../jobs/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { forgetExpiredAddresses } from '../service/reporter-address.server.ts';
import { lookAfterFiles, scanAttachment } from '../service/scan-attachments.server.ts';
import { removeFile, sweepFiles } from '../service/remove-files.server.ts';
import { remindOfReports } from '../service/remind-of-reports.server.ts';

/** Reminders of promises to reporters, before the office opens; addresses go with the code they belong to; files are scanned and removed. */
export const intakeJobs = (platform: Platform): ModuleJobs => ({
	handlers: {
		'intake.remind': remindOfReports(platform),
		'intake.forget-addresses': forgetExpiredAddresses(platform),
		'intake.scan': scanAttachment(platform),
		'intake.look-after-files': lookAfterFiles(platform),
		'intake.remove-file': removeFile(platform),
		'intake.sweep-files': sweepFiles(platform)
	},
	timed: [
		{ name: 'intake.remind', cron: '30 5 * * *' },
		{ name: 'intake.forget-addresses', cron: '20 * * * *' },
		{ name: 'intake.look-after-files', cron: '40 * * * *' },
		{ name: 'intake.sweep-files', cron: '50 3 * * *' }
	]
});
