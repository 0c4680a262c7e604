import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { ReportState } from '../domain/report.ts';

export type Judgement = 'BELONGS_TOGETHER' | 'NOT_THE_SAME';

/** Another report as a hint needs it. */
export type OtherReport = {
	readonly id: string;
	readonly reference: string;
	readonly text: string;
	readonly placeText: string;
	readonly state: ReportState;
	readonly receivedAt: Date;
	readonly hasSameSender: boolean;
	/** Within a day of this one and about the same place. */
	readonly isInBurst: boolean;
	readonly judgement: Judgement | null;
};

/**
 * Reports that may come from the same hand: with the same mark of a contact within a year, marked by a person, or near in
 * time, nearest first. The asking person's row security decides which of them are seen at all.
 */
export async function listOtherReports(
	tx: Tx,
	tenantId: string,
	reportId: string,
	near: { readonly days: number; readonly burstHours: number; readonly most: number }
): Promise<OtherReport[]> {
	const { rows } = await sql<OtherReport>`
		with me as materialized (
			select id, received_at, place_text, area_id, topic_code, length(text) as length from intake.reports
			where tenant_id = ${tenantId} and id = ${reportId}
		), marked as (
			select case when report_id = ${reportId} then other_id else report_id end as id, judgement
			from intake.report_relations where tenant_id = ${tenantId} and (report_id = ${reportId} or other_id = ${reportId})
		), same_sender as (
			select o.report_id as id from intake.sender_marks o join intake.sender_marks mine
				on mine.tenant_id = o.tenant_id and mine.sender_hash = o.sender_hash and mine.report_id = ${reportId}
			where o.tenant_id = ${tenantId} and o.report_id <> ${reportId} limit 20
		), near_by as (
			select r.id from intake.reports r, me
			where r.tenant_id = ${tenantId} and r.id <> me.id
				and r.received_at between me.received_at - make_interval(days => ${near.days}) and me.received_at + make_interval(days => ${near.days})
				and (length(r.text) between me.length / 3 and me.length * 3 or (r.place_text <> '' and r.place_text % me.place_text))
			order by abs(extract(epoch from r.received_at - me.received_at)) limit ${near.most}
		)
		select r.id, r.reference, r.text, r.place_text, r.state, r.received_at, m.judgement, s.id is not null as has_same_sender,
			abs(extract(epoch from r.received_at - me.received_at)) <= ${near.burstHours * 3600}
				and (case when r.place_text = '' or me.place_text = '' then 0 else similarity(r.place_text, me.place_text) end >= 0.6
					or coalesce(r.area_id = me.area_id and r.topic_code = me.topic_code, false)) as is_in_burst
		from me, intake.reports r left join marked m on m.id = r.id left join same_sender s on s.id = r.id
		where r.tenant_id = ${tenantId} and r.state not in ('WITHDRAWN','ERASED')
			and r.id in (select id from marked union select id from same_sender union select id from near_by)
		order by r.received_at desc`.execute(tx);
	return rows;
}

/** Both orders of two reports are one pair. */
const pairOf = (one: string, other: string): { reportId: string; otherId: string } =>
	one < other ? { reportId: one, otherId: other } : { reportId: other, otherId: one };

export async function saveRelation(
	tx: Tx,
	tenantId: string,
	pair: readonly [string, string],
	mark: { readonly judgement: Judgement; readonly markedBy: string; readonly markedAt: Date }
): Promise<void> {
	await tx
		.insertInto('intake.reportRelations')
		.values({ tenantId, ...pairOf(...pair), ...mark })
		.onConflict((conflict) => conflict.columns(['tenantId', 'reportId', 'otherId']).doUpdateSet(mark))
		.execute();
}

export async function deleteRelation(tx: Tx, tenantId: string, pair: readonly [string, string]): Promise<void> {
	const { reportId, otherId } = pairOf(...pair);
	await tx
		.deleteFrom('intake.reportRelations')
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.where('otherId', '=', otherId)
		.execute();
}
