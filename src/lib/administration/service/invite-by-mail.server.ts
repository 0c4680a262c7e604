import { identityService, namesOf, type Invitation, type Invited } from '../../identity/index.server.ts';
import { sendMail } from '../../notifications/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';

/**
 * Invites a person and puts the link into the outbox. Two transactions: should the second be lost, the
 * administrator sees the person as invited and sends a new link.
 */
export const inviteByMail =
	(platform: Platform) =>
	async (
		context: MemberContext,
		input: Invitation
	): Promise<Outcome<{ userId: string }, 'forbidden' | 'step-up-needed' | 'already-member'>> => {
		const invited = await identityService(platform).inviteMember(context, input);
		if (!invited.ok) return invited;
		await mailLink(platform, context, invited.value, { email: input.email.trim(), name: input.displayName });
		return succeed({ userId: invited.value.userId });
	};

export const renewByMail =
	(platform: Platform) =>
	async (
		context: MemberContext,
		person: { readonly userId: string; readonly email: string; readonly displayName: string }
	): Promise<Outcome<undefined, 'forbidden' | 'not-invited'>> => {
		const invited = await identityService(platform).renewInvitation(context, person.userId);
		if (!invited.ok) return invited;
		await mailLink(platform, context, invited.value, { email: person.email, name: person.displayName });
		return succeed();
	};

const mailLink = (
	platform: Platform,
	context: MemberContext,
	invited: Invited,
	to: { readonly email: string; readonly name: string }
): Promise<string> =>
	platform.database.inTenant(context, async (tx) => {
		const { tenantId, userId } = context.actor;
		const invitedBy = (await namesOf(tx, tenantId, [userId])).get(userId) ?? '';
		return sendMail(tx, context, {
			recipient: to.email,
			template: 'invitation',
			linkPath: `/einladung/${invited.token}`,
			values: { name: to.name, invitedBy }
		});
	});
