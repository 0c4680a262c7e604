import type { AsideReason, ReadMail, UnreadableReason } from './mail.ts';

/**
 * Tells what machines wrote from what people wrote (RFC 3834, RFC 3464, RFC 2919), so that no answer is given to an answer
 * and nobody clears a newsletter. Undefined: a person wrote it, as far as can be told.
 */
export function machineMailReason(mail: ReadMail, ownAddresses: readonly string[]): AsideReason | undefined {
	const { signs, from } = mail;
	const sender = from?.address ?? '';
	if (sender && ownAddresses.some((own) => own === withoutTag(sender))) return 'OWN_MAIL';
	if (isBounce(mail)) return 'BOUNCE';
	if (isAutoReply(signs)) return 'AUTO_REPLY';
	if (signs.listId || ['bulk', 'list', 'junk'].includes(signs.precedence)) return 'LIST';
	return undefined;
}

const isBounce = ({ signs, from }: ReadMail): boolean =>
	signs.returnPath === '<>' ||
	signs.contentType.startsWith('multipart/report') ||
	/^(mailer-daemon|postmaster)@/.test(from?.address ?? '');

const isAutoReply = ({ autoSubmitted, autoReply, precedence }: ReadMail['signs']): boolean =>
	(autoSubmitted !== '' && !/^no\b/.test(autoSubmitted)) || autoReply !== '' || precedence === 'auto_reply';

/** Why a mail of a person stays unread here; undefined when it can be taken. */
export function unreadableReason(mail: ReadMail): UnreadableReason | undefined {
	if (mail.isEncrypted) return 'ENCRYPTED';
	if (!mail.text.trim() && mail.files.length === 0) return 'EMPTY';
	return undefined;
}

/** `name+anything@host` is the same mailbox as `name@host`. */
export const withoutTag = (address: string): string => address.replace(/\+[^@]*@/, '@');

/** What stands in the report: subject and text, never the sender. */
export function wordsOf(
	{ subject, text }: Pick<ReadMail, 'subject' | 'text'>,
	most: number
): { text: string; isCut: boolean } {
	const heading = subject.replaceAll(/\s+/g, ' ').trim();
	const words = [heading, text.replaceAll(/\n{4,}/g, '\n\n\n').trim()].filter(Boolean).join('\n\n');
	const signs = [...words];
	return signs.length > most ? { text: signs.slice(0, most).join(''), isCut: true } : { text: words, isCut: false };
}

/**
 * The day and time a mail counts as received: when the server took it. What the mail itself claims is not asked, and a time
 * in the future or years ago, as a careless move between servers leaves behind, is now.
 */
export function receivedAt(arrivedAt: Date | undefined, now: Date): Date {
	const age = now.getTime() - (arrivedAt?.getTime() ?? Number.NaN);
	return arrivedAt && age >= 0 && age < longestAgoMs ? arrivedAt : now;
}
const longestAgoMs = 60 * 24 * 3_600_000;
