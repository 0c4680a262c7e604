import { randomBytes } from 'node:crypto';
import { v4 as randomId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import {
	holds,
	type Context,
	type Member,
	type MemberContext,
	type Role,
	type System
} from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { steppingToGate, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { isGrantable } from '../domain/grantable-roles.ts';
import { hasSteppedUp } from '../domain/step-up.ts';
import { insertInvitation } from '../storage/invitations.server.ts';
import { findMembershipStatus, insertMembership, insertRole, reviveMembership } from '../storage/memberships.server.ts';
import { findCredentials, insertUser } from '../storage/users.server.ts';

export type Invitation = {
	readonly email: string;
	readonly displayName: string;
	readonly functionTitle: string;
	readonly roles: readonly Role[];
	readonly unitId: string | null;
	readonly validFrom: string | null;
	readonly validTo: string | null;
};

/** `token` belongs into the link `/einladung/<token>` and nowhere else; only its keyed hash is stored. */
export type Invited = { readonly userId: string; readonly token: string };

type Inviter = Context<Member | System>;
const inviterId = ({ actor }: Inviter): string | null => (actor.kind === 'member' ? actor.userId : null);

/**
 * Takes a person into the tenant as invited, with roles, and gives the token of the link that lets them in.
 * Whether the person already has an account elsewhere on this installation stays unknown to the inviter.
 */
export const inviteMember =
	(platform: Platform) =>
	(
		context: MemberContext,
		input: Invitation
	): Promise<Outcome<Invited, 'forbidden' | 'step-up-needed' | 'already-member'>> =>
		platform.database.inTenant(context, async (tx) => {
			if (!holds(context.actor, 'TENANT_ADMIN')) return refuseInvitation(tx, context);
			if (!hasSteppedUp(context.actor)) return refuse('step-up-needed');
			if (!input.roles.every(isGrantable)) return refuseInvitation(tx, context);
			return takeIn(platform, tx, context, input);
		});

/** The act itself, for whoever may do it: an administrator, or the command line of the machine. */
export async function takeIn(
	platform: Platform,
	tx: Tx,
	context: Inviter,
	input: Invitation
): Promise<Outcome<Invited, 'already-member'>> {
	const { tenantId } = context.actor;
	const email = input.email.trim().toLowerCase();
	const userId = await steppingToGate(tx, (gate) => findOrCreateUser(gate, email));
	const status = await findMembershipStatus(tx, tenantId, userId);
	if (status === 'ACTIVE' || status === 'INVITED') return refuse('already-member');
	await (status === 'LEFT' ? reviveMembership : insertMembership)(tx, {
		tenantId,
		userId,
		email,
		displayName: input.displayName.trim(),
		functionTitle: input.functionTitle.trim(),
		unitId: input.unitId,
		publicContact: false,
		status: 'INVITED',
		validFrom: input.validFrom,
		validTo: input.validTo
	});
	for (const role of input.roles) await grantRole(tx, context, userId, role, input);
	const token = await issueInvitation(platform, tx, context, userId);
	await recordAudit(tx, context, { verb: 'member.invited', objectType: 'member', objectId: userId });
	return succeed({ userId, token });
}

/** A new link for somebody whose invitation ran out or got lost; the old one stops working. */
export const renewInvitation =
	(platform: Platform) =>
	(context: MemberContext, userId: string): Promise<Outcome<Invited, 'forbidden' | 'not-invited'>> =>
		platform.database.inTenant(context, async (tx) => {
			if (!holds(context.actor, 'TENANT_ADMIN')) return refuseInvitation(tx, context);
			if ((await findMembershipStatus(tx, context.actor.tenantId, userId)) !== 'INVITED') return refuse('not-invited');
			const token = await issueInvitation(platform, tx, context, userId);
			await recordAudit(tx, context, { verb: 'invitation.renewed', objectType: 'member', objectId: userId });
			return succeed({ userId, token });
		});

async function refuseInvitation(tx: Tx, context: MemberContext) {
	await recordAudit(tx, context, { verb: 'member.invited', objectType: 'member', allowed: false });
	return refuse('forbidden');
}

async function findOrCreateUser(gate: Tx, email: string): Promise<string> {
	const known = await findCredentials(gate, email);
	if (known) return known.id;
	const id = randomId();
	await insertUser(gate, { id, email, status: 'INVITED' });
	return id;
}

/** DEPARTMENT_HEAD counts for the unit of the membership and all units below it. */
const grantRole = (tx: Tx, context: Inviter, userId: string, role: Role, input: Invitation): Promise<void> =>
	insertRole(tx, {
		tenantId: context.actor.tenantId,
		userId,
		role,
		unitId: role === 'DEPARTMENT_HEAD' ? input.unitId : null,
		validFrom: input.validFrom,
		validTo: input.validTo,
		grantedBy: inviterId(context)
	});

async function issueInvitation(platform: Platform, tx: Tx, context: Inviter, userId: string): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	await steppingToGate(tx, (gate) =>
		insertInvitation(gate, {
			tokenHash: platform.keys.hash('invitation', token),
			tenantId: context.actor.tenantId,
			userId,
			invitedBy: inviterId(context)
		})
	);
	return token;
}
