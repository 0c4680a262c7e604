import type { Platform } from '../platform/server/platform.server.ts';

export { recordDangerCheck, type DangerCheckInput } from './service/record-danger-check.server.ts';
export { recordClearing, type ClearingInput } from './service/record-clearing.server.ts';
export { openCase, type CaseOpening } from './service/open-case.server.ts';
export { handOverCases } from './service/hand-over-cases.server.ts';
export { findLatestDangerCheck, listDangerChecks, type DangerCheck } from './storage/danger-checks.server.ts';
export { listReferralTargets, type ReferralTarget } from './storage/clearing.server.ts';
export {
	listOpenCasesForLinking,
	searchCases,
	type FoundCase,
	type LinkableCase
} from './storage/conflict-cases.server.ts';

/** Clearing, case file, phases, closing. */
export const casesService = (_platform: Platform) => ({});

export { caseWorkService } from './service/case-work.server.ts';
export { caseJobs } from './jobs/case-jobs.server.ts';
export { processGaps } from './service/choose-method.server.ts';
export { calendarFile } from './service/calendar-file.server.ts';
