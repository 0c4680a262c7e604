import { sql } from 'kysely';
import type { CaseIntensity, CaseLevel, CaseScope, CaseState, CaseVisibility } from '../domain/case-words.ts';
import { workingStates } from '../domain/case-words.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Wanted } from '../../platform/server/excerpt.server.ts';

export type NewCase = {
	readonly tenantId: string;
	readonly id: string;
	readonly number: string;
	readonly title: string;
	readonly presentingIssue: string;
	readonly topics: readonly string[];
	readonly areaId: string | null;
	readonly placeText: string;
	readonly level: CaseLevel;
	readonly scope: CaseScope;
	readonly intensity: CaseIntensity;
	readonly visibility: CaseVisibility;
	readonly concernedUnits: readonly string[];
	readonly leadId: string;
	readonly teamIds: readonly string[];
	readonly state: CaseState;
	readonly openedAt: Date | null;
	readonly createdBy: string;
	readonly createdAt: Date;
};

export async function insertCase(tx: Tx, conflictCase: NewCase): Promise<void> {
	await tx
		.insertInto('cases.conflictCases')
		.values({
			...conflictCase,
			topics: [...conflictCase.topics],
			concernedUnits: [...conflictCase.concernedUnits],
			teamIds: [...conflictCase.teamIds],
			updatedAt: conflictCase.createdAt
		})
		.execute();
}

/** The next number of the year; two cases opened at once wait for each other here and get different ones. */
export async function nextCaseNumber(tx: Tx, tenantId: string, year: number): Promise<number> {
	const { rows } = await sql<{ lastNumber: number }>`
		insert into cases.case_counters (tenant_id, year, last_number) values (${tenantId}, ${year}, 1)
		on conflict (tenant_id, year) do update set last_number = case_counters.last_number + 1
		returning last_number as "lastNumber"`.execute(tx);
	const [row] = rows;
	if (!row) throw new Error('the case counter gave no number');
	return row.lastNumber;
}

export type LinkableCase = { readonly id: string; readonly number: string; readonly title: string };

/** Cases somebody still works on and the asker may read, newest first: a report can be added to one of them. */
export const listOpenCasesForLinking = (tx: Tx, tenantId: string): Promise<LinkableCase[]> =>
	tx
		.selectFrom('cases.conflictCases')
		.select(['id', 'number', 'title'])
		.where('tenantId', '=', tenantId)
		.where('state', 'in', workingStates)
		.orderBy('createdAt', 'desc')
		.orderBy('id', 'desc')
		.limit(300)
		.execute();

export type FoundCase = LinkableCase & { readonly state: CaseState; readonly placeText: string };

/** Cases whose number, title or text fits the words; only those the asker may read. */
export async function searchCases(tx: Tx, tenantId: string, { words, nearly, limit }: Wanted): Promise<FoundCase[]> {
	return (await tx
		.selectFrom('cases.conflictCases')
		.select(['id', 'number', 'title', 'state', 'placeText'])
		.where('tenantId', '=', tenantId)
		.where(matchesWords(words, nearly, weighed))
		.orderBy(sql`number = upper(trim(${words})) or title ilike ${insidePattern(words)}`, 'desc')
		.orderBy(sql`ts_rank(search, websearch_to_tsquery('public.koko_german', ${words}))`, 'desc')
		.orderBy('createdAt', 'desc')
		.limit(limit)
		.execute()) as FoundCase[];
}

/** More hits than anybody pages through. */
const mostHits = 5_000;
/** How many of the newest hits a search weighs against one another. */
const weighed = 60;

/**
 * Stemmed words, the number or a part of it, the phrase inside a longer word, nearly also a word close to it: ids from
 * the index beneath the wall (docs/decisions/0008); the rows themselves are read under the wall.
 */
export const matchesWords = (words: string, nearly: boolean, most = mostHits) =>
	sql<boolean>`id = any (array(
		select app.cases_matching(${words}, ${insidePattern(words)}, ${nearly}, ${most})))`;

/** The phrase anywhere inside a text, its wildcards taken literally. */
export const insidePattern = (words: string): string =>
	`%${words.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Cases not yet closed in which a person leads or works. */
export async function listCasesOfPerson(
	tx: Tx,
	tenantId: string,
	userId: string
): Promise<{ id: string; leadId: string; teamIds: string[] }[]> {
	return tx
		.selectFrom('cases.conflictCases')
		.select(['id', 'leadId', 'teamIds'])
		.where('tenantId', '=', tenantId)
		.where(sql<boolean>`${userId}::uuid = any (team_ids)`)
		.where('state', 'in', [...workingStates, 'HANDED_OVER'])
		.forUpdate()
		.execute();
}

export async function setTeam(
	tx: Tx,
	tenantId: string,
	caseId: string,
	team: { leadId: string; teamIds: readonly string[]; now: Date }
): Promise<void> {
	await tx
		.updateTable('cases.conflictCases')
		.set((eb) => ({
			leadId: team.leadId,
			teamIds: [...team.teamIds],
			updatedAt: team.now,
			version: eb('version', '+', 1)
		}))
		.where('tenantId', '=', tenantId)
		.where('id', '=', caseId)
		.execute();
}
