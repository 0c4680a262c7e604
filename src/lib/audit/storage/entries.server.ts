import { v7 as newId } from 'uuid';
import type { Context } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type AuditEntry = {
	/** What happened, as object.verb, e.g. `case.opened` or `identity.opened`; never typed text. */
	readonly verb: string;
	readonly objectType: string;
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
			verb: entry.verb,
			objectType: entry.objectType,
			objectId: entry.objectId ?? null,
			caseId: entry.caseId ?? null,
			allowed: entry.allowed ?? true
		})
		.execute();
}

export type ShownEntry = {
	readonly id: string;
	readonly at: Date;
	readonly actorKind: string;
	readonly actorId: string | null;
	readonly verb: string;
	readonly objectType: string;
	readonly objectId: string | null;
	readonly allowed: boolean;
};

export type EntryFilter = {
	readonly caseId?: string;
	/** Only these verbs; all when absent. */
	readonly verbs?: readonly string[];
	readonly before?: string;
	readonly limit: number;
};

/** Newest first; row security decides what the asker sees. `before` is the id of the last entry of the page before. */
export async function listEntries(tx: Tx, tenantId: string, filter: EntryFilter): Promise<ShownEntry[]> {
	let query = tx
		.selectFrom('audit.entries')
		.select(['id', 'at', 'actorKind', 'actorId', 'verb', 'objectType', 'objectId', 'allowed'])
		.where('tenantId', '=', tenantId)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(filter.limit);
	if (filter.caseId) query = query.where('caseId', '=', filter.caseId);
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
