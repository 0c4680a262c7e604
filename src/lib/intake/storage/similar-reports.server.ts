import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { ReportState } from '../domain/report.ts';

export type SimilarReport = {
	readonly id: string;
	readonly reference: string;
	readonly opening: string;
	readonly placeText: string;
	readonly state: ReportState;
	readonly receivedAt: Date;
	readonly caseId: string | null;
	/** Why it is suggested: shares of equal word stems and of equal letter groups in the place, each 0 to 1. */
	readonly words: number;
	readonly place: number;
	readonly isSameArea: boolean;
	readonly isSameTopic: boolean;
};

/**
 * Reports of 90 days around this one that share its place or words, best first; suggested to people, never merged.
 * Candidates come from the indexes (stems, or the same area), at most 400, and are weighed one by one.
 */
export async function listSimilarReports(
	tx: Tx,
	tenantId: string,
	reportId: string,
	limit: number
): Promise<SimilarReport[]> {
	const { rows } = await sql<SimilarReport>`
		with me as materialized (
			select id, received_at, place_text, area_id, topic_code,
				tsvector_to_array(to_tsvector('public.koko_german', text || ' ' || place_text)) as stems
			from intake.reports where tenant_id = ${tenantId} and id = ${reportId}
		), asked as materialized (
			select (select string_agg(quote_literal(stem), ' | ') from unnest(me.stems) as stem)::tsquery as query from me
		), candidates as (
			select r.* from intake.reports r, me, asked
			where r.tenant_id = ${tenantId} and r.id <> me.id and r.state not in ('WITHDRAWN','ERASED')
				and r.received_at between me.received_at - interval '90 days' and me.received_at + interval '90 days'
				and (r.search @@ asked.query or (r.area_id = me.area_id and r.topic_code = me.topic_code)
					or (r.place_text <> '' and similarity(r.place_text, me.place_text) > 0.4))
			order by r.received_at desc limit 400
		), weighed as (
			select c.id, c.reference, left(c.text, 140) as opening, c.place_text, c.state, c.received_at, c.case_id,
				(select count(*) from unnest(tsvector_to_array(c.search)) as stem where stem = any (me.stems))::float
					/ greatest(4, least(cardinality(me.stems), cardinality(tsvector_to_array(c.search)))) as words,
				case when c.place_text = '' or me.place_text = '' then 0 else similarity(c.place_text, me.place_text) end as place,
				coalesce(c.area_id = me.area_id, false) as is_same_area,
				coalesce(c.topic_code = me.topic_code, false) as is_same_topic
			from candidates c, me
		)
		select * from weighed
		where words + place * 0.6 + is_same_area::int * 0.1 + is_same_topic::int * 0.1 >= 0.35
		order by words + place * 0.6 + is_same_area::int * 0.1 + is_same_topic::int * 0.1 desc, received_at desc
		limit ${limit}`.execute(tx);
	return rows;
}
