import type { PrivacyDoor } from '../platform/server/privacy-door.server.ts';

/** Registers of the officer, and what a search has found; findings go with the case or report they were found in. */
export const privacy: PrivacyDoor = {
	module: 'privacy',
	tables: [
		{
			name: 'privacy.request_findings',
			key: 'id',
			texts: ['passage', 'disclosed'],
			belongsTo: { report: 'report_id', case: 'case_id' }
		},
		{ name: 'privacy.redactions', key: 'id', belongsTo: { report: 'report_id', case: 'case_id' } },
		{
			name: 'privacy.data_subject_requests',
			key: 'id',
			texts: ['person_name', 'person_contact', 'extension_reason', 'identity_note', 'answer_text'],
			unsearched: ['words'],
			belongsTo: { tenant: 'tenant_id' }
		},
		{
			name: 'privacy.information_requests',
			key: 'id',
			texts: ['asker', 'subject', 'extension_reason', 'outcome'],
			belongsTo: { tenant: 'tenant_id' }
		},
		{
			name: 'privacy.breaches',
			key: 'id',
			texts: ['title', 'description', 'assessment', 'authority_note', 'people_note', 'measures'],
			belongsTo: { tenant: 'tenant_id' }
		},
		{
			name: 'privacy.retention_holds',
			key: 'id',
			texts: ['reason'],
			belongsTo: { case: 'object_id', report: 'object_id' }
		},
		{
			name: 'privacy.archive_offers',
			key: 'id',
			texts: ['note'],
			belongsTo: { case: 'object_id' },
			outlives: ['case']
		}
	]
};
