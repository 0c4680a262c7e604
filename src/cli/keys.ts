import { sealedTables } from '#compose';
import { keyRenewal, type TenantKeys } from '#lib/secrecy/index.server.ts';
import { withPlatform } from './with-platform.ts';

type Answer = { readonly json?: boolean };

/** `koko keys status`: which keys there are and what still lies under old ones. */
export const keyStatus = (options: Answer): Promise<void> =>
	withPlatform(async (platform) => {
		const tenants = await keyRenewal(platform, sealedTables).status();
		const keeper = { kind: platform.keyKeeper.kind, current: await platform.keyKeeper.current() };
		if (options.json) return console.log(JSON.stringify({ keeper, tenants: tenants.map(asJson) }));
		console.log(`Instance key ${keeper.current}, kept by: ${keeper.kind}`);
		for (const tenant of tenants) for (const line of linesOf(tenant, keeper.current)) console.log(line);
	});

const asJson = ({ tenantId, slug, versions, rows }: TenantKeys) => ({
	tenantId,
	slug,
	versions,
	rows: Object.fromEntries(rows)
});

function linesOf({ slug, versions, rows }: TenantKeys, current: string): string[] {
	const lines = versions.map(({ version, keeperKey, destroyedWhy }) => {
		const state = destroyedWhy ? `destroyed (${destroyedWhy})` : keeperKey === current ? 'ok' : `under ${keeperKey}`;
		return `${slug}  version ${version}  ${state}  ${rows.get(version) ?? 0} rows`;
	});
	const before = rows.get(0);
	return before ? [...lines, `${slug}  before versions  ${before} rows wait for the worker`] : lines;
}

/** `koko keys rotate-instance`: wraps all data keys with a new instance key. */
export const rotateInstanceKey = (options: Answer): Promise<void> =>
	withPlatform(async (platform) => {
		const before = await platform.keyKeeper.current();
		const rewrapped = await keyRenewal(platform, sealedTables).rotateInstanceKey();
		const current = await platform.keyKeeper.current();
		if (options.json) return console.log(JSON.stringify({ before, current, rewrapped }));
		console.log(`${rewrapped} data keys are wrapped by the instance key ${current} now. Make a backup of the secrets.`);
	});

/** `koko keys rotate-tenant`: draws a new data key and re-encrypts at once. */
export const rotateTenantKey = (options: Answer & { tenant: string }): Promise<void> =>
	withPlatform(async (platform) => {
		const renewal = keyRenewal(platform, sealedTables);
		const tenantId = idOf(await renewal.status(), options.tenant);
		const version = await renewal.rotateTenantKey(tenantId);
		const resealed = await renewal.reseal(tenantId);
		if (options.json) return console.log(JSON.stringify({ version, resealed }));
		console.log(`Version ${version} is in use; ${resealed} rows were re-encrypted. The worker looks again every hour.`);
	});

/** `koko keys destroy-tenant`: for a tenant that leaves; cannot be undone, so its short name is typed twice. */
export const destroyTenantKeys = (options: Answer & { tenant: string; confirm?: string }): Promise<void> =>
	withPlatform(async (platform) => {
		const renewal = keyRenewal(platform, sealedTables);
		const tenantId = idOf(await renewal.status(), options.tenant);
		if (options.confirm !== options.tenant)
			throw new Error(`this cannot be undone; to go on, repeat the name: --confirm ${options.tenant}`);
		await renewal.eraseTenant(tenantId);
		if (options.json) return console.log(JSON.stringify({ destroyed: true }));
		console.log('The keys are destroyed. Copies of the keys end with the last backup made before today.');
	});

function idOf(tenants: readonly TenantKeys[], slug: string): string {
	const tenant = tenants.find((one) => one.slug === slug);
	if (!tenant) throw new Error(`there is no tenant ${slug}; "koko tenant" lists all`);
	return tenant.tenantId;
}
