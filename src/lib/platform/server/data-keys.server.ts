import { randomBytes } from 'node:crypto';
import { plainDateOf } from '../pure/plain-date.ts';
import type { Context } from '../pure/actor.ts';
import type { Database, Tx } from './database.server.ts';
import type { KeyKeeper } from './keys/key-keeper.server.ts';

export type DataKey = { readonly version: number; readonly key: Buffer };

/** The data keys of the tenants, unwrapped when needed and kept in memory for minutes. */
export type DataKeys = {
	/**
	 * The key for new writes; makes the first one. Takes a connection of its own, so ask before a transaction begins: a
	 * key made inside one that is rolled back would be lost with everything sealed by it.
	 */
	readonly newest: (tenantId: string) => Promise<DataKey>;
	/** The key something was sealed with, also an old one. Throws {@link KeyDestroyed}. */
	readonly ofVersion: (tx: Tx, tenantId: string, version: number) => Promise<Buffer>;
	/** Makes the next version; what was written before opens as before. */
	readonly rotate: (tenantId: string) => Promise<number>;
};

/** Thrown for what was erased by destroying its key; nobody can open it any more. */
export class KeyDestroyed extends Error {
	override name = 'KeyDestroyed';
	constructor() {
		super('the key of this content was destroyed');
	}
}

/** How long an unwrapped key stays in memory, and how long a process may go on writing with the version before. */
export const keyMemoryMs = 5 * 60_000;
const mostKeys = 2_000;

export function openDataKeys(database: Database, keeper: KeyKeeper): DataKeys {
	const keys = memory<Buffer>();
	const newest = memory<number>();
	const unwrap = async (tenantId: string, row: StoredKey): Promise<Buffer> => {
		const name = bindingOf(tenantId, row.version);
		const known = keys.get(name);
		if (known) return known;
		if (!row.wrapped) throw new KeyDestroyed();
		return keys.put(name, await keeper.unwrap({ keeperKey: row.keeperKey, wrapped: row.wrapped }, name));
	};
	const add = async (tenantId: string, version: number): Promise<void> => {
		const wrapped = await keeper.wrap(randomBytes(32), bindingOf(tenantId, version));
		await database.inTenant(asSystem(tenantId), (tx) => insertKey(tx, tenantId, version, wrapped));
		newest.forget(tenantId);
	};
	const newestRow = (tenantId: string) => database.inTenant(asSystem(tenantId), (tx) => findNewest(tx, tenantId));
	return {
		newest: async (tenantId) => {
			const remembered = newest.get(tenantId);
			const key = remembered && keys.get(bindingOf(tenantId, remembered));
			if (remembered && key) return { version: remembered, key };
			if (!(await newestRow(tenantId))) await add(tenantId, 1);
			const row = await newestRow(tenantId);
			if (!row) throw new Error('the data key that was just made is missing');
			const unwrapped = await unwrap(tenantId, row);
			return { version: newest.put(tenantId, row.version), key: unwrapped };
		},
		ofVersion: async (tx, tenantId, version) => {
			const known = keys.get(bindingOf(tenantId, version));
			if (known) return known;
			const row = await findKey(tx, tenantId, version);
			if (!row) throw new Error(`the data key ${version} of a tenant is missing`);
			return unwrap(tenantId, row);
		},
		rotate: async (tenantId) => {
			const version = ((await newestRow(tenantId))?.version ?? 0) + 1;
			await add(tenantId, version);
			return version;
		}
	};
}

/** Says which data key it is, to whoever wraps it. */
export const bindingOf = (tenantId: string, version: number): string => `${tenantId}/${version}`;

function asSystem(tenantId: string): Context {
	const now = new Date();
	return { actor: { kind: 'system', tenantId }, now, today: plainDateOf(now) };
}

export type StoredKey = { readonly version: number; readonly keeperKey: string; readonly wrapped: Buffer | null };

const findKey = (tx: Tx, tenantId: string, version: number): Promise<StoredKey | undefined> =>
	tx
		.selectFrom('platformKeys.dataKeys')
		.select(['version', 'keeperKey', 'wrapped'])
		.where('tenantId', '=', tenantId)
		.where('version', '=', version)
		.executeTakeFirst();

const findNewest = (tx: Tx, tenantId: string): Promise<StoredKey | undefined> =>
	tx
		.selectFrom('platformKeys.dataKeys')
		.select(['version', 'keeperKey', 'wrapped'])
		.where('tenantId', '=', tenantId)
		.orderBy('version', 'desc')
		.limit(1)
		.executeTakeFirst();

/** Two processes that make the same version at once agree on the first. */
async function insertKey(
	tx: Tx,
	tenantId: string,
	version: number,
	wrapped: { keeperKey: string; wrapped: Buffer }
): Promise<void> {
	await tx
		.insertInto('platformKeys.dataKeys')
		.values({ tenantId, version, ...wrapped })
		.onConflict((conflict) => conflict.columns(['tenantId', 'version']).doNothing())
		.execute();
}

/** Remembers for {@link keyMemoryMs}, no longer. */
function memory<T>() {
	const entries = new Map<string, { readonly value: T; readonly until: number }>();
	const get = (name: string): T | undefined => {
		const entry = entries.get(name);
		if (!entry || entry.until > performance.now()) return entry?.value;
		entries.delete(name);
		return undefined;
	};
	return {
		get,
		put: (name: string, value: T): T => {
			if (entries.size >= mostKeys) entries.clear();
			const entry = { value, until: performance.now() + keyMemoryMs };
			entries.set(name, entry);
			setTimeout(() => entries.get(name) === entry && entries.delete(name), keyMemoryMs).unref();
			return value;
		},
		forget: (name: string): void => void entries.delete(name)
	};
}
