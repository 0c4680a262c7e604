import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Channel, IdentityMode, ReportState, Wish } from '../domain/report.ts';
import type { Intensity } from '../domain/report-work.ts';

export type NewReport = {
	readonly tenantId: string;
	readonly id: string;
	readonly reference: string;
	readonly submissionId: string;
	readonly channel: Channel;
	readonly language: string;
	readonly text: string;
	readonly placeText: string;
	readonly areaId: string | null;
	readonly latitude: number | null;
	readonly longitude: number | null;
	readonly sinceDay: string | null;
	readonly topicCode: string | null;
	readonly wish: Wish | null;
	readonly identityMode: IdentityMode;
	readonly interpreterLanguage: string | null;
	readonly callbackWindow: string;
	readonly dangerSelfReport: boolean;
	readonly intensity?: Intensity | null;
	readonly namesNobody?: boolean;
	readonly receivedAt: Date;
	readonly acknowledgeDue: string;
	readonly feedbackDue: string;
	readonly createdBy: string | null;
};

/**
 * Stores a report; false when this submission was stored before (two clicks on send). Whoever submits
 * becomes its reporter for the rest of the transaction: PostgreSQL lets an insert meet a conflict only
 * where the new row may also be read.
 */
export async function insertReport(tx: Tx, report: NewReport): Promise<boolean> {
	await sql`select set_config('app.report', ${report.id}, true)`.execute(tx);
	const result = await tx
		.insertInto('intake.reports')
		.values(report)
		.onConflict((conflict) => conflict.constraint('reports_submission').doNothing())
		.executeTakeFirst();
	return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type ListedReport = {
	readonly id: string;
	readonly reference: string;
	readonly channel: Channel;
	readonly language: string;
	readonly opening: string;
	readonly placeText: string;
	readonly areaId: string | null;
	readonly topicCode: string | null;
	readonly state: ReportState;
	readonly dangerSelfReport: boolean;
	readonly receivedAt: Date;
	readonly acknowledgeDue: string;
	readonly feedbackDue: string;
	readonly feedbackGivenAt: Date | null;
	readonly assignedTo: string | null;
	readonly caseId: string | null;
};

export type ReportFilter = {
	readonly states?: readonly ReportState[];
	readonly topicCode?: string;
	readonly areaId?: string;
	readonly channel?: Channel;
	/** `YYYY-MM`, in the office's time zone. */
	readonly month?: string;
	/** Words to look for: stems, parts of compounds, small typing errors. */
	readonly words?: string;
	/** Place after which the page goes on: received time and id of the last row shown. */
	readonly after?: { readonly receivedAt: string; readonly id: string };
	readonly limit: number;
};

const listedColumns = [
	'id',
	'reference',
	'channel',
	'language',
	'placeText',
	'areaId',
	'topicCode',
	'state',
	'dangerSelfReport',
	'receivedAt',
	'acknowledgeDue',
	'feedbackDue',
	'feedbackGivenAt',
	'assignedTo',
	'caseId'
] as const;

/** Newest first, by keyset. Row security narrows to what the asker may read. */
export const listReports = (tx: Tx, tenantId: string, filter: ReportFilter): Promise<ListedReport[]> =>
	nearlyIfNothing(
		filter.words,
		async (nearly) =>
			(await narrowed(tx, tenantId, filter, nearly)
				.select(listedColumns)
				.select(sql<string>`left(text, 180)`.as('opening'))
				.execute()) as ListedReport[]
	);

export type FullReport = ListedReport & { readonly text: string };

/** The same with whole texts, for a file. */
export const listReportsInFull = (tx: Tx, tenantId: string, filter: ReportFilter): Promise<FullReport[]> =>
	nearlyIfNothing(
		filter.words,
		async (nearly) =>
			(await narrowed(tx, tenantId, filter, nearly)
				.select([...listedColumns, 'text'])
				.select(sql<string>`''`.as('opening'))
				.execute()) as FullReport[]
	);

function narrowed(tx: Tx, tenantId: string, filter: ReportFilter, nearly: boolean) {
	let query = tx
		.selectFrom('intake.reports')
		.where('tenantId', '=', tenantId)
		.orderBy('receivedAt', 'desc')
		.orderBy('id', 'desc')
		.limit(filter.limit);
	if (filter.states?.length) query = query.where('state', 'in', filter.states);
	if (filter.topicCode) query = query.where('topicCode', '=', filter.topicCode);
	if (filter.areaId) query = query.where('areaId', '=', filter.areaId);
	if (filter.channel) query = query.where('channel', '=', filter.channel);
	if (filter.month) {
		const start = sql<Date>`(${`${filter.month}-01`}::date)::timestamp at time zone 'Europe/Berlin'`;
		const end = sql<Date>`(${`${filter.month}-01`}::date + interval '1 month') at time zone 'Europe/Berlin'`;
		query = query.where('receivedAt', '>=', start).where('receivedAt', '<', end);
	}
	if (filter.words) {
		const { words, after, limit } = filter;
		query = query.where(matching({ words, nearly, after, most: isNarrower(filter) ? mostHits : limit }));
	}
	if (filter.after) {
		query = query.where(
			sql<boolean>`(received_at, id) < (${filter.after.receivedAt}::timestamptz, ${filter.after.id}::uuid)`
		);
	}
	return query;
}

const isNarrower = ({ states, topicCode, areaId, channel, month }: ReportFilter): boolean =>
	Boolean(states?.length || topicCode || areaId || channel || month);

/** Bounds what a word that stands in every report brings into memory when other filters narrow it afterwards. */
const mostHits = 5_000;

export type WordSearch = {
	readonly words: string;
	/** Also words a few letters away; asked for only when the words as typed find too little. */
	readonly nearly: boolean;
	readonly after?: ReportFilter['after'];
	readonly most: number;
};

/**
 * Stemmed words or the phrase inside a longer word: ids from the index beneath the wall (docs/decisions/0008),
 * newest first. The rows themselves are read under the wall.
 */
export const matching = ({ words, nearly, after, most }: WordSearch) => {
	const inside = `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
	return sql<boolean>`id = any (array(select app.reports_matching(${words}, ${inside}, ${nearly},
		${after?.receivedAt ?? null}::timestamptz, ${after?.id ?? null}::uuid, ${most})))`;
};

/** Asks for the words as typed and, when nothing fits them, for words close to them. */
async function nearlyIfNothing<T>(words: string | undefined, ask: (nearly: boolean) => Promise<T[]>): Promise<T[]> {
	const found = await ask(false);
	return found.length > 0 || !words ? found : ask(true);
}

/** How many reports nobody has acknowledged yet; counts to `most` at the utmost, more is "many". */
export async function countNewReports(tx: Tx, tenantId: string, most: number): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*)::int as count from (
			select from intake.reports where tenant_id = ${tenantId} and state = 'RECEIVED' and channel <> 'IMPORT' limit ${most}
		) as newest`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** Number, state and sending of a report. */
export const findSubmission = (
	tx: Tx,
	tenantId: string,
	id: string
): Promise<{ reference: string; submissionId: string; state: string } | undefined> =>
	tx
		.selectFrom('intake.reports')
		.select(['reference', 'submissionId', 'state'])
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.executeTakeFirst();
