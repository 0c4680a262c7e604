import type { PrivacyDoor } from '../platform/server/privacy-door.server.ts';

/** What became of a mail goes with its report; whom an acknowledgement went to is a keyed hash that lives two days. */
export const privacy: PrivacyDoor = {
	module: 'mailroom',
	tables: [
		{ name: 'mailroom.mails', key: 'id', belongsTo: { report: 'report_id' } },
		{
			name: 'mailroom.acknowledged_senders',
			key: 'sender_hash',
			unsearched: ['sender_hash'],
			belongsTo: { tenant: 'tenant_id' }
		}
	]
};
