export { rowsIn, type BackupManifest } from './domain/backup-manifest.ts';
export type { ContentSum } from './domain/content-sum.ts';
