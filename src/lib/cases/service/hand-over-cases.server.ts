import { recordAudit } from '../../audit/index.server.ts';
import { holds, type Context } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import { teamAfterHandOver } from '../domain/team.ts';
import { seeingAllCases } from '../storage/all-cases.server.ts';
import { listCasesOfPerson, setTeam } from '../storage/conflict-cases.server.ts';

/**
 * Gives every case a leaving person leads or works in to a successor, inside the caller's transaction; gives the
 * number of cases. Called by whoever administers people: they hand the cases over without ever reading one.
 */
export async function handOverCases(
	tx: Tx,
	context: Context,
	fromUserId: string,
	toUserId: string
): Promise<Outcome<number, 'forbidden'>> {
	const { tenantId } = context.actor;
	if (context.actor.kind !== 'system' && !holds(context.actor, 'TENANT_ADMIN')) return refuse('forbidden');
	const cases = await seeingAllCases(tx, async () => {
		const found = await listCasesOfPerson(tx, tenantId, fromUserId);
		for (const { id, ...team } of found) {
			await setTeam(tx, tenantId, id, { ...teamAfterHandOver(team, fromUserId, toUserId), now: context.now });
		}
		return found;
	});
	for (const { id } of cases) {
		await recordAudit(tx, context, { verb: 'case.lead-handed-over', objectType: 'case', objectId: id, caseId: id });
	}
	return succeed(cases.length);
}
