export { rowsIn, type BackupManifest } from './domain/backup-manifest.ts';
