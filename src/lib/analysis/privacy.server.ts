import type { PrivacyDoor } from '../platform/server/privacy-door.server.ts';

/** Estimates go with their case. */
export const privacy: PrivacyDoor = {
	module: 'analysis',
	tables: [{ name: 'analysis.escalation_assessments', key: 'id', texts: ['evidence'], belongsTo: { case: 'case_id' } }]
};
