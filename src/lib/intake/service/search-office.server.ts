import { recordAudit } from '../../audit/index.server.ts';
import { searchCases, searchNotes, type FoundCase, type FoundNote } from '../../cases/index.server.ts';
import { holds, type MemberContext } from '../../platform/pure/actor.ts';
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
 * Reports, cases and notes that fit the words, only what the asker may read. Excerpts are content, so the search is logged;
 * with a note, in the log of its case.
 */
export const searchOffice =
	(platform: Platform) =>
	(context: MemberContext, words: string): Promise<Findings> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			const seesReports = mayWorkOnReports(context.actor);
			const seesCases = holds(context.actor, 'CONFLICT_MANAGER', 'CONFLICT_GUIDE');
			const reports = seesReports ? await findReportsByWords(tx, tenantId, words, perGroup) : [];
			const cases = seesCases ? await searchCases(tx, tenantId, words, perGroup) : [];
			const notes = seesCases ? await searchNotes(tx, tenantId, words, perGroup) : [];
			if (seesReports) await recordAudit(tx, context, { verb: 'report.searched', objectType: 'report' });
			for (const caseId of new Set(notes.map((note) => note.caseId)))
				await recordAudit(tx, context, { verb: 'notes.searched', objectType: 'case', objectId: caseId, caseId });
			return { reports, cases, notes };
		});
