export {
	recordAudit,
	listEntries,
	listTraces,
	type AuditEntry,
	type ShownEntry,
	type Trace
} from './storage/entries.server.ts';
