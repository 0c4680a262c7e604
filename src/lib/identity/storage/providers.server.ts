import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import { readRoleRules, type ProviderRules } from '../domain/provider-rules.ts';

export type Provider = ProviderRules & {
	readonly tenantId: string;
	readonly label: string;
	readonly issuer: string;
	readonly clientId: string;
	readonly secretSealed: Buffer;
	readonly active: boolean;
	readonly version: number;
};

const columns = [
	'tenantId',
	'label',
	'issuer',
	'clientId',
	'secretSealed',
	'emailDomains',
	'roleRules',
	'createsMembers',
	'trustedFactors',
	'active',
	'version'
] as const;

export async function findProvider(tx: Tx, tenantId: string): Promise<Provider | undefined> {
	const row = await tx
		.selectFrom('identity.identityProviders')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.executeTakeFirst();
	return row && { ...row, roleRules: readRoleRules(row.roleRules) };
}

/** Ways in to show before anybody is known: tenants whose provider is in use, all or those of a domain or a slug. Runs at the gate. */
export async function listWaysIn(
	tx: Tx,
	wanted: { readonly domain?: string; readonly slug?: string }
): Promise<{ slug: string; tenantId: string; label: string; tenantName: string }[]> {
	let query = tx
		.selectFrom('identity.identityProviders as p')
		.innerJoin('identity.tenants as t', 't.id', 'p.tenantId')
		.select(['p.tenantId', 'p.label', 't.slug', 't.name as tenantName'])
		.where('p.active', '=', true)
		.orderBy('t.name');
	if (wanted.slug !== undefined) query = query.where('t.slug', '=', wanted.slug);
	if (wanted.domain !== undefined) query = query.where(sql<boolean>`${wanted.domain} = any (p.email_domains)`);
	return query.execute();
}

export async function hasAnyProvider(tx: Tx): Promise<boolean> {
	const row = await tx
		.selectFrom('identity.identityProviders')
		.select('tenantId')
		.where('active', '=', true)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

export type ProviderChange = Omit<Provider, 'tenantId' | 'version' | 'secretSealed'> & {
	/** Stays as it is when absent. */
	readonly secretSealed: Buffer | undefined;
};

/** False when the provider was changed since `version` was read; 0 stands for none yet. */
export async function saveProvider(
	tx: Tx,
	tenantId: string,
	version: number,
	change: ProviderChange
): Promise<boolean> {
	const { secretSealed, roleRules, emailDomains, trustedFactors, ...rest } = change;
	const values = {
		...rest,
		emailDomains: [...emailDomains],
		trustedFactors: [...trustedFactors],
		roleRules: JSON.stringify(roleRules),
		updatedAt: sql<Date>`now()`,
		...(secretSealed ? { secretSealed } : {})
	};
	if (version === 0) {
		if (!secretSealed) throw new Error('a new identity provider needs its secret');
		const result = await tx
			.insertInto('identity.identityProviders')
			.values({ ...values, secretSealed, tenantId })
			.onConflict((conflict) => conflict.column('tenantId').doNothing())
			.executeTakeFirst();
		return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
	}
	const result = await tx
		.updateTable('identity.identityProviders')
		.set({ ...values, version: version + 1 })
		.where('tenantId', '=', tenantId)
		.where('version', '=', version)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

export type ExternalIdentity = { readonly tenantId: string; readonly issuer: string; readonly subject: string };

/** The account an external person opens. Runs at the gate. */
export async function findLinkedUser(tx: Tx, external: ExternalIdentity): Promise<string | undefined> {
	const row = await tx
		.updateTable('identity.externalIdentities')
		.set({ lastUsedOn: sql<string>`current_date` })
		.where('tenantId', '=', external.tenantId)
		.where('issuer', '=', external.issuer)
		.where('subject', '=', external.subject)
		.returning('userId')
		.executeTakeFirst();
	return row?.userId;
}

/** False when the external person or the account is linked already. Runs at the gate. */
export async function linkExternal(
	tx: Tx,
	link: ExternalIdentity & {
		readonly userId: string;
		readonly linkedBy: 'FIRST_SIGN_IN' | 'OWNER' | 'ADMINISTRATOR';
	}
): Promise<boolean> {
	const result = await tx
		.insertInto('identity.externalIdentities')
		.values(link)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** True when there was a link. Runs at the gate. */
export async function unlinkExternal(tx: Tx, tenantId: string, userId: string): Promise<boolean> {
	const result = await tx
		.deleteFrom('identity.externalIdentities')
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.executeTakeFirst();
	return result.numDeletedRows > 0n;
}

export async function isLinked(tx: Tx, tenantId: string, userId: string): Promise<boolean> {
	const row = await tx
		.selectFrom('identity.externalIdentities')
		.select('subject')
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.executeTakeFirst();
	return row !== undefined;
}

/** Roles held by the provider's word today. Runs at the gate. */
export async function listProviderRoles(
	tx: Tx,
	tenantId: string,
	userId: string,
	today: string
): Promise<{ id: string; role: string; unitId: string | null }[]> {
	return tx
		.selectFrom('identity.roleAssignments')
		.select(['id', 'role', 'unitId'])
		.where('tenantId', '=', tenantId)
		.where('userId', '=', userId)
		.where('byProvider', '=', true)
		.where(sql<boolean>`coalesce(valid_to, 'infinity') >= ${today}::date`)
		.execute();
}
