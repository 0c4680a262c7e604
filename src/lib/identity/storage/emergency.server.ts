import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';

/**
 * The one account of the installation that has no password, no second factor and no passkey, ever. Its name is no
 * address, so that no invitation and no identity provider can bring somebody else under it.
 */
export const emergencyEmail = 'notzugang';

/** A new way in makes every earlier open one of the tenant void. Runs at the gate. */
export async function insertEmergencyEntry(
	tx: Tx,
	entry: { readonly tokenHash: Buffer; readonly tenantId: string; readonly hours: number }
): Promise<void> {
	const { tokenHash, tenantId, hours } = entry;
	await tx
		.updateTable('identity.emergencyEntries')
		.set({ expiresAt: sql<Date>`least(expires_at, now())` })
		.where('tenantId', '=', tenantId)
		.where('usedAt', 'is', null)
		.execute();
	await tx
		.insertInto('identity.emergencyEntries')
		.values({ tokenHash, tenantId, expiresAt: sql<Date>`now() + make_interval(hours => ${hours})` })
		.execute();
}

/** The tenant an open way in leads to; looking spends nothing. Runs at the gate. */
export async function findEmergencyTenant(
	tx: Tx,
	tokenHash: Buffer
): Promise<{ id: string; name: string } | undefined> {
	return tx
		.selectFrom('identity.emergencyEntries as e')
		.innerJoin('identity.tenants as t', 't.id', 'e.tenantId')
		.select(['t.id', 't.name'])
		.where('e.tokenHash', '=', tokenHash)
		.where('e.usedAt', 'is', null)
		.where('e.expiresAt', '>', sql<Date>`now()`)
		.executeTakeFirst();
}

/** Spends a way in; false when it is unknown, was used or ran out. Runs at the gate. */
export async function spendEmergencyEntry(tx: Tx, tokenHash: Buffer): Promise<boolean> {
	const result = await tx
		.updateTable('identity.emergencyEntries')
		.set({ usedAt: sql<Date>`now()` })
		.where('tokenHash', '=', tokenHash)
		.where('usedAt', 'is', null)
		.where('expiresAt', '>', sql<Date>`now()`)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Lets the emergency account administrate one tenant for one day; roles of earlier emergencies stay on record. Runs at the gate. */
export async function admitEmergencyAccount(
	tx: Tx,
	admitted: { readonly tenantId: string; readonly userId: string; readonly roleId: string; readonly today: string }
): Promise<void> {
	const { tenantId, userId, roleId, today } = admitted;
	await tx
		.insertInto('identity.memberships')
		.values({
			tenantId,
			userId,
			displayName: 'Notzugang',
			email: emergencyEmail,
			status: 'ACTIVE',
			validFrom: today,
			validTo: today
		})
		.onConflict((conflict) =>
			conflict.columns(['tenantId', 'userId']).doUpdateSet({ status: 'ACTIVE', validFrom: today, validTo: today })
		)
		.execute();
	await tx
		.insertInto('identity.roleAssignments')
		.values({ tenantId, id: roleId, userId, role: 'TENANT_ADMIN', validFrom: today, validTo: today })
		.execute();
}

/** Finds the emergency account, or makes it the first time. Runs at the gate. */
export async function ensureEmergencyUser(tx: Tx, newId: string): Promise<string> {
	await tx
		.insertInto('identity.users')
		.values({ id: newId, email: emergencyEmail, status: 'ACTIVE' })
		.onConflict((conflict) => conflict.column('email').doNothing())
		.execute();
	const { id } = await tx
		.selectFrom('identity.users')
		.select('id')
		.where('email', '=', emergencyEmail)
		.executeTakeFirstOrThrow();
	return id;
}
