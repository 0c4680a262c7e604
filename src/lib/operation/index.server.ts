export { backUp, type BackupResult, type Tell } from './service/back-up.server.ts';
export { restore, type RestoreResult } from './service/restore.server.ts';
export { testRestore } from './service/test-restore.server.ts';
export { verifyBackup } from './service/verify-backup.server.ts';
export { BackupTrouble, type Trouble } from './storage/backup-trouble.server.ts';
export { isRestoreUnfinished } from './storage/unfinished-restore.server.ts';
