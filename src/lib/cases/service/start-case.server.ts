import { listColleagues } from '../../identity/index.server.ts';
import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { actingAsSystem } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { dangerCheckProblem } from '../domain/danger-check.ts';
import { teamProblem } from '../domain/team.ts';
import { updateCase } from '../storage/case-file.server.ts';
import { caseFormChoices, type CaseFormChoices } from './edit-case.server.ts';
import { openCase, type CaseOpening } from './open-case.server.ts';
import { recordDangerCheck, type DangerCheckInput } from './record-danger-check.server.ts';

export type StartRefusal =
	'forbidden' | 'units-missing' | 'lead-unfit' | 'team-unfit' | 'action-missing' | 'answers-missing';

/** Opens a case without a report, from a colleague's own observation; the danger check is part of the same act. */
export const startCase =
	(platform: Platform) =>
	(
		context: MemberContext,
		opening: Omit<CaseOpening, 'sourceReportId'>,
		danger: DangerCheckInput
	): Promise<Outcome<{ id: string; number: string }, StartRefusal>> =>
		platform.database.inTenant(context, async (tx) => {
			if (!holds(context.actor, 'CONFLICT_MANAGER')) return refuse('forbidden');
			if (opening.scope === 'ADMIN_INTERNAL' && opening.concernedUnits.length === 0) return refuse('units-missing');
			const problem = teamProblem(opening, await listColleagues(tx, context.actor.tenantId, context.today));
			if (problem) return refuse(problem);
			const checkProblem = dangerCheckProblem(danger.answers, danger.actionTaken);
			if (checkProblem) return refuse(checkProblem);
			const opened = await openCase(tx, context, { ...opening, sourceReportId: null });
			return actingAsSystem(tx, async () => {
				const checked = await recordDangerCheck(tx, context, { caseId: opened.id, occasion: 'TRIAGE', ...danger });
				if (!checked.ok) return checked;
				const change = { state: 'OPEN', openedAt: context.now } as const;
				await updateCase(tx, context.actor.tenantId, opened.id, change, context.now);
				return succeed(opened);
			});
		});

/** Choices of the form for a new case; refused for whoever may not open one. */
export const readForStarting =
	(platform: Platform) =>
	(context: MemberContext): Promise<Outcome<CaseFormChoices, 'forbidden'>> =>
		platform.database.inTenant(context, async (tx) =>
			holds(context.actor, 'CONFLICT_MANAGER') ? succeed(await caseFormChoices(tx, context)) : refuse('forbidden')
		);
