import { recordAudit } from '../../audit/index.server.ts';
import { listAreas, listColleagues, listTopics, listUnits } from '../../identity/index.server.ts';
import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { actingAsSystem, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { teamProblem } from '../domain/team.ts';
import { isOwnActor, updateCase, type CaseFile } from '../storage/case-file.server.ts';
import { caseForWork } from './case-for-work.server.ts';
import { tellTeam } from './tell-team.server.ts';

/** What people change about a case on its form. */
export type CaseEdit = Pick<
	CaseFile,
	| 'title'
	| 'summary'
	| 'level'
	| 'scope'
	| 'intensity'
	| 'presentingIssue'
	| 'underlyingIssue'
	| 'instrumentalised'
	| 'conflictTypes'
	| 'topics'
	| 'areaId'
	| 'placeText'
	| 'responsibilityLevel'
	| 'leadId'
	| 'teamIds'
	| 'concernedUnits'
	| 'visibility'
	| 'version'
>;

export type EditRefusal =
	| 'not-yours'
	| 'not-possible-now'
	| 'forbidden'
	| 'changed-meanwhile'
	| 'lead-unfit'
	| 'team-unfit'
	| 'lead-is-actor'
	| 'units-missing';

/**
 * Changes the facts of a case. Refuses when somebody saved meanwhile, when lead or team hold no fitting role, when the
 * lead is an actor of the case in person, and an internal-administration case without the units concerned.
 */
export const editCase =
	(platform: Platform) =>
	(context: MemberContext, caseId: string, edit: CaseEdit): Promise<Outcome<undefined, EditRefusal>> =>
		platform.database.inTenant(context, async (tx) => {
			const found = await caseForWork(tx, context, caseId);
			if (!found.ok) return found;
			if (!holds(context.actor, 'CONFLICT_MANAGER')) return refuse('forbidden');
			const { version, ...change } = edit;
			if (version !== found.value.version) return refuse('changed-meanwhile');
			const problem = await problemOf(tx, context, caseId, edit);
			if (problem) return refuse(problem);
			const teamIds = [...new Set([edit.leadId, ...edit.teamIds])];
			await actingAsSystem(tx, () =>
				// the new lead or level may leave the editor outside
				updateCase(tx, context.actor.tenantId, caseId, { ...change, ...confined(edit), teamIds }, context.now)
			);
			await recordAudit(tx, context, { verb: 'case.changed', objectType: 'case', objectId: caseId, caseId });
			await tellTeam(tx, context, caseId, { leadId: edit.leadId, teamIds }, found.value);
			return succeed();
		});

async function problemOf(
	tx: Tx,
	context: MemberContext,
	caseId: string,
	edit: CaseEdit
): Promise<EditRefusal | undefined> {
	if (edit.scope === 'ADMIN_INTERNAL' && edit.concernedUnits.length === 0) return 'units-missing';
	const problem = teamProblem(edit, await listColleagues(tx, context.actor.tenantId, context.today));
	if (problem) return problem;
	return (await isOwnActor(tx, context.actor.tenantId, caseId, edit.leadId)) ? 'lead-is-actor' : undefined;
}

/** Concerned units are a matter of internal-administration cases alone, and those are never open to all. */
export const confined = <T extends Pick<CaseEdit, 'scope' | 'concernedUnits' | 'visibility'>>({
	scope,
	concernedUnits,
	visibility
}: T) => ({
	concernedUnits: scope === 'ADMIN_INTERNAL' ? concernedUnits : [],
	visibility: scope === 'ADMIN_INTERNAL' && visibility === 'INTERNAL' ? ('CASE' as const) : visibility
});

/** Choices of the form: catalogue, districts, units (closed ones only where chosen before), and who may lead or join. */
export async function caseFormChoices(tx: Tx, context: MemberContext, chosenUnits: readonly string[] = []) {
	const { tenantId } = context.actor;
	const colleagues = (await listColleagues(tx, tenantId, context.today)).filter(({ status }) => status === 'ACTIVE');
	const named = ({ userId, displayName }: { userId: string; displayName: string }) => ({
		id: userId,
		name: displayName
	});
	const units = (await listUnits(tx, tenantId)).filter(({ id, validTo }) => !validTo || chosenUnits.includes(id));
	return {
		topics: (await listTopics(tx, tenantId)).filter(({ active }) => active),
		areas: (await listAreas(tx, tenantId)).map(({ id, name }) => ({ id, name })),
		units: units.map(({ id, name }) => ({ id, name })),
		leads: colleagues.filter(({ roles }) => roles.includes('CONFLICT_MANAGER')).map(named),
		team: colleagues
			.filter(({ roles }) => roles.includes('CONFLICT_MANAGER') || roles.includes('CONFLICT_GUIDE'))
			.map(named)
	};
}
export type CaseFormChoices = Awaited<ReturnType<typeof caseFormChoices>>;

/** The case as its form needs it, with the choices. */
export const readForEditing =
	(platform: Platform) =>
	(
		context: MemberContext,
		caseId: string
	): Promise<Outcome<{ values: CaseEdit; choices: CaseFormChoices }, EditRefusal>> =>
		platform.database.inTenant(context, async (tx) => {
			const found = await caseForWork(tx, context, caseId);
			if (!found.ok) return found;
			if (!holds(context.actor, 'CONFLICT_MANAGER')) return refuse('forbidden');
			const values = editableOf(found.value);
			return succeed({ values, choices: await caseFormChoices(tx, context, values.concernedUnits) });
		});

const editableOf = (conflictCase: CaseEdit): CaseEdit => ({
	title: conflictCase.title,
	summary: conflictCase.summary,
	level: conflictCase.level,
	scope: conflictCase.scope,
	intensity: conflictCase.intensity,
	presentingIssue: conflictCase.presentingIssue,
	underlyingIssue: conflictCase.underlyingIssue,
	instrumentalised: conflictCase.instrumentalised,
	conflictTypes: conflictCase.conflictTypes,
	topics: conflictCase.topics,
	areaId: conflictCase.areaId,
	placeText: conflictCase.placeText,
	responsibilityLevel: conflictCase.responsibilityLevel,
	leadId: conflictCase.leadId,
	teamIds: conflictCase.teamIds,
	concernedUnits: conflictCase.concernedUnits,
	visibility: conflictCase.visibility,
	version: conflictCase.version
});
