import type { Platform } from '../platform/server/platform.server.ts';
import { outboxPage, sendAgain } from './service/outbox.server.ts';
import { ownNotices } from './service/own-notices.server.ts';

export { notify, notifyRoles, type News } from './service/notify.server.ts';
export { sendMail, sendMailOnce, type MailOrder } from './service/send-mail.server.ts';
export type { LetterElsewhere } from './service/send-waiting-mail.server.ts';
export { notificationJobs } from './jobs/notification-jobs.server.ts';

/** Notices in the office and the mails that leave. */
export const notificationService = (platform: Platform) => ({
	notices: ownNotices(platform),
	outbox: { page: outboxPage(platform), sendAgain: sendAgain(platform) }
});
export { privacy } from './privacy.server.ts';
