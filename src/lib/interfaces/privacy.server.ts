import type { PrivacyDoor } from '../platform/server/privacy-door.server.ts';

/** Which report came through which programme goes with the report; nothing of its content stands here. */
export const privacy: PrivacyDoor = {
	module: 'interfaces',
	tables: [{ name: 'interfaces.handed_reports', key: 'report_id', belongsTo: { report: 'report_id' } }]
};
