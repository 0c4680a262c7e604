import type { Tx } from '../../platform/server/database.server.ts';

export type Tenant = {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly kind: string;
	readonly country: string;
	readonly state: string;
	readonly officialKey: string | null;
	readonly population: number | null;
	readonly parentId: string | null;
	readonly languages: readonly string[];
	readonly numberPrefix: string;
	readonly conflictManagerLabel: string | null;
	readonly acknowledgeDays: number;
	readonly feedbackMonths: number;
	readonly takesReports: boolean;
	readonly introduction: unknown;
	readonly contact: unknown;
	readonly latitude: number | null;
	readonly longitude: number | null;
	readonly version: number;
};

const columns = [
	'id',
	'slug',
	'name',
	'kind',
	'country',
	'state',
	'officialKey',
	'population',
	'parentId',
	'languages',
	'numberPrefix',
	'conflictManagerLabel',
	'acknowledgeDays',
	'feedbackMonths',
	'takesReports',
	'introduction',
	'contact',
	'latitude',
	'longitude',
	'version'
] as const;

export const findTenantBySlug = (tx: Tx, slug: string): Promise<Tenant | undefined> =>
	tx.selectFrom('identity.tenants').select(columns).where('slug', '=', slug).executeTakeFirst();

export const getTenant = (tx: Tx, id: string): Promise<Tenant> =>
	tx.selectFrom('identity.tenants').select(columns).where('id', '=', id).executeTakeFirstOrThrow();

export const listTenants = (
	tx: Tx
): Promise<Pick<Tenant, 'id' | 'slug' | 'name' | 'kind' | 'country' | 'state' | 'takesReports'>[]> =>
	tx
		.selectFrom('identity.tenants')
		.select(['id', 'slug', 'name', 'kind', 'country', 'state', 'takesReports'])
		.orderBy('name')
		.execute();

export type NewTenant = Omit<Tenant, 'version' | 'introduction' | 'contact' | 'languages'> & {
	readonly languages: readonly string[];
	readonly introduction: object;
	readonly contact: object;
};

export async function insertTenant(tx: Tx, tenant: NewTenant): Promise<void> {
	await tx
		.insertInto('identity.tenants')
		.values({
			...tenant,
			languages: [...tenant.languages],
			introduction: JSON.stringify(tenant.introduction),
			contact: JSON.stringify(tenant.contact)
		})
		.execute();
}

export type Settings = {
	readonly acknowledgeDays: number;
	readonly feedbackMonths: number;
	readonly languages: readonly string[];
	readonly conflictManagerLabel: string | null;
	readonly takesReports: boolean;
	readonly introduction: Readonly<Record<string, string>>;
	readonly contact: Readonly<Record<string, string>>;
};

/** False when the settings were changed since `version` was read. */
export async function updateSettings(tx: Tx, id: string, version: number, settings: Settings): Promise<boolean> {
	const result = await tx
		.updateTable('identity.tenants')
		.set({
			...settings,
			languages: [...settings.languages],
			introduction: JSON.stringify(settings.introduction),
			contact: JSON.stringify(settings.contact),
			version: version + 1
		})
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}
