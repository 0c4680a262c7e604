import { sql, type RawBuilder } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Context } from '../../platform/pure/actor.ts';
import { isUuid } from '../../platform/pure/ids.ts';
import { officeZone } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type AuditEntry = {
	/** What happened, as object.verb, e.g. `case.opened` or `identity.opened`; never typed text. */
	readonly verb: string;
	readonly objectType: string;
	/** From an address it may be any text; what is no id is left out, the attempt is recorded all the same. */
	readonly objectId?: string | undefined;
	readonly caseId?: string | undefined;
	/** False for an attempt that was refused. */
	readonly allowed?: boolean;
};

/** Writes one entry inside the act's own transaction, so that act and proof stand or fall together. */
export async function recordAudit(tx: Tx, context: Context, entry: AuditEntry): Promise<void> {
	const { actor } = context;
	await tx
		.insertInto('audit.entries')
		.values({
			tenantId: actor.tenantId,
			id: newId(),
			at: context.now,
			actorKind: actor.kind,
			actorId: actor.kind === 'member' ? actor.userId : null,
			tokenId: actor.kind === 'system' ? null : (actor.tokenId ?? null),
			verb: entry.verb,
			objectType: entry.objectType,
			objectId: idOrNull(entry.objectId),
			caseId: idOrNull(entry.caseId),
			allowed: entry.allowed ?? true
		})
		.execute();
}

const idOrNull = (text: string | undefined): string | null => (text && isUuid(text) ? text : null);

export type ShownEntry = {
	readonly id: string;
	readonly at: Date;
	readonly actorKind: string;
	readonly actorId: string | null;
	/** Set for what another programme did with an access token. */
	readonly tokenId: string | null;
	readonly verb: string;
	readonly objectType: string;
	readonly objectId: string | null;
	readonly allowed: boolean;
};

export type EntryFilter = {
	readonly caseId?: string;
	readonly verb?: string;
	/** Only these verbs; all when absent. */
	readonly verbs?: readonly string[];
	readonly actorId?: string;
	/** First and last day, in the office's time zone. */
	readonly from?: string;
	readonly to?: string;
	/** Only attempts that were refused. */
	readonly deniedOnly?: boolean;
	readonly before?: string;
	readonly limit: number;
};

/** Verbs that occur in the log, for choosing one. */
export async function listVerbs(tx: Tx, tenantId: string): Promise<string[]> {
	const rows = await tx
		.selectFrom('audit.entries')
		.select('verb')
		.distinct()
		.where('tenantId', '=', tenantId)
		.orderBy('verb')
		.execute();
	return rows.map(({ verb }) => verb);
}

/** Newest first; row security decides what the asker sees. `before` is the id of the last entry of the page before. */
export async function listEntries(tx: Tx, tenantId: string, filter: EntryFilter): Promise<ShownEntry[]> {
	let query = tx
		.selectFrom('audit.entries')
		.select(['id', 'at', 'actorKind', 'actorId', 'tokenId', 'verb', 'objectType', 'objectId', 'allowed'])
		.where('tenantId', '=', tenantId)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(filter.limit);
	if (filter.caseId) query = query.where('caseId', '=', filter.caseId);
	if (filter.verb) query = query.where('verb', '=', filter.verb);
	if (filter.actorId) query = query.where('actorId', '=', filter.actorId);
	if (filter.from) query = query.where('at', '>=', startOf(sql`${filter.from}::date`));
	if (filter.to) query = query.where('at', '<', startOf(sql`${filter.to}::date + 1`));
	if (filter.deniedOnly) query = query.where('allowed', '=', false);
	if (filter.verbs) query = query.where('verb', 'in', filter.verbs);
	if (filter.before) {
		const before = filter.before;
		query = query.where(({ eb, selectFrom, refTuple }) =>
			eb(
				refTuple('at', 'id'),
				'<',
				selectFrom('audit.entries')
					.select(['at', 'id'])
					.where('id', '=', before)
					.where('tenantId', '=', tenantId)
					.$asTuple('at', 'id')
			)
		);
	}
	return query.execute();
}

export type Trace = {
	readonly actorId: string | null;
	readonly verb: string;
	readonly lastAt: Date;
	readonly times: number;
};

/** Who did or looked at what on one object, gathered per person, verb and day; newest first. */
export const listTraces = (
	tx: Tx,
	tenantId: string,
	objectType: string,
	objectId: string,
	limit: number
): Promise<Trace[]> =>
	tx
		.selectFrom('audit.entries')
		.select(({ fn }) => ['actorId', 'verb', fn.max('at').as('lastAt'), fn.countAll<number>().as('times')])
		.where('tenantId', '=', tenantId)
		.where('objectType', '=', objectType)
		.where('objectId', '=', objectId)
		.where('allowed', '=', true)
		.groupBy(['actorId', 'verb', sql`(at at time zone 'Europe/Berlin')::date`])
		.orderBy('lastAt', 'desc')
		.limit(limit)
		.execute();

const startOf = (day: RawBuilder<unknown>) => sql<Date>`(${day})::timestamp at time zone ${officeZone}`;
