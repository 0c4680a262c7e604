import { listStandings, type Standing } from '../../intake/index.server.ts';
import type { Context, Reporter } from '../../platform/pure/actor.ts';
import { actingAsSystem } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { listHandedReportIds, type OwnReportFilter } from '../storage/handed-reports.server.ts';

/** Where the reports stand that came through this token, newest first; row security shows a token its own only. */
export const ownReports =
	(platform: Platform) =>
	(context: Context<Reporter>, tokenId: string, filter: OwnReportFilter): Promise<Standing[]> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			const ids = await listHandedReportIds(tx, tenantId, tokenId, filter);
			return actingAsSystem(tx, () => listStandings(tx, tenantId, ids));
		});
