import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { CaseIntensity, CaseScope, CaseState, CaseVisibility, PhaseKind } from '../domain/case-words.ts';
import { matchesWords } from './conflict-cases.server.ts';

export const caseOrders = ['newest', 'updated', 'oldest'] as const;
export type CaseOrder = (typeof caseOrders)[number];

export type CaseFilter = {
	/** Only cases this person leads or works in. */
	readonly ofUser?: string | undefined;
	readonly states?: readonly CaseState[] | undefined;
	readonly topic?: string | undefined;
	readonly areaId?: string | undefined;
	readonly leadId?: string | undefined;
	readonly words?: string | undefined;
	/** Only cases that every conflict manager of the tenant may know of. */
	readonly onlyInternal?: boolean | undefined;
	readonly id?: string | undefined;
	readonly order: CaseOrder;
	/** Place after which the page goes on: the ordering time and id of the last row shown. */
	readonly after?: { readonly at: string; readonly id: string } | undefined;
	readonly limit: number;
};

export type ListedCase = {
	readonly id: string;
	readonly number: string;
	readonly title: string;
	readonly state: CaseState;
	readonly scope: CaseScope;
	readonly visibility: CaseVisibility;
	readonly intensity: CaseIntensity;
	readonly topics: readonly string[];
	readonly areaId: string | null;
	readonly placeText: string;
	readonly leadId: string;
	readonly activePhase: PhaseKind | null;
	readonly createdAt: Date;
	readonly updatedAt: Date;
	/** The ordering time with all its digits, for the address of the next page. */
	readonly cursor: string;
};

/** Cases the asker may read; row security narrows, the keyset pages. */
export async function listCases(tx: Tx, tenantId: string, filter: CaseFilter): Promise<ListedCase[]> {
	const column = filter.order === 'updated' ? 'updatedAt' : 'createdAt';
	const direction = filter.order === 'oldest' ? 'asc' : 'desc';
	let query = tx
		.selectFrom('cases.conflictCases as c')
		.select([
			'c.id',
			'c.number',
			'c.title',
			'c.state',
			'c.scope',
			'c.visibility',
			'c.intensity',
			'c.topics',
			'c.areaId',
			'c.placeText',
			'c.leadId',
			'c.createdAt',
			'c.updatedAt'
		])
		.select(sql<string>`${sql.ref(`c.${column}`)}::text`.as('cursor'))
		.where('c.tenantId', '=', tenantId)
		.orderBy(`c.${column}`, direction)
		.orderBy('c.id', direction)
		.limit(filter.limit);
	if (filter.ofUser) query = query.where(sql<boolean>`${filter.ofUser}::uuid = any (c.team_ids)`);
	if (filter.states?.length) query = query.where('c.state', 'in', filter.states);
	if (filter.topic) query = query.where(sql<boolean>`${filter.topic} = any (c.topics)`);
	if (filter.areaId) query = query.where('c.areaId', '=', filter.areaId);
	if (filter.leadId) query = query.where('c.leadId', '=', filter.leadId);
	if (filter.onlyInternal)
		query = query.where('c.visibility', '=', 'INTERNAL').where('c.scope', '<>', 'ADMIN_INTERNAL');
	if (filter.id) query = query.where('c.id', '=', filter.id);
	if (filter.words) query = query.where(matchesWords(filter.words, true));
	if (filter.after) {
		const sign = sql.raw(direction === 'asc' ? '>' : '<');
		query = query.where(
			sql<boolean>`(${sql.ref(`c.${column}`)}, c.id) ${sign} (${filter.after.at}::timestamptz, ${filter.after.id}::uuid)`
		);
	}
	const rows = await query.execute();
	const phases = await activePhases(tx, rows);
	// text columns with check constraints hold these words
	return rows.map((row) => ({ ...row, activePhase: phases.get(row.id) ?? null })) as unknown as ListedCase[];
}

async function activePhases(tx: Tx, cases: readonly { readonly id: string }[]): Promise<Map<string, string>> {
	if (cases.length === 0) return new Map();
	const { rows } = await sql<{ caseId: string; kind: string }>`
		select case_id, kind from app.active_phases(${cases.map(({ id }) => id)}::uuid[])`.execute(tx);
	return new Map(rows.map(({ caseId, kind }) => [caseId, kind]));
}

/** True for a case every conflict manager may know of; of others not even the existence is told outside. */
export async function isOpenToProgrammes(tx: Tx, tenantId: string, id: string): Promise<boolean> {
	const row = await tx
		.selectFrom('cases.conflictCases')
		.select('id')
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.where('visibility', '=', 'INTERNAL')
		.where('scope', '<>', 'ADMIN_INTERNAL')
		.executeTakeFirst();
	return row !== undefined;
}
