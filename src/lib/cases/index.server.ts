import type { Platform } from '../platform/server/platform.server.ts';
import type { CasePorts } from './service/case-ports.ts';
import { closeCase, readClosing } from './service/close-case.server.ts';
import { editCase, readForEditing } from './service/edit-case.server.ts';
import { answerHandOver, handOverCase, offeredCases, readHandOver } from './service/hand-over-case.server.ts';
import { listCasesForProgramme, readCaseForProgramme } from './service/cases-for-programme.server.ts';
import { caseList } from './service/list-cases.server.ts';
import { moveCasePhase } from './service/move-phase.server.ts';
import { readAccessLog } from './service/read-access-log.server.ts';
import { caseDesk } from './service/case-desk.server.ts';
import { readCase } from './service/read-case.server.ts';
import { readOverview } from './service/read-overview.server.ts';
import { readTimeline } from './service/read-timeline.server.ts';
import { readForStarting, startCase } from './service/start-case.server.ts';
import { stepCase } from './service/step-case.server.ts';

export { recordDangerCheck, type DangerCheckInput } from './service/record-danger-check.server.ts';
export { caseForWork } from './service/case-for-work.server.ts';
export { recordClearing, type ClearingInput } from './service/record-clearing.server.ts';
export { openCase, type CaseOpening } from './service/open-case.server.ts';
export { referralCatalogue } from './service/referral-catalogue.server.ts';
export { caseWorkOf } from './service/work-of-person.server.ts';
export type { CaseWork } from './storage/work-of-person.server.ts';
export { handOverCases } from './service/hand-over-cases.server.ts';
export { findLatestDangerCheck, listDangerChecks, type DangerCheck } from './storage/danger-checks.server.ts';
export { listReferralTargets, type ReferralTarget } from './storage/clearing.server.ts';
export {
	listOpenCasesForLinking,
	searchCases,
	type FoundCase,
	type LinkableCase
} from './storage/conflict-cases.server.ts';
export { isOpenToProgrammes, type ListedCase } from './storage/list-cases.server.ts';
export { findLead } from './storage/worked-cases.server.ts';
export { searchNotes, type FoundNote } from './storage/search-notes.server.ts';
export { caseWorkService } from './service/case-work.server.ts';
export { caseJobs } from './jobs/case-jobs.server.ts';
export { processGaps } from './service/choose-method.server.ts';
export { calendarFile } from './service/calendar-file.server.ts';

/** Clearing, case file, phases, closing. */
export const casesService = (platform: Platform, ports: CasePorts) => ({
	list: caseList(platform),
	listForProgramme: listCasesForProgramme(platform),
	readForProgramme: readCaseForProgramme(platform),
	readForStarting: readForStarting(platform),
	start: startCase(platform),
	readCase: readCase(platform),
	readOverview: readOverview(platform, ports),
	readForEditing: readForEditing(platform),
	edit: editCase(platform),
	movePhase: moveCasePhase(platform),
	step: stepCase(platform, ports),
	readHandOver: readHandOver(platform),
	handOver: handOverCase(platform, ports),
	offeredCases: offeredCases(platform),
	answerHandOver: answerHandOver(platform),
	readTimeline: readTimeline(platform, ports),
	readClosing: readClosing(platform, ports),
	close: closeCase(platform, ports),
	readAccessLog: readAccessLog(platform),
	desk: caseDesk(platform)
});
export { privacy } from './privacy.server.ts';
export { closingDaysOf } from './storage/expired-cases.server.ts';
export { findCaseRights } from './storage/case-rights.server.ts';
