import { recordAudit } from '../../audit/index.server.ts';
import { holds, type Context } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';

/** Conflict managers and the programme itself import; an attempt of anybody else is written down. */
export async function mayImport(tx: Tx, context: Context, importId?: string): Promise<boolean> {
	if (context.actor.kind === 'system' || holds(context.actor, 'CONFLICT_MANAGER')) return true;
	await recordAudit(tx, context, { verb: 'import.opened', objectType: 'import', objectId: importId, allowed: false });
	return false;
}
