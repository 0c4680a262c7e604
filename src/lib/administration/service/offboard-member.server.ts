import { v7 as newId } from 'uuid';
import { handOverCases } from '../../cases/index.server.ts';
import {
	administerGravely,
	closeDoors,
	endMembership,
	findPerson,
	insertDeparture,
	listHolders,
	listRoles,
	readOwnWaysIn,
	revokeApiTokensOf,
	unlinkExternal
} from '../../identity/index.server.ts';
import { handOverReports } from '../../intake/index.server.ts';
import { handOverMeasures } from '../../measures/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { steppingToGate, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { workOf } from './departure.server.ts';

type OffboardingRefusal =
	'forbidden' | 'step-up-needed' | 'unknown' | 'yourself' | 'successor-needed' | 'successor-not-conflict-manager';

/**
 * Lets a person leave: cases, tasks, measures and reports go to a colleague, roles and membership end today, sessions, access tokens, links to the sign-in service and invitations at once.
 * What was ended is noted, as a proof.
 * Gives the number of cases handed over; whoever does this never sees one of them.
 */
export const offboardMember =
	(platform: Platform) =>
	(
		context: MemberContext,
		userId: string,
		successorId: string | null
	): Promise<Outcome<{ cases: number }, OffboardingRefusal>> => {
		const deed = { verb: 'member.left', objectType: 'member', objectId: userId, about: 'people' } as const;
		return administerGravely<{ cases: number }, OffboardingRefusal>(platform, context, deed, async (tx) => {
			const { tenantId } = context.actor;
			if (userId === context.actor.userId) return refuse('yourself');
			const person = await findPerson(tx, tenantId, userId);
			if (!person || person.status === 'LEFT') return refuse('unknown');
			const roles = await listRoles(tx, tenantId, userId);
			const worksOnCases = roles.some(({ role }) => role === 'CONFLICT_MANAGER' || role === 'CONFLICT_GUIDE');
			if (worksOnCases && !successorId) return refuse('successor-needed', 'successorId');
			const before = await standingBefore(tx, context, userId);
			let handed = { cases: 0, tasks: 0, measures: 0, reports: 0 };
			if (successorId) {
				const holders = await listHolders(tx, tenantId, ['CONFLICT_MANAGER'], context.today);
				const isFit = successorId !== userId && holders.some((holder) => holder.userId === successorId);
				if (!isFit) return refuse('successor-not-conflict-manager', 'successorId');
				const handedOver = await handOverCases(tx, context, userId, successorId);
				if (!handedOver.ok) return handedOver;
				const measures = await handOverMeasures(tx, context, userId, successorId);
				if (!measures.ok) return measures;
				const reports = await handOverReports(tx, context, userId, successorId);
				if (!reports.ok) return reports;
				handed = {
					cases: handedOver.value,
					tasks: before.tasks,
					measures: measures.value,
					reports: reports.value
				};
			}
			const tokens = await revokeApiTokensOf(tx, tenantId, userId, context.actor.userId);
			await endMembership(tx, tenantId, userId, context.today);
			const providerLink = await steppingToGate(tx, async (gate) => {
				await closeDoors(gate, tenantId, userId);
				return unlinkExternal(gate, tenantId, userId);
			});
			await insertDeparture(tx, tenantId, newId(), {
				...{ userId, successorId, at: context.now, endedBy: context.actor.userId },
				...{ roles: before.roles, sessions: before.sessions, apiTokens: tokens.length, providerLink },
				...handed
			});
			return succeed({ cases: handed.cases });
		});
	};

/** What ends without being counted when it ends. */
async function standingBefore(tx: Tx, context: MemberContext, userId: string) {
	const { tenantId } = context.actor;
	const work = await workOf(tx, context, userId);
	const roles = await listRoles(tx, tenantId, userId);
	const { sessions } = await readOwnWaysIn(tx, tenantId, userId, context.today);
	const held = roles.filter(({ validTo }) => !validTo || validTo > context.today);
	return { roles: held.length, sessions, tasks: work.ok ? work.value.tasks : 0 };
}
