import { holds, type MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { actingAsSystem, type Tx } from '../../platform/server/database.server.ts';
import { countCaseWork, type CaseWork } from '../storage/work-of-person.server.ts';

/** What in cases hangs on a person, for whoever administers people; they learn numbers and never see a case. */
export async function caseWorkOf(
	tx: Tx,
	context: MemberContext,
	userId: string
): Promise<Outcome<CaseWork, 'forbidden'>> {
	if (!holds(context.actor, 'TENANT_ADMIN')) return refuse('forbidden');
	return succeed(await actingAsSystem(tx, () => countCaseWork(tx, context.actor.tenantId, userId, context.today)));
}
