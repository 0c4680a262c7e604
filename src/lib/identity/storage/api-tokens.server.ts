import { sql } from 'kysely';
import type { Role } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type NewApiToken = {
	readonly tenantId: string;
	readonly id: string;
	readonly userId: string;
	readonly name: string;
	readonly prefix: string;
	readonly secretHash: Buffer;
	readonly scopes: readonly string[];
	readonly createdBy: string;
	readonly days: number;
};

export async function insertApiToken(tx: Tx, { days, scopes, ...token }: NewApiToken): Promise<void> {
	await tx
		.insertInto('identity.apiTokens')
		.values({ ...token, scopes: [...scopes], expiresAt: sql<Date>`now() + make_interval(days => ${days})` })
		.execute();
}

export type ShownApiToken = {
	readonly id: string;
	readonly userId: string;
	readonly name: string;
	readonly prefix: string;
	readonly scopes: readonly string[];
	readonly createdAt: Date;
	readonly expiresAt: Date;
	readonly lastUsedOn: string | null;
	readonly state: 'VALID' | 'EXPIRED' | 'REVOKED';
};

/** Valid ones first, then the newest. */
export async function listApiTokens(tx: Tx, tenantId: string): Promise<ShownApiToken[]> {
	const rows = await tx
		.selectFrom('identity.apiTokens')
		.select(['id', 'userId', 'name', 'prefix', 'scopes', 'createdAt', 'expiresAt', 'lastUsedOn'])
		.select(
			sql<
				ShownApiToken['state']
			>`case when revoked_at is not null then 'REVOKED' when expires_at <= now() then 'EXPIRED' else 'VALID' end`.as(
				'state'
			)
		)
		.where('tenantId', '=', tenantId)
		.orderBy(sql`revoked_at is null and expires_at > now()`, 'desc')
		.orderBy('createdAt', 'desc')
		.execute();
	return rows;
}

/** False when there is no such token or it had ended before. */
export async function revokeApiToken(tx: Tx, tenantId: string, id: string, revokedBy: string): Promise<boolean> {
	const result = await tx
		.updateTable('identity.apiTokens')
		.set({ revokedAt: sql<Date>`now()`, revokedBy })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.where('revokedAt', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Ends every token that acts for a person here; gives their names. */
export async function revokeApiTokensOf(
	tx: Tx,
	tenantId: string,
	userId: string,
	revokedBy: string
): Promise<string[]> {
	const rows = await tx
		.updateTable('identity.apiTokens')
		.set({ revokedAt: sql<Date>`now()`, revokedBy })
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.where('revokedAt', 'is', null)
		.returning('name')
		.execute();
	return rows.map(({ name }) => name);
}

export type FoundApiToken = {
	readonly id: string;
	readonly tenantId: string;
	readonly userId: string;
	readonly secretHash: Buffer;
	readonly scopes: readonly string[];
	readonly roles: readonly Role[];
	readonly headedUnits: readonly string[];
	readonly isFirstUseToday: boolean;
};

/** One statement per request: the living token and what its member may do on `today`. Runs at the gate. */
export async function findApiToken(tx: Tx, prefix: string, today: string): Promise<FoundApiToken | undefined> {
	const { rows } = await sql<
		Omit<FoundApiToken, 'roles' | 'headedUnits'> & { roles: Role[] | null; headedUnits: string[] | null }
	>`
		with recursive live as (
			select t.id, t.tenant_id, t.user_id, t.secret_hash, t.scopes,
				t.last_used_on is distinct from current_date as is_first_use_today
			from identity.api_tokens t
			join identity.users u on u.id = t.user_id and u.status = 'ACTIVE'
			join identity.memberships m on m.tenant_id = t.tenant_id and m.user_id = t.user_id and m.status = 'ACTIVE'
				and coalesce(m.valid_from, '-infinity') <= ${today}::date and coalesce(m.valid_to, 'infinity') >= ${today}::date
			where t.prefix = ${prefix} and t.revoked_at is null and t.expires_at > now()
		), valid as (
			select r.role, r.unit_id from identity.role_assignments r join live l on r.tenant_id = l.tenant_id and r.user_id = l.user_id
			where coalesce(r.valid_from, '-infinity') <= ${today}::date and coalesce(r.valid_to, 'infinity') >= ${today}::date
		), headed as (
			select unit_id as id from valid where role = 'DEPARTMENT_HEAD' and unit_id is not null
			union
			select u.id from identity.units u join headed h on u.parent_id = h.id join live l on u.tenant_id = l.tenant_id
		)
		select l.*, (select array_agg(distinct role) from valid) as roles, (select array_agg(id) from headed) as headed_units
		from live l`.execute(tx);
	const row = rows[0];
	return row && { ...row, roles: row.roles ?? [], headedUnits: row.headedUnits ?? [] };
}

export async function noteApiTokenUse(tx: Tx, tenantId: string, id: string): Promise<void> {
	await tx
		.updateTable('identity.apiTokens')
		.set({ lastUsedOn: sql<string>`current_date` })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.execute();
}
