import type { ModuleJobs } from '../../jobs/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { openMailer } from '../service/mailer.server.ts';
import { sendOverdueMails, sendWaitingMail, type Elsewhere } from '../service/send-waiting-mail.server.ts';
import { tellRoles } from '../service/tell-roles.server.ts';

/** Sending mails and telling whole roles. */
export function notificationJobs(platform: Platform, elsewhere: Elsewhere): ModuleJobs {
	const mailer = openMailer(platform.config);
	return {
		handlers: {
			'notifications.send': sendWaitingMail(platform, mailer, elsewhere),
			'notifications.send-overdue': sendOverdueMails(platform, mailer),
			'notifications.tell': tellRoles(platform)
		},
		timed: [{ name: 'notifications.send-overdue', cron: '*/15 * * * *' }]
	};
}
