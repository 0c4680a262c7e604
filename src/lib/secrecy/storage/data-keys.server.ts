import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { WrappedKey } from '../../platform/server/keys/key-keeper.server.ts';

export type KeyVersion = {
	readonly version: number;
	readonly keeperKey: string;
	readonly createdAt: Date;
	readonly destroyedAt: Date | null;
	readonly destroyedWhy: string | null;
};

/** All versions of a tenant's data key, oldest first, without the keys. */
export const listKeyVersions = (tx: Tx, tenantId: string): Promise<KeyVersion[]> =>
	tx
		.selectFrom('platformKeys.dataKeys')
		.select(['version', 'keeperKey', 'createdAt', 'destroyedAt', 'destroyedWhy'])
		.where('tenantId', '=', tenantId)
		.orderBy('version')
		.execute();

/** Keys that another instance key than `current` wraps, held until the transaction ends. */
export async function holdKeysOfOtherKeepers(
	tx: Tx,
	tenantId: string,
	current: string
): Promise<(WrappedKey & { readonly version: number })[]> {
	const rows = await tx
		.selectFrom('platformKeys.dataKeys')
		.select(['version', 'keeperKey', 'wrapped'])
		.where('tenantId', '=', tenantId)
		.where('keeperKey', '<>', current)
		.where('wrapped', 'is not', null)
		.forUpdate()
		.execute();
	return rows.flatMap(({ wrapped, ...row }) => (wrapped ? [{ ...row, wrapped }] : []));
}

export async function saveWrapped(tx: Tx, tenantId: string, version: number, wrapped: WrappedKey): Promise<void> {
	await tx
		.updateTable('platformKeys.dataKeys')
		.set(wrapped)
		.where('tenantId', '=', tenantId)
		.where('version', '=', version)
		.execute();
}

export type DestructionReason = 'ROTATED' | 'TENANT_LEFT';

/** Destroys versions of the data key; whatever they still seal is gone for good. */
export async function destroyKeys(
	tx: Tx,
	tenantId: string,
	versions: readonly number[],
	why: DestructionReason
): Promise<void> {
	if (versions.length === 0) return;
	await tx
		.updateTable('platformKeys.dataKeys')
		.set({ wrapped: null, destroyedAt: sql<Date>`now()`, destroyedWhy: why })
		.where('tenantId', '=', tenantId)
		.where('version', 'in', versions)
		.where('destroyedAt', 'is', null)
		.execute();
}
