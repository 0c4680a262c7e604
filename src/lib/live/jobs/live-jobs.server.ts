import { listTenants } from '../../identity/index.server.ts';
import type { ModuleJobs } from '../../jobs/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { forgetChanges } from '../storage/changes.server.ts';

/** Forgetting what was changed longer ago than any open page asks for. */
export const liveJobs = (platform: Platform): ModuleJobs => ({
	handlers: {
		'live.forget': async () => {
			const tenants = await platform.database.atGate(listTenants);
			for (const { id: tenantId } of tenants) {
				const context = await platform.contextOf({ kind: 'system' as const, tenantId });
				await platform.database.inTenant(context, (tx) => forgetChanges(tx, tenantId));
			}
		}
	},
	timed: [{ name: 'live.forget', cron: '*/30 * * * *' }]
});
