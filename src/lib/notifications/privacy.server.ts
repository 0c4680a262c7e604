import type { PrivacyDoor } from '../platform/server/privacy-door.server.ts';

/** Mails name a recipient and never a case; notices point at what they are about and go with it. */
export const privacy: PrivacyDoor = {
	module: 'notifications',
	tables: [
		{
			name: 'notifications.outbox',
			key: 'id',
			texts: ['recipient', 'last_problem'],
			json: ['values'],
			belongsTo: { tenant: 'tenant_id' }
		},
		{ name: 'notifications.notices', key: 'id', belongsTo: { report: 'object_id', case: 'object_id' } }
	]
};
