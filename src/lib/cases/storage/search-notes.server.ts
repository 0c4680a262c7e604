import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import { asked, excerptOf, type Wanted } from '../../platform/server/excerpt.server.ts';
import { insidePattern } from './conflict-cases.server.ts';

export type FoundNote = {
	readonly id: string;
	readonly caseId: string;
	readonly number: string;
	readonly happenedOn: string;
	/** Excerpt with the hits between U+E000 and U+E001. */
	readonly excerpt: string;
};

/** How many of the newest hits are weighed against one another. */
const weighed = 60;

/** Notes that hold the words, best first, only those the asker may read. */
export async function searchNotes(tx: Tx, tenantId: string, { words, nearly, limit }: Wanted): Promise<FoundNote[]> {
	const { rows } = await sql<FoundNote>`
		with hits as materialized (
			select id, happened_on, ts_rank(search, ${asked(words)}) as rank from cases.case_notes
			where tenant_id = ${tenantId}
				and id = any (array(select app.notes_matching(${words}, ${insidePattern(words)}, ${nearly}, ${weighed})))
			order by rank desc, happened_on desc limit ${limit}
		)
		select n.id, n.case_id, c.number, n.happened_on, ${excerptOf('n.text', words)} as excerpt
		from hits h
		join cases.case_notes n on n.tenant_id = ${tenantId} and n.id = h.id
		join cases.conflict_cases c on c.tenant_id = ${tenantId} and c.id = n.case_id
		order by h.rank desc, h.happened_on desc`.execute(tx);
	return rows;
}
