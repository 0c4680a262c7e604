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
export {
	findFirstBreak,
	findHead,
	linkWaiting,
	listLinks,
	listTenantsWaiting,
	type ChainBreak,
	type ChainHead,
	type ChainLink
} from './storage/chain.server.ts';
export { privacy } from './privacy.server.ts';
