import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';

/** Tenants with entries that are not linked yet; runs at the gate. */
export const listTenantsWaiting = async (tx: Tx): Promise<string[]> =>
	(await tx.selectFrom('audit.waiting').select('tenantId').distinct().execute()).map(({ tenantId }) => tenantId);

/** Links waiting entries into the tenant's chain; gives how many. */
export async function linkWaiting(tx: Tx, tenantId: string, most: number): Promise<number> {
	const { rows } = await sql<{ linked: number }>`select audit.link_waiting(${tenantId}, ${most}) as linked`.execute(tx);
	return rows[0]?.linked ?? 0;
}

export type ChainBreak = {
	/** Place in the chain; null for an entry that was slipped in beside it. */
	readonly sequence: number | null;
	readonly entryId: string;
	readonly kind: 'LINK_MISSING' | 'ENTRY_MISSING' | 'LINK_CHANGED' | 'ENTRY_CHANGED' | 'ENTRY_ADDED';
};

/** The first place where the chain does not hold; undefined when it does. */
export async function findFirstBreak(tx: Tx, tenantId: string): Promise<ChainBreak | undefined> {
	const { rows } = await sql<ChainBreak>`
		select sequence, entry_id as "entryId", kind from audit.first_break(${tenantId})`.execute(tx);
	return rows[0];
}

export type ChainHead = { readonly sequence: number; readonly hash: Buffer };

export const findHead = (tx: Tx, tenantId: string): Promise<ChainHead | undefined> =>
	tx
		.selectFrom('audit.links')
		.select((eb) => [eb.ref('sequence').$castTo<number>().as('sequence'), 'hash'])
		.where('tenantId', '=', tenantId)
		.orderBy('sequence', 'desc')
		.limit(1)
		.executeTakeFirst();

export type ChainLink = {
	readonly sequence: number;
	readonly previousHash: string;
	readonly hash: string;
	/** The parts of the entry in the order they are hashed; null when its time was over (rule R13). */
	readonly entry: readonly (string | boolean | null)[] | null;
	/** The entry of the run that deleted this one and proves it. */
	readonly expiredBy?: string;
};

/** Links after a place of the chain with their entries, for the auditor. */
export async function listLinks(tx: Tx, tenantId: string, after: number, most: number): Promise<ChainLink[]> {
	const { rows } = await sql<Omit<ChainLink, 'expiredBy'> & { readonly expiredBy: string | null }>`
		select l.sequence, encode(l.previous_hash, 'hex') as "previousHash", encode(l.hash, 'hex') as hash,
			case when e.id is not null then audit.canonical(e)::json end as entry, x.run_entry_id as "expiredBy"
		from audit.links l
			left join audit.entries e on e.tenant_id = l.tenant_id and e.id = l.entry_id
			left join audit.expired_links x on x.tenant_id = l.tenant_id and x.sequence = l.sequence
		where l.tenant_id = ${tenantId} and l.sequence > ${after} order by l.sequence limit ${most}`.execute(tx);
	return rows.map(({ expiredBy, ...link }) => (expiredBy ? { ...link, expiredBy } : link));
}
