import { recordAudit } from '../../audit/index.server.ts';
import { caseWorkOf, type CaseWork } from '../../cases/index.server.ts';
import {
	findDeparture,
	findPerson,
	listHolders,
	listRoles,
	namesOf,
	readOwnWaysIn,
	type Departure,
	type HeldRole,
	type OwnWaysIn,
	type Person
} from '../../identity/index.server.ts';
import { may } from '../../identity/index.ts';
import { countAssignedReports } from '../../intake/index.server.ts';
import { countOpenMeasures } from '../../measures/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';

/** What hangs on a person: numbers and names of keys, never the content behind them. */
export type HangingWork = CaseWork & { readonly measures: number; readonly reports: number };

export type DeparturePage = {
	readonly person: Person;
	readonly isSelf: boolean;
	readonly work: HangingWork;
	/** Held today or later. */
	readonly roles: readonly HeldRole[];
	readonly waysIn: OwnWaysIn;
	/** Who can take over. */
	readonly successors: readonly { readonly userId: string; readonly displayName: string }[];
	/** What was ended, once the person has left. */
	readonly departure: (Departure & { readonly byName: string; readonly successorName: string | null }) | undefined;
};

/** The page about a departure, before it and after it. For administrators of the tenant only; looking stands in the log. */
export const readDeparture =
	(platform: Platform) =>
	(context: MemberContext, userId: string): Promise<Outcome<DeparturePage, 'forbidden' | 'unknown'>> =>
		platform.database.inTenant(context, async (tx) => {
			const isAllowed = may(context.actor, 'write', { kind: 'people' });
			const entry = { verb: 'departure.read', objectType: 'member', objectId: userId, allowed: isAllowed };
			await recordAudit(tx, context, entry);
			if (!isAllowed) return refuse('forbidden');
			const { tenantId } = context.actor;
			const person = await findPerson(tx, tenantId, userId);
			if (!person) return refuse('unknown');
			const work = await workOf(tx, context, userId);
			if (!work.ok) return work;
			const roles = await listRoles(tx, tenantId, userId);
			const holders = await listHolders(tx, tenantId, ['CONFLICT_MANAGER'], context.today);
			return succeed({
				person,
				isSelf: userId === context.actor.userId,
				work: work.value,
				roles: roles.filter(({ validTo }) => !validTo || validTo > context.today),
				waysIn: await readOwnWaysIn(tx, tenantId, userId, context.today),
				successors: holders.filter((holder) => holder.userId !== userId),
				departure: person.status === 'LEFT' ? await named(tx, tenantId, userId) : undefined
			});
		});

async function named(tx: Tx, tenantId: string, userId: string): Promise<DeparturePage['departure']> {
	const departure = await findDeparture(tx, tenantId, userId);
	if (!departure) return undefined; // left before departures were noted
	const names = await namesOf(tx, tenantId, [departure.endedBy, departure.successorId]);
	const { endedBy, successorId } = departure;
	return {
		...departure,
		byName: names.get(endedBy) ?? '',
		successorName: successorId && (names.get(successorId) ?? '')
	};
}

/** Asked of each module through its door. */
export async function workOf(
	tx: Tx,
	context: MemberContext,
	userId: string
): Promise<Outcome<HangingWork, 'forbidden'>> {
	const cases = await caseWorkOf(tx, context, userId);
	if (!cases.ok) return cases;
	const measures = await countOpenMeasures(tx, context, userId);
	if (!measures.ok) return measures;
	const reports = await countAssignedReports(tx, context, userId);
	if (!reports.ok) return reports;
	return succeed({ ...cases.value, measures: measures.value, reports: reports.value });
}
