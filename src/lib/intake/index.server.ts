import type { Platform } from '../platform/server/platform.server.ts';
import { reportList } from './service/list-reports.server.ts';
import { submitReport } from './service/submit-report.server.ts';

export { listReportsOfCase, type CaseReport } from './storage/case-reports.server.ts';

/** Reports and the postbox. */
export const intakeService = (platform: Platform) => ({
	submit: submitReport(platform),
	list: reportList(platform)
});
