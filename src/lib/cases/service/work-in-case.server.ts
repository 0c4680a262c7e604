import { recordAudit } from '../../audit/index.server.ts';
import { holds, type MemberContext, type Role } from '../../platform/pure/actor.ts';
import { isUuid } from '../../platform/pure/ids.ts';
import { refuse, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { workingStates } from '../domain/case-words.ts';
import { findWorkedCase, type WorkedCase } from '../storage/worked-cases.server.ts';

export type CaseRefusal = 'not-yours' | 'case-closed';

/** What somebody wants to do in a case. `roles` narrows an act; the conflict guide may do the everyday work. */
export type CaseAct = { readonly caseId: string; readonly verb: string; readonly roles?: readonly Role[] };

const everydayRoles: readonly Role[] = ['CONFLICT_MANAGER', 'CONFLICT_GUIDE'];

/** Runs a reading act for whoever may see the case; a denied attempt is written down and committed. */
export const readInCase =
	(platform: Platform) =>
	<T>(
		context: MemberContext,
		act: CaseAct,
		read: (tx: Tx, worked: WorkedCase) => Promise<T>
	): Promise<Outcome<T, 'not-yours'>> =>
		platform.database.inTenant(context, async (tx) => {
			const worked = await seenCase(tx, context, act);
			return worked ? { ok: true, value: await read(tx, worked) } : denied(tx, context, act);
		});

/**
 * Runs a changing act: the asker sees the case, belongs to its team, holds a role for it, and the case is still
 * being worked on. Change and proof are one transaction.
 */
export const workInCase =
	(platform: Platform) =>
	<T, R extends string>(
		context: MemberContext,
		act: CaseAct,
		change: (tx: Tx, worked: WorkedCase) => Promise<Outcome<T, R>>
	): Promise<Outcome<T, R | CaseRefusal>> =>
		platform.database.inTenant<Outcome<T, R | CaseRefusal>>(context, async (tx) => {
			const worked = await seenCase(tx, context, act);
			if (!worked?.teamIds.includes(context.actor.userId)) return denied(tx, context, act);
			if (!(workingStates as readonly string[]).includes(worked.state)) return refuse('case-closed');
			return change(tx, worked);
		});

async function seenCase(tx: Tx, context: MemberContext, act: CaseAct): Promise<WorkedCase | undefined> {
	if (!isUuid(act.caseId) || !holds(context.actor, ...(act.roles ?? everydayRoles))) return undefined;
	return findWorkedCase(tx, context.actor.tenantId, act.caseId);
}

async function denied(tx: Tx, context: MemberContext, act: CaseAct): Promise<Outcome<never, 'not-yours'>> {
	const caseId = isUuid(act.caseId) ? act.caseId : undefined;
	await recordAudit(tx, context, { verb: act.verb, objectType: 'case', objectId: caseId, caseId, allowed: false });
	return refuse('not-yours');
}

/** Proof of a change in a case. */
export const proveInCase = (
	tx: Tx,
	context: MemberContext,
	act: CaseAct,
	objectType: string,
	objectId: string
): Promise<void> => recordAudit(tx, context, { verb: act.verb, objectType, objectId, caseId: act.caseId });
