import { recordAudit } from '../../audit/index.server.ts';
import { getTenant, listAreas, listTopics, namesOf } from '../../identity/index.server.ts';
import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { isUuid } from '../../platform/pure/ids.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { isWorkable } from '../domain/conflict-case.ts';
import { findCase, type CaseFile } from '../storage/case-file.server.ts';
import { recordDenial } from './case-for-work.server.ts';

/** What stands above every tab of the case file. */
export type CaseHead = {
	readonly id: string;
	readonly number: string;
	readonly title: string;
	readonly state: CaseFile['state'];
	readonly scope: CaseFile['scope'];
	readonly visibility: CaseFile['visibility'];
	readonly lead: string;
	readonly team: readonly string[];
	readonly pausedUntil: string | null;
	readonly pauseReason: string;
	/** The asker may change contents now. */
	readonly isWorkable: boolean;
	/** The asker may lead the case through its states. */
	readonly mayManage: boolean;
};

/**
 * Opens the case file: every read of a case that is not open to all conflict managers leaves an entry, and so does
 * every refused attempt, which commits although nothing is shown.
 */
export const readCase =
	(platform: Platform) =>
	(context: MemberContext, caseId: string): Promise<Outcome<CaseHead, 'not-yours'>> =>
		platform.database.inTenant(context, async (tx) => {
			const conflictCase = await caseForReading(tx, context, caseId);
			if (!conflictCase) return refuse('not-yours');
			return succeed(await headOf(tx, context, conflictCase));
		});

/** The case when the asker may read it, with the entry that belongs to reading or to the refused attempt. */
export async function caseForReading(tx: Tx, context: MemberContext, caseId: string): Promise<CaseFile | undefined> {
	const conflictCase = isUuid(caseId) ? await findCase(tx, context.actor.tenantId, caseId) : undefined;
	if (!conflictCase) await recordDenial(tx, context, caseId, 'case.read');
	else if (conflictCase.visibility !== 'INTERNAL') {
		await recordAudit(tx, context, { verb: 'case.read', objectType: 'case', objectId: caseId, caseId });
	}
	return conflictCase;
}

export async function headOf(tx: Tx, context: MemberContext, conflictCase: CaseFile): Promise<CaseHead> {
	const names = await namesOf(tx, context.actor.tenantId, conflictCase.teamIds);
	const { id, number, title, state, scope, visibility, leadId, teamIds, pausedUntil, pauseReason } = conflictCase;
	return {
		id,
		number,
		title,
		state,
		scope,
		visibility,
		lead: names.get(leadId) ?? '',
		team: teamIds.filter((member) => member !== leadId).flatMap((member) => names.get(member) ?? []),
		pausedUntil,
		pauseReason,
		isWorkable: isWorkable(state),
		mayManage: holds(context.actor, 'CONFLICT_MANAGER')
	};
}

/** Topics, areas and the country, for showing codes as words. */
export async function wordsOfTenant(tx: Tx, tenantId: string) {
	const [tenant, topics, areas] = await Promise.all([
		getTenant(tx, tenantId),
		listTopics(tx, tenantId),
		listAreas(tx, tenantId)
	]);
	return { country: tenant.country, topics, areas };
}
