import type { Platform } from '../platform/server/platform.server.ts';
import type { PrivacyDoor } from '../platform/server/privacy-door.server.ts';
import { breaches } from './service/breaches.server.ts';
import { informationRequests } from './service/information-requests.server.ts';
import { processingRecords } from './service/processing-records.server.ts';
import { retentionRules } from './service/edit-retention.server.ts';
import { redaction, type CaseFactsOf } from './service/redact.server.ts';
import { dataSubjectRequests } from './service/requests.server.ts';
import { retentionDesk } from './service/retention-desk.server.ts';
import { dryRunRetention, runRetention } from './service/run-retention.server.ts';

export { privacy } from './privacy.server.ts';
export { privacyJobs } from './jobs/privacy-jobs.server.ts';

/** The work of the data-protection officer, on the doors of all modules. */
export const privacyService = (platform: Platform, doors: readonly PrivacyDoor[], factsOf: CaseFactsOf) => ({
	rules: retentionRules(platform, doors),
	retention: retentionDesk(platform, doors),
	requests: dataSubjectRequests(platform, doors),
	redaction: redaction(platform, doors, factsOf),
	information: informationRequests(platform),
	breaches: breaches(platform),
	records: processingRecords(platform, doors),
	dryRun: dryRunRetention(platform, doors),
	run: runRetention(platform, doors)
});
