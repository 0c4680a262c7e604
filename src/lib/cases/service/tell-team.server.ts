import { notify } from '../../notifications/index.server.ts';
import type { Context } from '../../platform/pure/actor.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type Team = { readonly leadId: string; readonly teamIds: readonly string[] };

/** Tells whoever became responsible for a case or a member of its team, compared with the team before. */
export async function tellTeam(tx: Tx, context: Context, caseId: string, after: Team, before?: Team): Promise<void> {
	const about = { objectType: 'case', objectId: caseId } as const;
	const isNewLead = after.leadId !== before?.leadId;
	if (isNewLead) await notify(tx, context, { ...about, kind: 'case.assigned', userIds: [after.leadId] });
	const joined = after.teamIds.filter((id) => id !== after.leadId && !before?.teamIds.includes(id));
	await notify(tx, context, { ...about, kind: 'case.joined', userIds: joined });
}
