import type { Platform } from '../platform/server/platform.server.ts';
import { assignReport } from './service/assign-report.server.ts';
import { checkDanger, clearReport, readClearing } from './service/clear-report.server.ts';
import { exportReports } from './service/export-reports.server.ts';
import { giveSignal, signalDesk } from './service/give-signal.server.ts';
import { reportList } from './service/list-reports.server.ts';
import { openIdentity } from './service/open-identity.server.ts';
import { readAttachment, readReport } from './service/read-report.server.ts';
import { reportDesk } from './service/report-desk.server.ts';
import { searchOffice } from './service/search-office.server.ts';
import { importService } from './service/imports.server.ts';
import { submitReport } from './service/submit-report.server.ts';
import { intakeDesk, takeReport } from './service/take-report.server.ts';
import { giveFeedback, writeLetter } from './service/write-letter.server.ts';

export { intakeJobs } from './jobs/intake-jobs.server.ts';

export { importJobs } from './jobs/import.server.ts';
export { inspectFile, type InspectedFile } from './service/csv-rows.server.ts';

export { listReportsOfCase, type CaseReport } from './storage/case-reports.server.ts';

/** Reports and the postbox. */
export const intakeService = (platform: Platform) => ({
	submit: submitReport(platform),
	list: reportList(platform),
	exportList: exportReports(platform),
	read: readReport(platform),
	readAttachment: readAttachment(platform),
	openIdentity: openIdentity(platform),
	assign: assignReport(platform),
	writeLetter: writeLetter(platform),
	readClearing: readClearing(platform),
	checkDanger: checkDanger(platform),
	clear: clearReport(platform),
	giveFeedback: giveFeedback(platform),
	intakeDesk: intakeDesk(platform),
	take: takeReport(platform),
	signalDesk: signalDesk(platform),
	giveSignal: giveSignal(platform),
	desk: reportDesk(platform),
	search: searchOffice(platform),
	imports: importService(platform)
});
