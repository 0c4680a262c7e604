import { v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import { getTenant } from '../../identity/index.server.ts';
import { tellProgrammes } from '../../jobs/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { actingAsSystem, type Tx } from '../../platform/server/database.server.ts';
import { caseNumber, firstPhases } from '../domain/new-case.ts';
import { insertPhases } from '../storage/case-phases.server.ts';
import { insertCase, nextCaseNumber, type NewCase } from '../storage/conflict-cases.server.ts';
import { moveDangerChecksToCase } from '../storage/danger-checks.server.ts';
import { tellTeam } from './tell-team.server.ts';

export type CaseOpening = Pick<
	NewCase,
	| 'title'
	| 'presentingIssue'
	| 'topics'
	| 'areaId'
	| 'placeText'
	| 'level'
	| 'scope'
	| 'intensity'
	| 'visibility'
	| 'concernedUnits'
	| 'leadId'
	| 'teamIds'
> & { readonly sourceReportId: string | null };

/**
 * Opens a case inside the caller's transaction with its nine phases. It is OPEN when its report's danger was checked,
 * otherwise a DRAFT until somebody does. An internal-administration case is never INTERNAL: that would show it to
 * every conflict manager.
 */
export async function openCase(
	tx: Tx,
	context: MemberContext,
	opening: CaseOpening
): Promise<{ id: string; number: string }> {
	const { tenantId, userId } = context.actor;
	const { sourceReportId, ...content } = opening;
	const tenant = await getTenant(tx, tenantId);
	const year = Number(context.today.slice(0, 4));
	const id = newId();
	const number = caseNumber(tenant.numberPrefix, year, await nextCaseNumber(tx, tenantId, year));
	await actingAsSystem(tx, async () => {
		const checks = sourceReportId ? await moveDangerChecksToCase(tx, tenantId, sourceReportId, id) : 0;
		await insertCase(tx, {
			...content,
			visibility: content.scope === 'ADMIN_INTERNAL' && content.visibility === 'INTERNAL' ? 'CASE' : content.visibility,
			teamIds: [...new Set([content.leadId, ...content.teamIds])],
			tenantId,
			id,
			number,
			state: checks > 0 ? 'OPEN' : 'DRAFT',
			openedAt: checks > 0 ? context.now : null,
			createdBy: userId,
			createdAt: context.now
		});
		await insertPhases(tx, tenantId, id, firstPhases(context.now));
	});
	await recordAudit(tx, context, { verb: 'case.opened', objectType: 'case', objectId: id, caseId: id });
	await tellProgrammes(tx, context, 'case.opened', id);
	await tellTeam(tx, context, id, content);
	return { id, number };
}
