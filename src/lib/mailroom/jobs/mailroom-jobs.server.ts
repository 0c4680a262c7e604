import type { ModuleJobs } from '../../jobs/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { fetchMailbox, orderVisits } from '../service/fetch-mailbox.server.ts';

/** Mailboxes are looked into every two minutes. */
export const mailroomJobs = (platform: Platform): ModuleJobs => ({
	handlers: {
		'mailroom.order': orderVisits(platform),
		'mailroom.fetch': fetchMailbox(platform)
	},
	timed: [{ name: 'mailroom.order', cron: '*/2 * * * *' }]
});
