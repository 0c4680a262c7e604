import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { ReportState } from '../domain/report.ts';
import { asked, excerptOf, type Wanted } from '../../platform/server/excerpt.server.ts';
import { matching } from './reports.server.ts';

export type FoundReport = {
	readonly id: string;
	readonly reference: string;
	readonly placeText: string;
	readonly state: ReportState;
	readonly receivedAt: Date;
	/** Excerpt with the hits between U+E000 and U+E001. */
	readonly excerpt: string;
};

/** How many of the newest hits are weighed against one another. */
const weighed = 60;

/** Best first: full word stems before parts of words, then the newest. */
export async function findReportsByWords(
	tx: Tx,
	tenantId: string,
	{ words, nearly, limit }: Wanted
): Promise<FoundReport[]> {
	const { rows } = await sql<FoundReport>`
		with hits as materialized (
			select id, received_at, ts_rank(search, ${asked(words)}) as rank
			from intake.reports where tenant_id = ${tenantId} and ${matching({ words, nearly, most: weighed })}
		), best as (select id, rank from hits order by rank desc, received_at desc limit ${limit})
		select r.id, r.reference, r.place_text, r.state, r.received_at,
			${excerptOf('r.text', words)} as excerpt
		from best b join intake.reports r on r.tenant_id = ${tenantId} and r.id = b.id
		order by b.rank desc, r.received_at desc`.execute(tx);
	return rows;
}
