import { recordAudit } from '../../audit/index.server.ts';
import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { closeArea, listAreasInForce, saveAreas, type ListedArea } from '../storage/areas.server.ts';
import { readAreaFile, type AreaFileRefusal } from './read-area-file.server.ts';

/** Districts are kept by administrators and conflict managers; everybody else's attempt is noted. */
async function mayKeep(tx: Tx, context: MemberContext): Promise<boolean> {
	if (holds(context.actor, 'TENANT_ADMIN', 'CONFLICT_MANAGER')) return true;
	await recordAudit(tx, context, { verb: 'areas.opened', objectType: 'area', allowed: false });
	return false;
}

export const openAreas =
	(platform: Platform) =>
	(context: MemberContext): Promise<Outcome<ListedArea[], 'forbidden'>> =>
		platform.database.inTenant(context, async (tx) =>
			(await mayKeep(tx, context)) ? succeed(await listAreasInForce(tx, context.actor.tenantId)) : refuse('forbidden')
		);

/** Takes the good lines of a file; districts it does not name stay as they are. */
export const importAreas =
	(platform: Platform) =>
	(
		context: MemberContext,
		text: string
	): Promise<Outcome<{ added: number; changed: number }, 'forbidden' | AreaFileRefusal>> =>
		platform.database.inTenant(context, async (tx) => {
			if (!(await mayKeep(tx, context))) return refuse('forbidden');
			const read = readAreaFile(text);
			if (!read.ok) return read;
			const { rows } = read.value;
			const added = await saveAreas(tx, context.actor.tenantId, rows, context.today);
			await recordAudit(tx, context, { verb: 'areas.imported', objectType: 'area' });
			return succeed({ added, changed: rows.length - added });
		});

export const retireArea =
	(platform: Platform) =>
	(context: MemberContext, areaId: string): Promise<Outcome<undefined, 'forbidden'>> =>
		platform.database.inTenant(context, async (tx) => {
			if (!(await mayKeep(tx, context))) return refuse('forbidden');
			if (await closeArea(tx, context.actor.tenantId, areaId, context.today)) {
				await recordAudit(tx, context, { verb: 'area.retired', objectType: 'area', objectId: areaId });
			}
			return succeed();
		});
