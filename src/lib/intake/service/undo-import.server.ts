import { recordAudit } from '../../audit/index.server.ts';
import type { Context } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { deleteUntouchedReports } from '../storage/imported-reports.server.ts';
import { lockImport, saveImportState } from '../storage/imports.server.ts';
import { mayImport } from './may-import.server.ts';

/** Takes back the reports of an import that nobody has worked on; a run still going on stops at its next batch. */
export const undoImport =
	(platform: Platform) =>
	(
		context: Context,
		importId: string
	): Promise<Outcome<{ removed: number }, 'not-yours' | 'unknown' | 'not-possible-now'>> =>
		platform.database.inTenant(context, async (tx) => {
			if (!(await mayImport(tx, context, importId))) return refuse('not-yours');
			const { tenantId } = context.actor;
			const current = await lockImport(tx, tenantId, importId);
			if (!current) return refuse('unknown');
			if (current.state === 'UNDONE') return refuse('not-possible-now');
			const removed = await deleteUntouchedReports(tx, tenantId, importId);
			await saveImportState(tx, tenantId, importId, { state: 'UNDONE', at: context.now, rowsUndone: removed });
			await recordAudit(tx, context, { verb: 'import.undone', objectType: 'import', objectId: importId });
			return succeed({ removed });
		});
