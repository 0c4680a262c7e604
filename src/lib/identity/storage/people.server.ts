import { sql } from 'kysely';
import type { Role } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type Person = {
	readonly userId: string;
	readonly displayName: string;
	readonly functionTitle: string;
	readonly email: string;
	readonly unitId: string | null;
	readonly publicContact: boolean;
	readonly status: string;
	readonly validFrom: string | null;
	readonly validTo: string | null;
	/** Changes with every change of the row. */
	readonly version: string;
};

export const findPerson = (tx: Tx, tenantId: string, userId: string): Promise<Person | undefined> =>
	tx
		.selectFrom('identity.memberships')
		.select(['userId', 'displayName', 'functionTitle', 'email', 'unitId', 'publicContact', 'status'])
		.select(['validFrom', 'validTo', sql<string>`xmin::text`.as('version')])
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.executeTakeFirst();

export type PersonChange = Pick<Person, 'displayName' | 'functionTitle' | 'unitId' | 'publicContact'>;

/** False when the row was changed since `version` was read. */
export async function updatePerson(
	tx: Tx,
	tenantId: string,
	userId: string,
	version: string,
	change: PersonChange
): Promise<boolean> {
	const result = await tx
		.updateTable('identity.memberships')
		.set(change)
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.where(sql<string>`xmin::text`, '=', version)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

export type HeldRole = {
	readonly id: string;
	readonly role: Role;
	readonly unitId: string | null;
	readonly validFrom: string | null;
	readonly validTo: string | null;
};

/** All roles a person holds, held or will hold here, the lasting ones first. */
export async function listRoles(tx: Tx, tenantId: string, userId: string): Promise<HeldRole[]> {
	const rows = await tx
		.selectFrom('identity.roleAssignments')
		.select(['id', 'role', 'unitId', 'validFrom', 'validTo'])
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.orderBy(sql`coalesce(valid_to, 'infinity')`, 'desc')
		.orderBy('role')
		.execute();
	return rows as HeldRole[];
}

/** Ends a role with a day; false when it does not exist or ended before. */
export async function endRole(
	tx: Tx,
	tenantId: string,
	userId: string,
	roleId: string,
	lastDay: string
): Promise<boolean> {
	const result = await tx
		.updateTable('identity.roleAssignments')
		.set({ validTo: lastDay })
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.where('id', '=', roleId)
		.where(sql<boolean>`coalesce(valid_to, 'infinity') > ${lastDay}::date`)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Ends the membership and every role of a person here with a day. */
export async function endMembership(tx: Tx, tenantId: string, userId: string, lastDay: string): Promise<void> {
	await tx
		.updateTable('identity.roleAssignments')
		.set({ validTo: lastDay })
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.where(sql<boolean>`coalesce(valid_to, 'infinity') > ${lastDay}::date`)
		.execute();
	await tx
		.updateTable('identity.memberships')
		.set({ status: 'LEFT', validTo: lastDay, publicContact: false })
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.execute();
}

/** Ends the sessions a person has in one tenant. Runs at the gate. */
export async function endSessionsIn(tx: Tx, tenantId: string, userId: string): Promise<void> {
	await tx.deleteFrom('identity.sessions').where('tenantId', '=', tenantId).where('userId', '=', userId).execute();
}

/** Ends the sessions a person has in one tenant and their open invitations to it. Runs at the gate. */
export async function closeDoors(tx: Tx, tenantId: string, userId: string): Promise<void> {
	await endSessionsIn(tx, tenantId, userId);
	await tx
		.updateTable('identity.invitations')
		.set({ expiresAt: sql<Date>`least(expires_at, now())` })
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.execute();
}
