import { recordAudit } from '../../audit/index.server.ts';
import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { actingAsSystem, type Tx } from '../../platform/server/database.server.ts';
import { isOpen, measureStates } from '../domain/measure.ts';
import { countMeasuresOf, moveMeasures } from '../storage/measures.server.ts';

/** Gives the open measures of a leaving person to a successor, inside the transaction of whoever administers people. */
export async function handOverMeasures(
	tx: Tx,
	context: MemberContext,
	fromUserId: string,
	toUserId: string
): Promise<Outcome<number, 'forbidden'>> {
	if (!holds(context.actor, 'TENANT_ADMIN')) return refuse('forbidden');
	const move = { from: fromUserId, to: toUserId, states: measureStates.filter(isOpen), now: context.now };
	const moved = await actingAsSystem(tx, () => moveMeasures(tx, context.actor.tenantId, move));
	for (const objectId of moved) {
		await recordAudit(tx, context, { verb: 'measure.handed-over', objectType: 'measure', objectId });
	}
	return succeed(moved.length);
}

/** How many open measures hang on a person, for whoever administers people. */
export async function countOpenMeasures(
	tx: Tx,
	context: MemberContext,
	userId: string
): Promise<Outcome<number, 'forbidden'>> {
	if (!holds(context.actor, 'TENANT_ADMIN')) return refuse('forbidden');
	const states = measureStates.filter(isOpen);
	return succeed(await actingAsSystem(tx, () => countMeasuresOf(tx, context.actor.tenantId, userId, states)));
}
