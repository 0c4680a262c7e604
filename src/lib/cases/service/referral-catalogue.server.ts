import { administer, lookInto } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import {
	insertCatalogueEntry,
	listCatalogue,
	updateCatalogueEntry,
	type CatalogueEntry,
	type CatalogueFields
} from '../storage/referral-targets.server.ts';

/** Where reports may be referred to: kept by the administration, used in clearing. */
export const referralCatalogue = (platform: Platform) => ({
	list: (context: MemberContext): Promise<CatalogueEntry[] | undefined> =>
		lookInto(platform, context, 'settings', (tx) => listCatalogue(tx, context.actor.tenantId)),

	add: (context: MemberContext, fields: CatalogueFields): Promise<Outcome<undefined, 'forbidden'>> => {
		const deed = { verb: 'referral-target.added', objectType: 'referral-target', about: 'settings' } as const;
		return administer<undefined, 'forbidden'>(platform, context, deed, async (tx) => {
			await insertCatalogueEntry(tx, context.actor.tenantId, fields);
			return succeed();
		});
	},

	change: (
		context: MemberContext,
		id: string,
		version: string,
		fields: CatalogueFields
	): Promise<Outcome<undefined, 'forbidden' | 'changed-meanwhile'>> => {
		const deed = {
			verb: 'referral-target.changed',
			objectType: 'referral-target',
			objectId: id,
			about: 'settings'
		} as const;
		return administer(platform, context, deed, async (tx) => {
			const isSaved = await updateCatalogueEntry(tx, context.actor.tenantId, id, version, fields);
			return isSaved ? succeed() : refuse('changed-meanwhile');
		});
	}
});
