import { sql } from 'kysely';
import type { Role } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { SessionPerson } from '../domain/session.ts';
import { stepUpMinutes } from '../domain/step-up.ts';

export type NewSession = {
	readonly tokenHash: Buffer;
	readonly id: string;
	readonly userId: string;
	readonly tenantId: string | null;
	/** The one tenant the session may act for, when that tenant's identity provider opened it. */
	readonly onlyTenantId?: string;
	readonly device: string;
	readonly secondFactor: boolean;
	/** The second factor was shown just now. */
	readonly hasSteppedUp?: boolean;
	readonly hours: number;
};

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
	await tx
		.insertInto('identity.sessions')
		.values({
			tokenHash: session.tokenHash,
			id: session.id,
			userId: session.userId,
			tenantId: session.tenantId,
			onlyTenantId: session.onlyTenantId ?? null,
			device: session.device,
			secondFactorAt: session.secondFactor ? sql<Date>`now()` : null,
			steppedUpAt: session.hasSteppedUp ? sql<Date>`now()` : null,
			expiresAt: sql<Date>`now() + make_interval(hours => ${session.hours})`
		})
		.execute();
}

export type FoundSession = {
	readonly id: string;
	readonly userId: string;
	readonly hasSecondFactor: boolean;
	/** Kind of browser the session was opened in, see deviceOf. */
	readonly device: string;
	readonly isStale: boolean;
	/** Where a page made from here on stands among the changes of the tenant, see the module live. */
	readonly position: string;
	readonly person: SessionPerson | undefined;
};

type Row = {
	id: string;
	userId: string;
	tenantId: string | null;
	secondFactorAt: Date | null;
	hasSteppedUp: boolean;
	onlyTenantId: string | null;
	device: string;
	isStale: boolean;
	position: string;
	language: string;
	displayName: string | null;
	slug: string | null;
	tenantName: string | null;
	country: string | null;
	kind: string | null;
	label: string | null;
	roles: Role[] | null;
	headedUnits: string[] | null;
	elsewhere: { tenantId: string; name: string }[] | null;
};

/** One statement per request: session, person, roles valid on `today`, and the units headed with all below them. */
export async function findSession(
	tx: Tx,
	by: { readonly tokenHash: Buffer } | { readonly sessionId: string },
	today: string,
	idleMinutes: number
): Promise<FoundSession | undefined> {
	const isIt = 'tokenHash' in by ? sql`s.token_hash = ${by.tokenHash}` : sql`s.id = ${by.sessionId}`;
	const { rows } = await sql<Row>`
		with recursive live as (
			select s.id, s.user_id, s.tenant_id, s.only_tenant_id, s.second_factor_at, s.device, u.language,
				s.last_seen_at < now() - interval '5 minutes' as is_stale,
				coalesce(s.stepped_up_at > now() - make_interval(mins => ${stepUpMinutes}), false) as has_stepped_up
			from identity.sessions s join identity.users u on u.id = s.user_id
			where ${isIt} and s.expires_at > now() and u.status = 'ACTIVE'
				and s.last_seen_at > now() - make_interval(mins => ${idleMinutes})
		), valid as (
			select r.role, r.unit_id from identity.role_assignments r join live l on r.tenant_id = l.tenant_id and r.user_id = l.user_id
			where coalesce(r.valid_from, '-infinity') <= ${today}::date and coalesce(r.valid_to, 'infinity') >= ${today}::date
		), headed as (
			select unit_id as id from valid where role = 'DEPARTMENT_HEAD' and unit_id is not null
			union
			select u.id from identity.units u join headed h on u.parent_id = h.id join live l on u.tenant_id = l.tenant_id
		)
		select l.*, app.position() as position, m.display_name, t.slug, t.name as tenant_name, t.country, t.kind, t.conflict_manager_label as label,
			(select array_agg(distinct role) from valid) as roles,
			(select array_agg(id) from headed) as headed_units,
			(select json_agg(json_build_object('tenantId', o.tenant_id, 'name', ot.name) order by ot.name)
				from identity.memberships o join identity.tenants ot on ot.id = o.tenant_id
				where o.user_id = l.user_id and o.status = 'ACTIVE' and o.tenant_id is distinct from l.tenant_id and l.only_tenant_id is null
				and coalesce(o.valid_from, '-infinity') <= ${today}::date and coalesce(o.valid_to, 'infinity') >= ${today}::date) as elsewhere
		from live l
		left join identity.memberships m on m.tenant_id = l.tenant_id and m.user_id = l.user_id and m.status = 'ACTIVE'
			and coalesce(m.valid_from, '-infinity') <= ${today}::date and coalesce(m.valid_to, 'infinity') >= ${today}::date
		left join identity.tenants t on t.id = m.tenant_id`.execute(tx);
	const row = rows[0];
	if (!row) return undefined;
	return {
		id: row.id,
		userId: row.userId,
		hasSecondFactor: row.secondFactorAt !== null,
		device: row.device,
		isStale: row.isStale,
		position: row.position,
		person: personOf(row)
	};
}

