import { recordAudit } from '../../audit/index.server.ts';
import { searchCases, searchNotes, type FoundCase, type FoundNote } from '../../cases/index.server.ts';
import { holds, type Member, type MemberContext } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Wanted } from '../../platform/server/excerpt.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { findReportsByWords, type FoundReport } from '../storage/search-reports.server.ts';
import { mayWorkOnReports } from './report-rights.server.ts';

export type Findings = {
	readonly reports: readonly FoundReport[];
	readonly cases: readonly FoundCase[];
	readonly notes: readonly FoundNote[];
};

const perGroup = 10;

/**
 * Reports, cases and notes that fit the words, only what the asker may read; words close to them when nothing fits.
 * Excerpts are content, so the search is logged; with a note, in the log of its case.
 */
export const searchOffice =
	(platform: Platform) =>
	(context: MemberContext, words: string): Promise<Findings> =>
		platform.database.inTenant(context, async (tx) => {
			const typed = await find(tx, context.actor, { words, nearly: false, limit: perGroup });
			const found = isNothing(typed) ? await find(tx, context.actor, { words, nearly: true, limit: perGroup }) : typed;
			await recordSearch(tx, context, found.notes);
			return found;
		});

async function find(tx: Tx, member: Member, wanted: Wanted): Promise<Findings> {
	const { tenantId } = member;
	const seesCases = holds(member, 'CONFLICT_MANAGER', 'CONFLICT_GUIDE');
	const [reports, cases, notes] = await Promise.all([
		mayWorkOnReports(member) ? findReportsByWords(tx, tenantId, wanted) : [],
		seesCases ? searchCases(tx, tenantId, wanted) : [],
		seesCases ? searchNotes(tx, tenantId, wanted) : []
	]);
	return { reports, cases, notes };
}

const isNothing = ({ reports, cases, notes }: Findings): boolean => reports.length + cases.length + notes.length === 0;

async function recordSearch(tx: Tx, context: MemberContext, notes: readonly FoundNote[]): Promise<void> {
	if (mayWorkOnReports(context.actor))
		await recordAudit(tx, context, { verb: 'report.searched', objectType: 'report' });
	for (const caseId of new Set(notes.map((note) => note.caseId)))
		await recordAudit(tx, context, { verb: 'notes.searched', objectType: 'case', objectId: caseId, caseId });
}
