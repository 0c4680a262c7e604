import { recordAudit } from '../../audit/index.server.ts';
import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { isUuid } from '../../platform/pure/ids.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { CaseState } from '../domain/case-words.ts';
import { listCases, type ListedCase } from '../storage/list-cases.server.ts';
import { recordDenial } from './case-for-work.server.ts';

export type ProgrammeCaseFilter = {
	readonly states?: readonly CaseState[] | undefined;
	readonly after?: { readonly at: string; readonly id: string } | undefined;
	readonly limit: number;
};
export type ProgrammeCases = { readonly cases: readonly ListedCase[]; readonly hasOlder: boolean };

/** Facts of cases for another programme: only those every conflict manager may know of, whoever the token acts for. */
export const listCasesForProgramme =
	(platform: Platform) =>
	(context: MemberContext, filter: ProgrammeCaseFilter): Promise<Outcome<ProgrammeCases, 'not-yours'>> =>
		platform.database.inTenant(context, async (tx) => {
			const allowed = holds(context.actor, 'CONFLICT_MANAGER', 'CONFLICT_GUIDE');
			await recordAudit(tx, context, { verb: 'case.listed', objectType: 'case', allowed });
			if (!allowed) return refuse('not-yours');
			const wish = { ...filter, onlyInternal: true, order: 'newest' as const, limit: filter.limit + 1 };
			const rows = await listCases(tx, context.actor.tenantId, wish);
			return succeed({ cases: rows.slice(0, filter.limit), hasOlder: rows.length > filter.limit });
		});

/** The same facts of one case; one that is kept closer is answered as one that does not exist. */
export const readCaseForProgramme =
	(platform: Platform) =>
	(context: MemberContext, id: string): Promise<Outcome<ListedCase, 'not-found'>> =>
		platform.database.inTenant(context, async (tx) => {
			const wish = { id, onlyInternal: true, order: 'newest' as const, limit: 1 };
			const [found] = isUuid(id) ? await listCases(tx, context.actor.tenantId, wish) : [];
			if (!found) {
				await recordDenial(tx, context, id, 'case.read');
				return refuse('not-found');
			}
			await recordAudit(tx, context, { verb: 'case.read', objectType: 'case', objectId: id, caseId: id });
			return succeed(found);
		});
