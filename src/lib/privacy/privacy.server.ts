import type { PrivacyDoor } from '../platform/server/privacy-door.server.ts';

/** Holds and offers say in words why something stays; both go with what they are about. */
export const privacy: PrivacyDoor = {
	module: 'privacy',
	tables: [
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
