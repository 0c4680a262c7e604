import type { Platform } from '../../platform/server/platform.server.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import { hasAreaShapes, listAreaShapes, listPublicPeople } from '../storage/public-face.server.ts';
import { listAreas } from '../storage/vocabulary.server.ts';

/** What a tenant shows everybody: its people, its districts, their outline. */
export function publicFace(platform: Platform) {
	const asAnybody = async <T>(tenantId: string, act: (tx: Tx) => Promise<T>): Promise<T> =>
		platform.database.inTenant(await platform.contextOf({ kind: 'reporter' as const, tenantId }), act);
	return {
		people: (tenantId: string) => asAnybody(tenantId, (tx) => listPublicPeople(tx, tenantId)),
		districts: (tenantId: string) =>
			asAnybody(tenantId, async (tx) => ({
				areas: await listAreas(tx, tenantId),
				hasMap: await hasAreaShapes(tx, tenantId)
			})),
		shapes: (tenantId: string) => asAnybody(tenantId, (tx) => listAreaShapes(tx, tenantId))
	};
}
