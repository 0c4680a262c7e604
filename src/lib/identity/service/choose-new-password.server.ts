import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { hashPassword } from '../../platform/server/password.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { checkPassword, type PasswordRefusal } from '../domain/password-rules.ts';
import {
	findPasswordLink,
	findPasswordLinkForUpdate,
	markPasswordLinkUsed,
	voidPasswordLinks,
	type FoundPasswordLink
} from '../storage/password-links.server.ts';
import { deleteOtherSessions } from '../storage/sessions.server.ts';
import { setPassword } from '../storage/users.server.ts';
import { atOwnAccount } from './own-account.server.ts';

export type PasswordLinkRefusal = 'link-unknown' | 'link-used' | 'link-expired';

/** Whose password the link renews; looking consumes nothing, since mail programmes open links by themselves. */
export const openPasswordLink =
	(platform: Platform) =>
	async (token: string): Promise<Outcome<FoundPasswordLink, PasswordLinkRefusal>> =>
		checkLink(await platform.database.atGate((tx) => findPasswordLink(tx, hashOf(platform, token))));

/** The second factor stays as it is, every session ends: whoever knew the old password is out. */
export const chooseNewPassword =
	(platform: Platform) =>
	async (token: string, password: string): Promise<Outcome<undefined, PasswordLinkRefusal | PasswordRefusal>> => {
		const open = await openPasswordLink(platform)(token);
		if (!open.ok) return open;
		const checked = checkPassword(password, open.value.email);
		if (!checked.ok) return checked;
		const passwordHash = await hashPassword(password);
		const { userId, tenantId } = open.value;
		const tokenHash = hashOf(platform, token);
		return atOwnAccount(platform, { userId, tenantId }, async (gate, note) => {
			const usable = checkLink(await findPasswordLinkForUpdate(gate, tokenHash)); // decided again under the lock
			note('password.renewed', usable.ok);
			if (!usable.ok) return usable;
			await setPassword(gate, userId, passwordHash);
			await markPasswordLinkUsed(gate, tokenHash);
			await voidPasswordLinks(gate, userId);
			await deleteOtherSessions(gate, userId, undefined);
			return succeed();
		});
	};

const hashOf = (platform: Platform, token: string): Buffer => platform.keys.hash('password-link', token);

function checkLink(found: FoundPasswordLink | undefined): Outcome<FoundPasswordLink, PasswordLinkRefusal> {
	if (!found) return refuse('link-unknown');
	if (found.isUsed) return refuse('link-used');
	if (found.isExpired) return refuse('link-expired');
	return succeed(found);
}
