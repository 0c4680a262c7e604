import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Role } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';

/** Tenants a person may act for on `today`, by name. Runs at the gate. */
export async function activeTenantIds(tx: Tx, userId: string, today: string): Promise<string[]> {
	const rows = await tx
		.selectFrom('identity.memberships as m')
		.innerJoin('identity.tenants as t', 't.id', 'm.tenantId')
		.select('m.tenantId')
		.where('m.userId', '=', userId)
		.where('m.status', '=', 'ACTIVE')
		.where(
			sql<boolean>`coalesce(m.valid_from, '-infinity') <= ${today}::date and coalesce(m.valid_to, 'infinity') >= ${today}::date`
		)
		.orderBy('t.name')
		.execute();
	return rows.map(({ tenantId }) => tenantId);
}

/** Every tenant that knows the person, whatever the state of the membership. Runs at the gate. */
export async function tenantIdsOf(tx: Tx, userId: string): Promise<string[]> {
	const rows = await tx
		.selectFrom('identity.memberships')
		.select('tenantId')
		.where('userId', '=', userId)
		.where('status', '<>', 'LEFT')
		.execute();
	return rows.map(({ tenantId }) => tenantId);
}

export type NewMembership = {
	readonly tenantId: string;
	readonly userId: string;
	readonly displayName: string;
	readonly functionTitle: string;
	readonly email: string;
	readonly unitId: string | null;
	readonly publicContact: boolean;
	readonly status: 'INVITED' | 'ACTIVE';
	readonly validFrom?: string | null;
	readonly validTo?: string | null;
};

export async function insertMembership(tx: Tx, membership: NewMembership): Promise<void> {
	await tx.insertInto('identity.memberships').values(membership).execute();
}

export async function findMembershipStatus(tx: Tx, tenantId: string, userId: string): Promise<string | undefined> {
	const row = await tx
		.selectFrom('identity.memberships')
		.select('status')
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.executeTakeFirst();
	return row?.status;
}

/** Somebody who had left is invited again, under the name and function they have now. */
export async function reviveMembership(tx: Tx, membership: NewMembership): Promise<void> {
	const { tenantId, userId, ...facts } = membership;
	await tx
		.updateTable('identity.memberships')
		.set(facts)
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.execute();
}

export type NewRole = {
	readonly tenantId: string;
	readonly userId: string;
	readonly role: Role;
	readonly unitId: string | null;
	readonly validFrom: string | null;
	readonly validTo: string | null;
	readonly grantedBy: string | null;
	/** Given by a rule of the identity provider. */
	readonly byProvider?: boolean;
};

export async function insertRole(tx: Tx, role: NewRole): Promise<void> {
	await tx
		.insertInto('identity.roleAssignments')
		.values({ id: newId(), ...role })
		.execute();
}

export type Colleague = {
	readonly userId: string;
	readonly displayName: string;
	readonly functionTitle: string;
	readonly email: string;
	readonly unitId: string | null;
	readonly publicContact: boolean;
	readonly status: string;
	readonly roles: readonly Role[];
};

/** Everybody of the tenant with the roles valid on `today`, by name. */
export async function listColleagues(tx: Tx, tenantId: string, today: string): Promise<Colleague[]> {
	const rows = await tx
		.selectFrom('identity.memberships as m')
		.select(['m.userId', 'm.displayName', 'm.functionTitle', 'm.email', 'm.unitId', 'm.publicContact', 'm.status'])
		.select(
			sql<Role[] | null>`(select array_agg(distinct r.role) from identity.role_assignments r
				where r.tenant_id = m.tenant_id and r.user_id = m.user_id
				and coalesce(r.valid_from, '-infinity') <= ${today}::date and coalesce(r.valid_to, 'infinity') >= ${today}::date)`.as(
				'roles'
			)
		)
		.where('m.tenantId', '=', tenantId)
		.orderBy(sql`m.display_name collate "de-x-icu"`)
		.execute();
	return rows.map((row) => ({ ...row, roles: row.roles ?? [] }));
}

/** Names by id, for showing who wrote or decided; people who left keep their name here until retention runs. */
export async function namesOf(
	tx: Tx,
	tenantId: string,
	userIds: readonly (string | null)[]
): Promise<Map<string, string>> {
	const wanted = [...new Set(userIds.filter((id) => id !== null))];
	if (wanted.length === 0) return new Map();
	const rows = await tx
		.selectFrom('identity.memberships')
		.select(['userId', 'displayName'])
		.where('tenantId', '=', tenantId)
		.where('userId', 'in', wanted)
		.execute();
	const names = new Map(rows.map((row) => [row.userId, row.displayName]));
	const unknown = wanted.filter((id) => !names.has(id));
	return unknown.length === 0 ? names : new Map([...names, ...(await namesByEarlierId(tx, tenantId, unknown))]);
}

/** People whose access log came along from another installation stand in it under the id they had there. */
async function namesByEarlierId(tx: Tx, tenantId: string, ids: readonly string[]): Promise<[string, string][]> {
	const rows = await tx
		.selectFrom('identity.earlierIds as e')
		.innerJoin('identity.memberships as m', (join) =>
			join.onRef('m.tenantId', '=', 'e.tenantId').onRef('m.userId', '=', 'e.userId')
		)
		.select(['e.earlierId', 'm.displayName'])
		.where('e.tenantId', '=', tenantId)
		.where('e.earlierId', 'in', ids)
		.execute();
	return rows.map(({ earlierId, displayName }) => [earlierId, displayName]);
}

/** People with one of the roles on `today`. */
export async function listHolders(
	tx: Tx,
	tenantId: string,
	roles: readonly Role[],
	today: string
): Promise<{ userId: string; displayName: string; email: string }[]> {
	return tx
		.selectFrom('identity.memberships as m')
		.select(['m.userId', 'm.displayName', 'm.email'])
		.where('m.tenantId', '=', tenantId)
		.where('m.status', '=', 'ACTIVE')
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('identity.roleAssignments as r')
					.select('r.id')
					.whereRef('r.tenantId', '=', 'm.tenantId')
					.whereRef('r.userId', '=', 'm.userId')
					.where('r.role', 'in', roles)
					.where(
						sql<boolean>`coalesce(r.valid_from, '-infinity') <= ${today}::date and coalesce(r.valid_to, 'infinity') >= ${today}::date`
					)
			)
		)
		.orderBy(sql`m.display_name collate "de-x-icu"`)
		.execute();
}

export async function activateMembership(tx: Tx, tenantId: string, userId: string): Promise<void> {
	await tx
		.updateTable('identity.memberships')
		.set({ status: 'ACTIVE' })
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.where('status', '=', 'INVITED')
		.execute();
}

export async function findActiveAddress(tx: Tx, tenantId: string, userId: string): Promise<string | undefined> {
	const row = await tx
		.selectFrom('identity.memberships')
		.select('email')
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.where('status', '=', 'ACTIVE')
		.executeTakeFirst();
	return row?.email;
}
