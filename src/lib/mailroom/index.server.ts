import type { Platform } from '../platform/server/platform.server.ts';
import { checkMailbox, keepMailbox, mailroomPage } from './service/keep-mailbox.server.ts';
import { mailOfReport } from './service/mail-of-report.server.ts';
import { sealedPasswords } from './storage/mailboxes.server.ts';

export { privacy } from './privacy.server.ts';
export { mailroomJobs } from './jobs/mailroom-jobs.server.ts';
export { receiptLetter } from './service/receipt-letter.server.ts';

/** Tables of this module whose keys are renewed. */
export const sealedInMailroom = [sealedPasswords];

/** The mailbox that reports come to. */
export const mailroomService = (platform: Platform) => ({
	page: mailroomPage(platform),
	keep: keepMailbox(platform),
	check: checkMailbox(platform),
	mailOfReport: mailOfReport(platform)
});
