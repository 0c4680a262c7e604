import type { ModuleJobs } from '../../jobs/index.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { runUploadedImport } from '../service/upload-import.server.ts';

/** Reads an uploaded file; run again after a killed worker it goes on where the last complete batch ended. */
export const importJobs = (platform: Platform): ModuleJobs => ({
	handlers: {
		'intake.import': async ({ tenantId, importId }) => {
			const context = await platform.contextOf({ kind: 'system', tenantId });
			await runUploadedImport(platform)(context, importId);
		}
	},
	timed: []
});
