import type { PrivacyDoor } from '../platform/server/privacy-door.server.ts';
import { deleteMeasure, listEndedMeasures } from './storage/expired-measures.server.ts';

/** A measure outlives the case it came from: it is kept for ten years of its own. */
export const privacy: PrivacyDoor = {
	module: 'measures',
	tables: [
		{
			name: 'measures.measures',
			key: 'id',
			texts: ['title', 'description', 'do_no_harm_note', 'progress_note', 'reason'],
			belongsTo: { case: 'case_id' },
			outlives: ['case']
		}
	],
	retention: {
		R10: {
			kind: 'listed',
			candidates: listEndedMeasures,
			act: async (tx, context, id) => {
				await deleteMeasure(tx, context.actor.tenantId, id);
				return undefined;
			}
		}
	}
};
