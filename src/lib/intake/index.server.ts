import type { Platform } from '../platform/server/platform.server.ts';
import { calmFloods } from './service/calm-floods.server.ts';
import { issueFormToken, readFormToken } from './service/form-token.server.ts';
import { openPostbox } from './service/open-postbox.server.ts';
import { postbox } from './service/postbox.server.ts';
import { receipts } from './service/receipt.server.ts';
import { openSession, sealSession, type ReporterSession } from './service/reporter-session.server.ts';
import { reportList } from './service/list-reports.server.ts';
import { submitReport } from './service/submit-report.server.ts';

export { v4 as newSubmissionId } from 'uuid';
export { prepareAttachments } from './service/prepare-attachments.server.ts';
export { reporterMinutes, type ReporterSession } from './service/reporter-session.server.ts';

/** Reports and the postbox. */
export const intakeService = (platform: Platform) => ({
	submit: submitReport(platform),
	list: reportList(platform),
	form: {
		issue: (tenantId: string) => issueFormToken(platform.keys, tenantId),
		read: (tenantId: string, token: string) => readFormToken(platform.keys, tenantId, token),
		calm: calmFloods(platform)
	},
	receipts: receipts(platform),
	openPostbox: openPostbox(platform),
	reporterSession: {
		seal: (session: ReporterSession) => sealSession(platform.keys, session),
		open: (cookie: string | undefined) => openSession(platform.keys, cookie)
	},
	postbox: postbox(platform)
});
