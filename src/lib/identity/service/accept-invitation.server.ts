import { recordAudit } from '../../audit/index.server.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { steppingToGate, type Tx } from '../../platform/server/database.server.ts';
import { hashPassword } from '../../platform/server/password.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { checkPassword, type PasswordRefusal } from '../domain/password-rules.ts';
import {
	findInvitation,
	findInvitationForUpdate,
	markInvitationUsed,
	type FoundInvitation
} from '../storage/invitations.server.ts';
import { activateMembership } from '../storage/memberships.server.ts';
import { setSessionTenant } from '../storage/sessions.server.ts';
import { setPassword } from '../storage/users.server.ts';
import { startHalfSession } from './sign-in.server.ts';

export type InvitationRefusal = 'link-unknown' | 'link-used' | 'link-expired';
export type OpenInvitation = {
	readonly tenantName: string;
	readonly displayName: string;
	readonly email: string;
	/** False for a person with an account: they sign in with it instead of choosing a password. */
	readonly needsPassword: boolean;
	readonly userId: string;
};

/** What the link leads to; looking consumes nothing, since mail programmes open links by themselves. */
export const openInvitation =
	(platform: Platform) =>
	async (token: string): Promise<Outcome<OpenInvitation, InvitationRefusal>> => {
		const found = await platform.database.atGate((tx) => findInvitation(tx, platform.keys.hash('invitation', token)));
		const usable = checkInvitation(found);
		if (!usable.ok) return usable;
		const { tenantName, displayName, email, userId, accountStatus } = usable.value;
		return succeed({ tenantName, displayName, email, userId, needsPassword: accountStatus === 'INVITED' });
	};

/** A new person chooses a password; gives a session that can do nothing but enrol the second factor. */
export const acceptWithPassword =
	(platform: Platform) =>
	async (
		token: string,
		input: { password: string; device: string }
	): Promise<Outcome<{ token: string }, InvitationRefusal | PasswordRefusal | 'sign-in-first'>> => {
		const open = await openInvitation(platform)(token);
		if (!open.ok) return open;
		if (!open.value.needsPassword) return refuse('sign-in-first');
		const checked = checkPassword(input.password, open.value.email);
		if (!checked.ok) return checked;
		const passwordHash = await hashPassword(input.password);
		return accept(platform, token, async (gate, { accountStatus, userId, tenantId }) => {
			if (accountStatus !== 'INVITED') return refuse('sign-in-first');
			await setPassword(gate, userId, passwordHash);
			return succeed({ token: await startHalfSession(platform, gate, { userId, tenantId, device: input.device }) });
		});
	};

/**
 * A person with an account accepts while signed in with it. Whoever merely holds the link cannot: an inviting
 * administrator could read it, and must not get into an account another tenant trusts.
 */
export const acceptSignedIn =
	(platform: Platform) =>
	(
		token: string,
		self: { userId: string; sessionId: string }
	): Promise<Outcome<undefined, InvitationRefusal | 'someone-else'>> =>
		accept(platform, token, async (gate, { userId, tenantId }) => {
			if (userId !== self.userId) return refuse('someone-else');
			const isOwnSession = await setSessionTenant(gate, self.sessionId, tenantId);
			return isOwnSession ? succeed() : refuse('someone-else'); // another tenant's provider opened this session
		});

async function accept<T, R extends string>(
	platform: Platform,
	token: string,
	complete: (gate: Tx, invitation: FoundInvitation) => Promise<Outcome<T, R>>
): Promise<Outcome<T, R | InvitationRefusal>> {
	const tokenHash = platform.keys.hash('invitation', token);
	const seen = checkInvitation(await platform.database.atGate((tx) => findInvitation(tx, tokenHash)));
	if (!seen.ok) return seen;
	const { tenantId, userId } = seen.value;
	const context = await platform.contextOf({ kind: 'member', tenantId, userId, roles: [], headedUnits: [] });
	return platform.database.inTenant(context, async (tx) => {
		const outcome = await steppingToGate(tx, async (gate) => {
			const usable = checkInvitation(await findInvitationForUpdate(gate, tokenHash)); // decided again under the lock
			if (!usable.ok) return usable;
			const completed = await complete(gate, usable.value);
			if (!completed.ok) return completed;
			await activateMembership(gate, tenantId, userId);
			await markInvitationUsed(gate, tokenHash);
			return completed;
		});
		const entry = { verb: 'invitation.accepted', objectType: 'member', objectId: userId, allowed: outcome.ok };
		await recordAudit(tx, context, entry);
		return outcome;
	});
}

function checkInvitation(found: FoundInvitation | undefined): Outcome<FoundInvitation, InvitationRefusal> {
	if (!found) return refuse('link-unknown');
	if (found.isUsed || found.membershipStatus === 'ACTIVE') return refuse('link-used');
	if (found.isExpired || found.membershipStatus !== 'INVITED') return refuse('link-expired');
	return succeed(found);
}
