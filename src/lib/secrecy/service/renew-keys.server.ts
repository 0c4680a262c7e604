import { recordAudit } from '../../audit/index.server.ts';
import { listTenants } from '../../identity/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { countVersions, resealBatch, type SealedTable } from '../../platform/server/sealed-tables.server.ts';
import { bindingOf, keyMemoryMs } from '../../platform/server/data-keys.server.ts';
import {
	destroyKeys,
	holdKeysOfOtherKeepers,
	listKeyVersions,
	saveWrapped,
	type KeyVersion
} from '../storage/data-keys.server.ts';

const rowsAtOnce = 200;

export type TenantKeys = {
	readonly tenantId: string;
	readonly slug: string;
	readonly versions: readonly KeyVersion[];
	/** How many rows lie under which version; 0 is the format before there were data keys. */
	readonly rows: ReadonlyMap<number, number>;
};

/** Drawing new keys, bringing everything under them, and destroying them. For the command line and the worker. */
export const keyRenewal = (platform: Platform, tables: readonly SealedTable[]) => ({
	status: async (): Promise<readonly TenantKeys[]> => {
		const all: TenantKeys[] = [];
		for (const { id, slug } of await platform.database.atGate(listTenants)) {
			const keys = await asSystem(platform, id, async (tx) => ({
				versions: await listKeyVersions(tx, id),
				rows: await countAll(tx, tables, id)
			}));
			all.push({ tenantId: id, slug, ...keys });
		}
		return all;
	},

	/** Wraps every data key with the instance key that is current from now on; contents stay as they are, nothing stands still. */
	rotateInstanceKey: async (): Promise<number> => {
		await platform.keyKeeper.renew();
		return rewrapAll(platform);
	},

	/** Draws the tenant's next data key; the worker brings what is there under it, a batch at a time. */
	rotateTenantKey: async (tenantId: string): Promise<number> => {
		const version = await platform.envelopes.rotate(tenantId);
		await asSystem(platform, tenantId, (tx, context) =>
			recordAudit(tx, context, { verb: 'key.rotated', objectType: 'key' })
		);
		return version;
	},

	/** Re-encrypts what lies under older versions; gives how many rows. May run twice at once and be killed at any time. */
	reseal: (tenantId: string): Promise<number> => resealTenant(platform, tables, tenantId),

	/** What a rotation left over; the worker asks for it again and again. */
	finish: async (): Promise<void> => {
		if ((await rewrapAll(platform)) === 0) await platform.keyKeeper.forgetOld();
		for (const { id } of await platform.database.atGate(listTenants)) {
			await resealTenant(platform, tables, id);
			await destroyUnused(platform, tables, id);
		}
	},

	/** Destroys all keys of a tenant that leaves: nothing sealed can be opened again, here or from a copy of the database. */
	eraseTenant: (tenantId: string): Promise<void> =>
		asSystem(platform, tenantId, async (tx, context) => {
			const versions = await listKeyVersions(tx, tenantId);
			await destroyKeys(
				tx,
				tenantId,
				versions.map(({ version }) => version),
				'TENANT_LEFT'
			);
			await recordAudit(tx, context, { verb: 'key.destroyed', objectType: 'key' });
		})
});

type Tx = Parameters<Parameters<Platform['database']['inTenant']>[1]>[0];
type SystemContext = Parameters<Platform['database']['inTenant']>[0];

async function asSystem<T>(
	platform: Platform,
	tenantId: string,
	act: (tx: Tx, context: SystemContext) => Promise<T>
): Promise<T> {
	const context = await platform.contextOf({ kind: 'system' as const, tenantId });
	return platform.database.inTenant(context, (tx) => act(tx, context));
}

async function rewrapAll(platform: Platform): Promise<number> {
	const current = await platform.keyKeeper.current();
	let rewrapped = 0;
	for (const { id } of await platform.database.atGate(listTenants)) {
		rewrapped += await rewrapKeys(platform, id, current);
	}
	return rewrapped;
}

const rewrapKeys = (platform: Platform, tenantId: string, current: string): Promise<number> =>
	asSystem(platform, tenantId, async (tx, context) => {
		const old = await holdKeysOfOtherKeepers(tx, tenantId, current);
		for (const { version, ...wrapped } of old) {
			const binding = bindingOf(tenantId, version);
			const dataKey = await platform.keyKeeper.unwrap(wrapped, binding);
			await saveWrapped(tx, tenantId, version, await platform.keyKeeper.wrap(dataKey, binding));
		}
		if (old.length > 0) await recordAudit(tx, context, { verb: 'key.instance-rotated', objectType: 'key' });
		return old.length;
	});

async function resealTenant(platform: Platform, tables: readonly SealedTable[], tenantId: string): Promise<number> {
	if (!(await hasOldRows(platform, tables, tenantId))) return 0;
	const { envelopes } = platform;
	const sealer = await envelopes.sealerFor(tenantId);
	let resealed = 0;
	for (const table of tables) {
		for (;;) {
			const batch = await asSystem(platform, tenantId, (tx) =>
				resealBatch(tx, table, tenantId, { envelopes, sealer, most: rowsAtOnce })
			);
			resealed += batch;
			if (batch < rowsAtOnce) break;
		}
	}
	return resealed;
}

const hasOldRows = (platform: Platform, tables: readonly SealedTable[], tenantId: string): Promise<boolean> =>
	asSystem(platform, tenantId, async (tx) => {
		const versions = await listKeyVersions(tx, tenantId);
		if (versions.length > 0 && versions.every(({ destroyedAt }) => destroyedAt)) return false;
		const newest = versions.at(-1)?.version ?? 1;
		return [...(await countAll(tx, tables, tenantId)).keys()].some((version) => version < newest);
	});

/** A version goes once nothing lies under it and no process can still be writing with it. */
const destroyUnused = (platform: Platform, tables: readonly SealedTable[], tenantId: string): Promise<void> =>
	asSystem(platform, tenantId, async (tx) => {
		const versions = await listKeyVersions(tx, tenantId);
		const newest = versions.at(-1);
		if (!newest || Date.now() - newest.createdAt.getTime() < 12 * keyMemoryMs) return;
		const rows = await countAll(tx, tables, tenantId);
		const unused = versions.filter(({ version }) => version < newest.version && !rows.get(version));
		await destroyKeys(
			tx,
			tenantId,
			unused.map(({ version }) => version),
			'ROTATED'
		);
	});

async function countAll(tx: Tx, tables: readonly SealedTable[], tenantId: string): Promise<Map<number, number>> {
	const all = new Map<number, number>();
	for (const table of tables) {
		for (const [version, count] of await countVersions(tx, table, tenantId)) {
			all.set(version, (all.get(version) ?? 0) + count);
		}
	}
	return all;
}
