import type { ModuleJobs } from '../../jobs/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { SealedTable } from '../../platform/server/sealed-tables.server.ts';
import { keyRenewal } from '../service/renew-keys.server.ts';

/** Brings what is sealed under the newest keys. */
export function secrecyJobs(platform: Platform, tables: readonly SealedTable[]): ModuleJobs {
	const renewal = keyRenewal(platform, tables);
	return {
		handlers: {
			'secrecy.reseal': () => renewal.finish()
		},
		timed: [{ name: 'secrecy.reseal', cron: '10 * * * *' }]
	};
}
