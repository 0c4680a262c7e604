import type { ModuleJobs } from '../../jobs/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { SealedTable } from '../../platform/server/sealed-tables.server.ts';
import { keyRenewal } from '../service/renew-keys.server.ts';
import { linkAuditEntries, watchAuditChains } from '../service/watch-audit.server.ts';

/** Brings what is sealed under the newest keys, links the access log and watches over its chain. */
export function secrecyJobs(platform: Platform, tables: readonly SealedTable[]): ModuleJobs {
	const renewal = keyRenewal(platform, tables);
	return {
		handlers: {
			'secrecy.reseal': () => renewal.finish(),
			'secrecy.link-audit': linkAuditEntries(platform),
			'secrecy.watch-audit': watchAuditChains(platform)
		},
		timed: [
			{ name: 'secrecy.reseal', cron: '10 * * * *' },
			{ name: 'secrecy.link-audit', cron: '* * * * *' },
			{ name: 'secrecy.watch-audit', cron: '40 1 * * *' }
		]
	};
}
