import type { ModuleJobs } from '../../jobs/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { deliver } from '../service/deliver.server.ts';
import { deliverOverdue, forgetDeliveries, noteDueMeasures, spreadEvent } from '../service/spread-event.server.ts';

/** Telling other programmes of events. */
export const interfaceJobs = (platform: Platform): ModuleJobs => ({
	handlers: {
		'interfaces.spread': spreadEvent(platform),
		'interfaces.deliver': deliver(platform),
		'interfaces.deliver-overdue': deliverOverdue(platform),
		'interfaces.note-due': noteDueMeasures(platform),
		'interfaces.forget': forgetDeliveries(platform)
	},
	timed: [
		{ name: 'interfaces.deliver-overdue', cron: '*/10 * * * *' },
		{ name: 'interfaces.note-due', cron: '20 4 * * *' },
		{ name: 'interfaces.forget', cron: '40 2 * * *' }
	]
});
