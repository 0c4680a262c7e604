export { recordAudit, listEntries, type AuditEntry, type ShownEntry } from './storage/entries.server.ts';
