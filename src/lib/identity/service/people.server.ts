import { recordAudit } from '../../audit/index.server.ts';
import type { MemberContext, Role } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { addDays } from '../../platform/pure/plain-date.ts';
import { steppingToGate } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { isGrantable } from '../domain/grantable-roles.ts';
import { insertRole, listColleagues, type Colleague } from '../storage/memberships.server.ts';
import {
	endRole,
	endSessionsIn,
	findPerson,
	listRoles,
	updatePerson,
	type HeldRole,
	type Person,
	type PersonChange
} from '../storage/people.server.ts';
import { listUnits, type Unit } from '../storage/units.server.ts';
import { administerGravely, lookInto } from './administer.server.ts';

export type PersonPage = {
	readonly person: Person;
	readonly roles: readonly HeldRole[];
	readonly units: readonly Unit[];
};

/** People of the tenant whose name, function or address holds the words. */
export const searchPeople =
	(platform: Platform) =>
	(context: MemberContext, words: string): Promise<Colleague[] | undefined> =>
		lookInto(platform, context, 'people', async (tx) => {
			const people = await listColleagues(tx, context.actor.tenantId, context.today);
			const wanted = words.toLowerCase().split(/\s+/);
			return people.filter(({ displayName, functionTitle, email }) => {
				const text = `${displayName} ${functionTitle} ${email}`.toLowerCase();
				return wanted.every((word) => text.includes(word));
			});
		});

/** One person with roles, and the units there are to choose from; `person` is missing for an unknown id. */
export const personPage =
	(platform: Platform) =>
	(context: MemberContext, userId: string): Promise<Partial<PersonPage> | undefined> =>
		lookInto(platform, context, 'people', async (tx): Promise<Partial<PersonPage>> => {
			const { tenantId } = context.actor;
			const person = await findPerson(tx, tenantId, userId);
			if (!person) return {};
			return { person, roles: await listRoles(tx, tenantId, userId), units: await listUnits(tx, tenantId) };
		});

export const changePerson =
	(platform: Platform) =>
	(
		context: MemberContext,
		userId: string,
		version: string,
		change: PersonChange
	): Promise<Outcome<undefined, 'forbidden' | 'step-up-needed' | 'changed-meanwhile'>> => {
		const deed = { verb: 'member.changed', objectType: 'member', objectId: userId, about: 'people' } as const;
		return administerGravely(platform, context, deed, async (tx) => {
			const isSaved = await updatePerson(tx, context.actor.tenantId, userId, version, change);
			return isSaved ? succeed() : refuse('changed-meanwhile');
		});
	};

export type RoleGrant = {
	readonly role: Role;
	readonly unitId: string | null;
	readonly validFrom: string | null;
	readonly validTo: string | null;
};

/**
 * Gives a role. Heading something means heading a unit, so that role needs one; who runs the machine is not the tenant's
 * to say. Sessions begun with other rights end.
 */
export const grantRole =
	(platform: Platform) =>
	(
		context: MemberContext,
		userId: string,
		grant: RoleGrant
	): Promise<
		Outcome<undefined, 'forbidden' | 'step-up-needed' | 'unknown' | 'unit-needed' | 'ends-before-it-begins'>
	> => {
		const deed = { verb: 'role.granted', objectType: 'member', objectId: userId, about: 'people' } as const;
		return administerGravely(platform, context, deed, async (tx) => {
			const { tenantId, userId: grantedBy } = context.actor;
			if (!isGrantable(grant.role)) {
				await recordAudit(tx, context, { verb: deed.verb, objectType: 'member', objectId: userId, allowed: false });
				return refuse('forbidden');
			}
			const person = await findPerson(tx, tenantId, userId);
			if (!person || person.status === 'LEFT') return refuse('unknown');
			if (grant.role === 'DEPARTMENT_HEAD' && !grant.unitId) return refuse('unit-needed', 'unitId');
			if (grant.validTo && grant.validFrom && grant.validTo < grant.validFrom)
				return refuse('ends-before-it-begins', 'validTo');
			const unitId = grant.role === 'DEPARTMENT_HEAD' ? grant.unitId : null;
			await insertRole(tx, { ...grant, unitId, tenantId, userId, grantedBy });
			await steppingToGate(tx, (gate) => endSessionsIn(gate, tenantId, userId));
			return succeed();
		});
	};

/** Takes a role away from today on. One's own administration is left to a colleague, so that somebody can still open the door. */
export const withdrawRole =
	(platform: Platform) =>
	(
		context: MemberContext,
		userId: string,
		roleId: string
	): Promise<Outcome<undefined, 'forbidden' | 'step-up-needed' | 'unknown' | 'own-administration'>> => {
		const deed = { verb: 'role.ended', objectType: 'member', objectId: userId, about: 'people' } as const;
		return administerGravely(platform, context, deed, async (tx) => {
			const { tenantId } = context.actor;
			const held = (await listRoles(tx, tenantId, userId)).find(({ id }) => id === roleId);
			if (held?.role === 'TENANT_ADMIN' && userId === context.actor.userId) return refuse('own-administration');
			const isEnded = await endRole(tx, tenantId, userId, roleId, addDays(context.today, -1));
			if (isEnded) await steppingToGate(tx, (gate) => endSessionsIn(gate, tenantId, userId));
			return isEnded ? succeed() : refuse('unknown');
		});
	};
