import type { Platform } from '../platform/server/platform.server.ts';
import { handInReport } from './service/hand-in-report.server.ts';
import { openCall, type ResolveToken } from './service/open-call.server.ts';
import { sealedSecrets } from './storage/webhooks.server.ts';
import { webhookService } from './service/keep-webhooks.server.ts';
import { ownReports } from './service/own-reports.server.ts';

export { privacy } from './privacy.server.ts';
export { interfaceJobs } from './jobs/interface-jobs.server.ts';
export const sealedInInterfaces = [sealedSecrets];
export type { Call, CallRefusal } from './service/open-call.server.ts';

/** What other programmes reach. */
export const interfacesService = (platform: Platform, resolveToken: ResolveToken) => ({
	openCall: openCall(platform, resolveToken),
	handIn: handInReport(platform),
	ownReports: ownReports(platform),
	webhooks: webhookService(platform)
});
