import type { Platform } from '../platform/server/platform.server.ts';
import { exportAudit } from './service/export-audit.server.ts';

export { keyRenewal, type TenantKeys } from './service/renew-keys.server.ts';
export { verifyAuditChains, type ChainFinding } from './service/watch-audit.server.ts';
export { secrecyJobs } from './jobs/secrecy-jobs.server.ts';

/** Proof for whoever has to check the house. */
export const secrecyService = (platform: Platform) => ({ exportAudit: exportAudit(platform) });
