import {
	administerGravely,
	issuePasswordLink,
	removeSecondFactor,
	restorablePerson,
	type RestoreRefusal
} from '../../identity/index.server.ts';
import { sendMail } from '../../notifications/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { steppingToGate } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';

/** Puts a link to choose a new password into the outbox; the old password works until the person has used it. */
export const allowNewPassword =
	(platform: Platform) =>
	(
		context: MemberContext,
		userId: string
	): Promise<Outcome<undefined, 'forbidden' | 'step-up-needed' | RestoreRefusal>> => {
		const deed = { verb: 'password-link.issued', objectType: 'account', objectId: userId, about: 'people' } as const;
		return administerGravely<undefined, RestoreRefusal>(platform, context, deed, async (tx) => {
			const person = await restorablePerson(tx, context, userId);
			if (!person.ok) return person;
			const { tenantId, userId: issuedBy } = context.actor;
			const link = { userId, tenantId, issuedBy };
			const token = await steppingToGate(tx, (gate) => issuePasswordLink(platform, gate, link));
			const { email, displayName: name } = person.value;
			const order = { template: 'password-reset', linkPath: `/passwort/${token}`, values: { name } } as const;
			await sendMail(tx, context, { ...order, recipient: email });
			return succeed();
		});
	};

/** The person enrols a new second factor after the next password. */
export const resetSecondFactor =
	(platform: Platform) =>
	(
		context: MemberContext,
		userId: string
	): Promise<Outcome<undefined, 'forbidden' | 'step-up-needed' | RestoreRefusal>> => {
		const deed = { verb: 'second-factor.reset', objectType: 'account', objectId: userId, about: 'people' } as const;
		return administerGravely<undefined, RestoreRefusal>(platform, context, deed, async (tx) => {
			const person = await restorablePerson(tx, context, userId);
			if (!person.ok) return person;
			await steppingToGate(tx, (gate) => removeSecondFactor(gate, userId));
			return succeed();
		});
	};
