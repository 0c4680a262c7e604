import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { TravellingAccount } from './tenant-format.server.ts';

/** Whether this installation knows the tenant already, by id or by short name. */
export async function isHere(tx: Tx, id: string, slug: string): Promise<boolean> {
	const { rows } = await sql<{ here: boolean }>`
		select exists (select from identity.tenants where id = ${id} or slug = ${slug}) as here`.execute(tx);
	return rows[0]?.here ?? true;
}

/** Two archives one after the other. */
export const holdArrivals = (tx: Tx): Promise<unknown> =>
	sql`select pg_advisory_xact_lock(hashtextextended('tenant import', 0))`.execute(tx);

/** Which id each arriving account has here, for those known here by their address. */
export async function idsHere(tx: Tx, accounts: readonly TravellingAccount[]): Promise<ReadonlyMap<string, string>> {
	const { rows } = await sql<{ arriving: string; here: string }>`
		select a.id as arriving, u.id as here from identity.users u
		join unnest(${accounts.map(({ id }) => id)}::uuid[], ${accounts.map(({ email }) => email)}::text[]) a (id, email)
			on a.email = u.email`.execute(tx);
	return new Map(rows.map(({ arriving, here }) => [arriving, here]));
}

/** Accounts whose id is another person's here. */
export async function countTakenIds(tx: Tx, accounts: readonly TravellingAccount[]): Promise<number> {
	const { rows } = await sql<{ taken: number }>`
		select count(*)::int as taken from identity.users u
		join unnest(${accounts.map(({ id }) => id)}::uuid[], ${accounts.map(({ email }) => email)}::text[]) a (id, email)
			on a.id = u.id and a.email <> u.email`.execute(tx);
	return rows[0]?.taken ?? 0;
}

/**
 * Accounts nobody here has, without password and second factor, after the memberships they belong to: whoever works in the
 * tenant may choose a password by a link; whoever was only invited is invited anew.
 */
export const insertAccounts = (tx: Tx, lines: readonly string[]): Promise<unknown> =>
	sql`insert into identity.users (id, email, language, created_at, status)
		select r.id, r.email, r.language, r.created_at, case when exists (select from identity.memberships m
			where m.tenant_id = app.tenant() and m.user_id = r.id and m.status = 'ACTIVE') then 'ACTIVE' else 'INVITED' end
		from unnest(${lines}::text[]) line, json_populate_record(null::identity.users, line::json) r`.execute(tx);

export const insertEarlierIds = (tx: Tx, tenantId: string, ids: ReadonlyMap<string, string>): Promise<unknown> =>
	sql`insert into identity.earlier_ids (tenant_id, earlier_id, user_id)
		select ${tenantId}, a.earlier, a.here from unnest(${[...ids.keys()]}::uuid[], ${[...ids.values()]}::uuid[]) a (earlier, here)`.execute(
		tx
	);

/** An empty installation is somebody's from now on. */
export const markOwned = (tx: Tx): Promise<unknown> =>
	sql`update platform.instance set kind = 'OWN', set_up_at = now() where kind = 'EMPTY'`.execute(tx);

export type WrappedDataKey = { readonly version: number; readonly keeperKey: string; readonly wrapped: Buffer };

/** The data keys of the tenant that still open something. */
export async function listWrappedKeys(tx: Tx): Promise<WrappedDataKey[]> {
	const { rows } = await sql<WrappedDataKey>`
		select version, keeper_key as "keeperKey", wrapped from platform_keys.data_keys
		where tenant_id = app.tenant() and wrapped is not null order by version`.execute(tx);
	return rows;
}

export async function areKeysDestroyed(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ destroyed: boolean }>`
		select exists (select from platform_keys.data_keys where tenant_id = app.tenant() and destroyed_why = 'TENANT_LEFT') as destroyed`.execute(
		tx
	);
	return rows[0]?.destroyed ?? false;
}

/** One export per tenant at a time: each holds a snapshot open. */
export async function holdExport(tx: Tx, tenantId: string): Promise<boolean> {
	const { rows } = await sql<{ held: boolean }>`
		select pg_try_advisory_xact_lock(hashtextextended('tenant export ' || ${tenantId}, 0)) as held`.execute(tx);
	return rows[0]?.held ?? false;
}

/** The last migration: rows fit into a database of exactly this level. */
export async function readSchema(tx: Tx): Promise<string> {
	const { rows } = await sql<{ name: string }>`select app.latest_migration() as name`.execute(tx);
	return rows[0]?.name ?? '';
}
