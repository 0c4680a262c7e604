import { administerGravely, lookInto } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { MailboxProblem } from '../domain/mailbox.ts';
import {
	findMailbox,
	passwordPlace,
	saveMailbox,
	type Mailbox,
	type MailboxSettings
} from '../storage/mailboxes.server.ts';
import { countMails, listLeft, type LeftMail, type MailCounts } from '../storage/mails.server.ts';
import { sealedIn, tryMailbox } from './fetch-mailbox.server.ts';

export type MailroomPage = {
	readonly mailbox: Omit<Mailbox, 'passwordSealed' | 'ownKey'> | undefined;
	readonly left: readonly LeftMail[];
	readonly counts: MailCounts;
};

const shownLeft = 100;
const countedDays = 30;

/** Settings without the password, what came of the mails of a month, and those that became no report. */
export const mailroomPage =
	(platform: Platform) =>
	(context: MemberContext): Promise<MailroomPage | undefined> =>
		lookInto(platform, context, 'settings', async (tx) => {
			const { tenantId } = context.actor;
			const found = await findMailbox(tx, tenantId);
			return {
				mailbox: found && withoutPassword(found),
				left: await listLeft(tx, tenantId, shownLeft),
				counts: await countMails(tx, tenantId, new Date(context.now.getTime() - countedDays * 86_400_000))
			};
		});

function withoutPassword({ passwordSealed: _, ownKey: _key, ...shown }: Mailbox) {
	return shown;
}

export type MailboxInput = MailboxSettings & {
	readonly version: number;
	/** Empty keeps the one that is stored. */
	readonly password: string;
};
type KeepRefusal = 'forbidden' | 'step-up-needed' | 'changed-meanwhile' | 'password-needed';

/**
 * Keeps the settings. With another server or account the password is asked for again: whoever could send the stored one
 * to a server of their choice would have read it.
 */
export const keepMailbox =
	(platform: Platform) =>
	async (
		context: MemberContext,
		{ version, password, ...settings }: MailboxInput
	): Promise<Outcome<undefined, KeepRefusal>> => {
		const { tenantId } = context.actor;
		const sealer = await platform.envelopes.sealerFor(tenantId);
		return administerGravely<undefined, KeepRefusal>(
			platform,
			context,
			deed(tenantId, 'mailbox.changed'),
			async (tx) => {
				const stored = await findMailbox(tx, tenantId);
				if ((stored?.version ?? 0) !== version) return refuse('changed-meanwhile');
				const isElsewhere =
					stored && (['host', 'port', 'security', 'login'] as const).some((key) => stored[key] !== settings[key]);
				if (!password && (!stored || isElsewhere)) return refuse('password-needed', 'mailboxPassword');
				const { sealed, ownKey } =
					password || !stored ? sealer.seal(passwordPlace(tenantId), password) : sealedIn(stored);
				const isSaved = await saveMailbox(tx, tenantId, version, { ...settings, passwordSealed: sealed, ownKey });
				return isSaved ? succeed() : refuse('changed-meanwhile');
			}
		);
	};

export type Tried = { readonly waiting: number } | { readonly problem: MailboxProblem };

/** Tries the mailbox as it is stored. The call goes out after the transaction, with the right already asked. */
export const checkMailbox =
	(platform: Platform) =>
	async (context: MemberContext): Promise<Outcome<Tried, 'forbidden' | 'step-up-needed' | 'no-mailbox'>> => {
		const { tenantId } = context.actor;
		const opened = await administerGravely<{ mailbox: Mailbox; password: string }, 'no-mailbox'>(
			platform,
			context,
			deed(tenantId, 'mailbox.tried'),
			async (tx) => openStored(platform, tx, tenantId)
		);
		if (!opened.ok) return opened;
		const tried = await tryMailbox(platform, opened.value.mailbox, opened.value.password);
		return succeed(typeof tried === 'string' ? { problem: tried } : tried);
	};

async function openStored(platform: Platform, tx: Tx, tenantId: string) {
	const mailbox = await findMailbox(tx, tenantId);
	if (!mailbox) return refuse('no-mailbox');
	return succeed({ mailbox, password: await platform.envelopes.open(tx, passwordPlace(tenantId), sealedIn(mailbox)) });
}

const deed = (tenantId: string, verb: string) =>
	({ verb, objectType: 'tenant', objectId: tenantId, about: 'settings' }) as const;
