import type { Platform } from '../platform/server/platform.server.ts';
import { assignReport } from './service/assign-report.server.ts';
import { checkDanger, clearReport, readClearing } from './service/clear-report.server.ts';
import { exportReports } from './service/export-reports.server.ts';
import { giveSignal, signalDesk } from './service/give-signal.server.ts';
import { calmFloods } from './service/calm-floods.server.ts';
import { issueFormToken, readFormToken } from './service/form-token.server.ts';
import { openPostbox } from './service/open-postbox.server.ts';
import { postbox } from './service/postbox.server.ts';
import { receipts } from './service/receipt.server.ts';
import { openSession, sealSession, type ReporterSession } from './service/reporter-session.server.ts';
import { reportList } from './service/list-reports.server.ts';
import { openIdentity } from './service/open-identity.server.ts';
import { readReportForProgramme } from './service/read-report-for-programme.server.ts';
import { readAttachment, readReport } from './service/read-report.server.ts';
import { relateReports } from './service/relate-reports.server.ts';
import { reportDesk } from './service/report-desk.server.ts';
import { searchOffice } from './service/search-office.server.ts';
import { importService } from './service/imports.server.ts';
import { submitReport } from './service/submit-report.server.ts';
import { intakeDesk, takeReport } from './service/take-report.server.ts';
import { giveFeedback, writeLetter } from './service/write-letter.server.ts';

export { countAssignedReports, handOverReports } from './service/hand-over-reports.server.ts';
export { addressKeeper, addressOfReporter } from './service/reporter-address.server.ts';
export { intakeJobs } from './jobs/intake-jobs.server.ts';

export { importJobs } from './jobs/import.server.ts';
export { inspectFile, type InspectedFile } from './service/csv-rows.server.ts';

import { reporterAddress } from './service/reporter-address.server.ts';
import { sealedAttachments } from './storage/attachments.server.ts';
export { listStoredFiles } from './storage/attachments.server.ts';
import { sealedAddresses } from './storage/reporter-addresses.server.ts';
import { sealedIdentities } from './storage/identities.server.ts';
/** Tables of this module whose keys are renewed. */
export const sealedInIntake = [sealedIdentities, sealedAddresses, sealedAttachments];

export { eraseIdentity, identityPlace, type ErasureReason } from './storage/identities.server.ts';
export { submitReport, type ReportSubmission, type Submitted } from './service/submit-report.server.ts';
export { listStandings, type Standing } from './storage/standings.server.ts';
export { listReportsOfCase, type CaseReport } from './storage/case-reports.server.ts';

export { v4 as newSubmissionId } from 'uuid';
export { takeMailedAnswer } from './service/mailed-answer.server.ts';
export { senderOfReport, type SenderOfReport } from './service/sender-of-report.server.ts';
export { prepareAttachments } from './service/prepare-attachments.server.ts';
export { reporterMinutes, type ReporterSession } from './service/reporter-session.server.ts';

/** Reports and the postbox. */
export const intakeService = (platform: Platform) => ({
	submit: submitReport(platform),
	list: reportList(platform),
	exportList: exportReports(platform),
	read: readReport(platform),
	readForProgramme: readReportForProgramme(platform),
	readAttachment: readAttachment(platform),
	openIdentity: openIdentity(platform),
	relate: relateReports(platform),
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
	imports: importService(platform),
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
	postbox: postbox(platform),
	reporterAddress: reporterAddress(platform)
});
export { privacy } from './privacy.server.ts';
