import { recordAudit } from '../../audit/index.server.ts';
import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { actingAsSystem, type Tx } from '../../platform/server/database.server.ts';
import { countOpenReports, moveOpenReports } from '../storage/report-files.server.ts';

/** Gives the open reports of a leaving person to a successor, inside the transaction of whoever administers people. */
export async function handOverReports(
	tx: Tx,
	context: MemberContext,
	fromUserId: string,
	toUserId: string
): Promise<Outcome<number, 'forbidden'>> {
	if (!holds(context.actor, 'TENANT_ADMIN')) return refuse('forbidden');
	const move = { from: fromUserId, to: toUserId, now: context.now };
	const moved = await actingAsSystem(tx, () => moveOpenReports(tx, context.actor.tenantId, move));
	for (const objectId of moved) {
		await recordAudit(tx, context, { verb: 'report.assigned', objectType: 'report', objectId });
	}
	return succeed(moved.length);
}

/** How many open reports hang on a person, for whoever administers people. */
export async function countAssignedReports(
	tx: Tx,
	context: MemberContext,
	userId: string
): Promise<Outcome<number, 'forbidden'>> {
	if (!holds(context.actor, 'TENANT_ADMIN')) return refuse('forbidden');
	return succeed(await actingAsSystem(tx, () => countOpenReports(tx, context.actor.tenantId, userId)));
}
