import { sql } from 'kysely';
import { steppingToGate, type Tx } from '../../platform/server/database.server.ts';

export type Departure = {
	readonly userId: string;
	readonly at: Date;
	readonly endedBy: string;
	readonly successorId: string | null;
	readonly roles: number;
	readonly sessions: number;
	readonly apiTokens: number;
	readonly providerLink: boolean;
	readonly cases: number;
	readonly tasks: number;
	readonly measures: number;
	readonly reports: number;
};

export async function insertDeparture(tx: Tx, tenantId: string, id: string, departure: Departure): Promise<void> {
	await tx
		.insertInto('identity.departures')
		.values({ tenantId, id, ...departure })
		.execute();
}

/** The last time this person left. */
export const findDeparture = (tx: Tx, tenantId: string, userId: string): Promise<Departure | undefined> =>
	tx
		.selectFrom('identity.departures')
		.select(['userId', 'at', 'endedBy', 'successorId', 'roles', 'sessions', 'apiTokens', 'providerLink'])
		.select(['cases', 'tasks', 'measures', 'reports'])
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();

/** By which ways a person comes into this tenant, as numbers; nothing of other tenants. */
export type OwnWaysIn = {
	readonly sessions: number;
	readonly apiTokens: readonly string[];
	readonly hasProviderLink: boolean;
	readonly passkeys: number;
};

export async function readOwnWaysIn(tx: Tx, tenantId: string, userId: string, today: string): Promise<OwnWaysIn> {
	const tokens = await tx
		.selectFrom('identity.apiTokens')
		.select('name')
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.where('revokedAt', 'is', null)
		.where(sql<boolean>`expires_at >= ${today}::date`)
		.orderBy('name')
		.execute();
	const kept = await steppingToGate(tx, async (gate) => {
		const { rows } = await sql<{ sessions: number; passkeys: number; hasProviderLink: boolean }>`
			select (select count(*)::int from identity.sessions
					where tenant_id = ${tenantId} and user_id = ${userId} and expires_at > now()) as sessions,
				(select count(*)::int from identity.passkeys where user_id = ${userId}) as passkeys,
				exists (select from identity.external_identities
					where tenant_id = ${tenantId} and user_id = ${userId}) as "hasProviderLink"`.execute(gate);
		return rows[0] ?? { sessions: 0, passkeys: 0, hasProviderLink: false };
	});
	return { ...kept, apiTokens: tokens.map(({ name }) => name) };
}
