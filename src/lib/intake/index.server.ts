import type { Platform } from '../platform/server/platform.server.ts';
import { reportList } from './service/list-reports.server.ts';
import { importService } from './service/imports.server.ts';
import { submitReport } from './service/submit-report.server.ts';

export { importJobs } from './jobs/import.server.ts';
export { inspectFile, type InspectedFile } from './service/csv-rows.server.ts';

/** Reports and the postbox. */
export const intakeService = (platform: Platform) => ({
	submit: submitReport(platform),
	list: reportList(platform),
	imports: importService(platform)
});
