import { listTenants } from '../../identity/index.server.ts';
import type { ModuleJobs } from '../../jobs/index.server.ts';
import type { System } from '../../platform/pure/actor.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { PrivacyDoor } from '../../platform/server/privacy-door.server.ts';
import { runRetention } from '../service/run-retention.server.ts';

/** Every night what is due goes, tenant by tenant. The demo world is left alone: its day never ends. */
export const privacyJobs = (platform: Platform, doors: readonly PrivacyDoor[]): ModuleJobs => ({
	handlers: {
		'privacy.retention': async () => {
			if ((await platform.clock.instance()).kind === 'DEMO') return;
			const run = runRetention(platform, doors);
			for (const { id } of await platform.database.atGate(listTenants))
				await run(await platform.contextOf<System>({ kind: 'system', tenantId: id }));
		}
	},
	timed: [{ name: 'privacy.retention', cron: '15 2 * * *' }]
});
