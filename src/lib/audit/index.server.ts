export {
	recordAudit,
	listEntries,
	listTraces,
	listVerbs,
	type AuditEntry,
	type EntryFilter,
	type ShownEntry,
	type Trace
} from './storage/entries.server.ts';
export { privacy } from './privacy.server.ts';
