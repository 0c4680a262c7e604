import type { Platform } from '../platform/server/platform.server.ts';
import { caseDesk } from './service/case-desk.server.ts';
import { readCase } from './service/read-case.server.ts';

export { recordDangerCheck, type DangerCheckInput } from './service/record-danger-check.server.ts';
export { caseForWork } from './service/case-for-work.server.ts';
export type { CaseHead } from './service/read-case.server.ts';
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
export const casesService = (platform: Platform) => ({
	desk: caseDesk(platform),
	readCase: readCase(platform)
});
