import type { Platform } from '../../platform/server/platform.server.ts';
import { findTenantBySlug, getTenant, listTenants, type Tenant } from '../storage/tenants.server.ts';
import { listAreas, listTopics, type Area, type Topic } from '../storage/vocabulary.server.ts';

export const findTenant =
	(platform: Platform) =>
	async (slug: string): Promise<Tenant | undefined> =>
		isAddress(slug) ? platform.database.atGate((tx) => findTenantBySlug(tx, slug)) : undefined;

/** What stands in an address may be anything, also bytes a database refuses to read. */
const isAddress = (slug: string): boolean => /^[a-z0-9-]{1,61}$/.test(slug);

export type PublicTenants = Awaited<ReturnType<typeof listTenants>>;

export const tenantById =
	(platform: Platform) =>
	(id: string): Promise<Tenant> =>
		platform.database.atGate((tx) => getTenant(tx, id));

/** What a resident's pages need of a tenant, read in one transaction. */
export const publicTenant = (platform: Platform) => ({
	list: (): Promise<PublicTenants> => platform.database.atGate(listTenants),
	vocabulary: async (tenantId: string): Promise<{ areas: Area[]; topics: Topic[] }> => {
		const context = await platform.contextOf({ kind: 'reporter', tenantId });
		return platform.database.inTenant(context, async (tx) => ({
			areas: await listAreas(tx, tenantId),
			topics: await listTopics(tx, tenantId)
		}));
	}
});