function personOf(row: Row): SessionPerson | undefined {
	if (!row.tenantId || row.displayName === null || !row.slug) return undefined;
	return {
		member: {
			kind: 'member',
			tenantId: row.tenantId,
			userId: row.userId,
			roles: row.roles ?? [],
			headedUnits: row.headedUnits ?? [],
			hasSteppedUp: row.hasSteppedUp,
			isByProvider: row.onlyTenantId !== null
		},
		displayName: row.displayName,
		language: row.language === 'en' ? 'en' : 'de',
		tenant: {
			id: row.tenantId,
			slug: row.slug,
			name: row.tenantName ?? '',
			country: row.country ?? 'DE',
			kind: row.kind ?? 'MUNICIPALITY',
			conflictManagerLabel: row.label
		},
		elsewhere: row.elsewhere ?? []
	};
}

export async function touchSession(tx: Tx, tokenHash: Buffer): Promise<void> {
	await tx
		.updateTable('identity.sessions')
		.set({ lastSeenAt: sql<Date>`now()` })
		.where('tokenHash', '=', tokenHash)
		.execute();
}

/** The session is fully open from now on. A recovery code opens it, too, but is no fresh factor for grave acts. */
export async function confirmSecondFactor(
	tx: Tx,
	sessionId: string,
	confirmed: { readonly tokenHash: Buffer; readonly hours: number; readonly hasSteppedUp: boolean }
): Promise<void> {
	await tx
		.updateTable('identity.sessions')
		.set({
			secondFactorAt: sql<Date>`now()`,
			steppedUpAt: confirmed.hasSteppedUp ? sql<Date>`now()` : null,
			expiresAt: sql<Date>`now() + make_interval(hours => ${confirmed.hours})`,
			tokenHash: confirmed.tokenHash
		})
		.where('id', '=', sessionId)
		.execute();
}

/** Notes the fresh second factor of an open session and changes its token, as at every gain of rights. */
export async function markSteppedUp(tx: Tx, sessionId: string, tokenHash: Buffer): Promise<void> {
	await tx
		.updateTable('identity.sessions')
		.set({ steppedUpAt: sql<Date>`now()`, tokenHash })
		.where('id', '=', sessionId)
		.execute();
}

/** The one tenant whose identity provider opened the session, if one did. */
export async function findOnlyTenant(tx: Tx, sessionId: string): Promise<string | null> {
	const row = await tx
		.selectFrom('identity.sessions')
		.select('onlyTenantId')
		.where('id', '=', sessionId)
		.executeTakeFirst();
	return row?.onlyTenantId ?? null;
}

/** False for a session that may act for another tenant only. */
export async function setSessionTenant(tx: Tx, sessionId: string, tenantId: string): Promise<boolean> {
	const result = await tx
		.updateTable('identity.sessions')
		.set({ tenantId })
		.where('id', '=', sessionId)
		.where(({ or, eb }) => or([eb('onlyTenantId', 'is', null), eb('onlyTenantId', '=', tenantId)]))
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** True when there was such a session of this person. */
export async function deleteSession(tx: Tx, userId: string, sessionId: string): Promise<boolean> {
	const result = await tx
		.deleteFrom('identity.sessions')
		.where('id', '=', sessionId)
		.where('userId', '=', userId)
		.executeTakeFirst();
	return result.numDeletedRows > 0n;
}

/** Sessions nobody can use any more leave when their person signs in again. */
export async function deleteExpiredSessions(tx: Tx, userId: string): Promise<void> {
	await tx
		.deleteFrom('identity.sessions')
		.where('userId', '=', userId)
		.where('expiresAt', '<=', sql<Date>`now()`)
		.execute();
}

export async function deleteOtherSessions(tx: Tx, userId: string, keptSessionId: string | undefined): Promise<void> {
	let query = tx.deleteFrom('identity.sessions').where('userId', '=', userId);
	if (keptSessionId) query = query.where('id', '<>', keptSessionId);
	await query.execute();
}

export type ShownSession = {
	readonly id: string;
	readonly device: string;
	readonly createdAt: Date;
	readonly lastSeenAt: Date;
};

/** Sessions that can act: both factors given, neither expired nor idle for too long. */
export const listSessions = (tx: Tx, userId: string, idleMinutes: number): Promise<ShownSession[]> =>
	tx
		.selectFrom('identity.sessions')
		.select(['id', 'device', 'createdAt', 'lastSeenAt'])
		.where('userId', '=', userId)
		.where('expiresAt', '>', sql<Date>`now()`)
		.where('lastSeenAt', '>', sql<Date>`now() - make_interval(mins => ${idleMinutes})`)
		.where('secondFactorAt', 'is not', null)
		.orderBy('lastSeenAt', 'desc')
		.execute();
