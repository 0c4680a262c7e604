import type { Platform } from '../platform/server/platform.server.ts';
import { instanceCounts } from './service/instance-counts.server.ts';
import { readOperation } from './service/read-operation.server.ts';
import { retryJob } from './service/retry-job.server.ts';

/** State of the whole instance for whoever runs it: numbers, no content and no names. */
export const operationService = (platform: Platform) => ({
	read: readOperation(platform),
	retryJob: retryJob(platform),
	counts: instanceCounts(platform)
});
export { exportTenantToFile, type TenantExport } from './service/export-tenant.server.ts';
export { tenantMove, type MovePage } from './service/tenant-move.server.ts';
export { sealedReleases } from './storage/export-releases.server.ts';
export { importTenant, type TenantImport } from './service/import-tenant.server.ts';
export type { TravelParts } from './service/travel-parts.ts';
export { showInstance } from './service/show-instance.server.ts';
export { backUp, type BackupResult, type Tell } from './service/back-up.server.ts';
export { restore, type RestoreResult } from './service/restore.server.ts';
export { testRestore } from './service/test-restore.server.ts';
export { verifyBackup } from './service/verify-backup.server.ts';
export { BackupTrouble, type Trouble } from './storage/backup-trouble.server.ts';
export { isRestoreUnfinished } from './storage/unfinished-restore.server.ts';
