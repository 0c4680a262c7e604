import type { ModuleJobs } from '../../jobs/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { expirePrivateNotes, remindOfDueWork } from '../service/remind-of-due-work.server.ts';

/** Early every morning: reminders of checks and tasks, and the end of old private notes. */
export const caseJobs = (platform: Platform): ModuleJobs => ({
	handlers: {
		'cases.remind': remindOfDueWork(platform),
		'cases.expire-private-notes': expirePrivateNotes(platform)
	},
	timed: [
		{ name: 'cases.remind', cron: '0 4 * * *' },
		{ name: 'cases.expire-private-notes', cron: '30 3 * * *' }
	]
});
