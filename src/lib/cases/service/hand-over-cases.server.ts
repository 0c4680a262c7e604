import { recordAudit } from '../../audit/index.server.ts';
import { notify } from '../../notifications/index.server.ts';
import { holds, type Context } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { actingAsSystem, type Tx } from '../../platform/server/database.server.ts';
import { teamAfterHandOver } from '../domain/team.ts';
import { listCasesOfPerson, setTeam } from '../storage/conflict-cases.server.ts';
import { moveOpenTasks } from '../storage/tasks.server.ts';

/**
 * Gives every case a leaving person leads or works in, and their open tasks, to a successor, inside the caller's transaction; gives the
 * number of cases. One mail tells of all. Called by whoever administers people: they hand the cases over without ever reading one.
 */
export async function handOverCases(
	tx: Tx,
	context: Context,
	fromUserId: string,
	toUserId: string
): Promise<Outcome<number, 'forbidden'>> {
	const { tenantId } = context.actor;
	if (context.actor.kind !== 'system' && !holds(context.actor, 'TENANT_ADMIN')) return refuse('forbidden');
	const cases = await actingAsSystem(tx, async () => {
		const found = await listCasesOfPerson(tx, tenantId, fromUserId);
		for (const { id, ...team } of found) {
			await setTeam(tx, tenantId, id, { ...teamAfterHandOver(team, fromUserId, toUserId), now: context.now });
		}
		await moveOpenTasks(tx, tenantId, fromUserId, toUserId);
		return found;
	});
	for (const [index, { id }] of cases.entries()) {
		await recordAudit(tx, context, { verb: 'case.lead-handed-over', objectType: 'case', objectId: id, caseId: id });
		const news = { kind: 'case.handed-over', objectType: 'case', objectId: id, mail: index === 0 } as const;
		await notify(tx, context, { ...news, userIds: [toUserId] });
	}
	return succeed(cases.length);
}
