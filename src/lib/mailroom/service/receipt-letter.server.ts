import { getTenant } from '../../identity/index.server.ts';
import { senderOfReport } from '../../intake/index.server.ts';
import { inGroups } from '../../intake/index.ts';
import type { LetterElsewhere } from '../../notifications/index.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { receiptMail } from '../domain/receipt-mail.ts';
import { findMailbox } from '../storage/mailboxes.server.ts';
import { findTakenMail } from '../storage/mails.server.ts';
import { answerToken } from './answer-token.server.ts';

/**
 * The acknowledgement of a mail, put together when it leaves: number, code if the office wants it, and the ways back. The
 * sender's address is opened for this moment; nothing of the report is quoted.
 */
export const receiptLetter =
	(platform: Platform): LetterElsewhere =>
	async (tx, tenantId, recipient) => {
		const taken = await findTakenMail(tx, tenantId, recipient.slice('mail:'.length));
		const mailbox = await findMailbox(tx, tenantId);
		if (!taken || !mailbox || mailbox.acknowledgement === 'NONE') return undefined;
		const sender = await senderOfReport(platform)(tx, tenantId, taken.reportId);
		if (!sender) return undefined;
		const { name, slug } = await getTenant(tx, tenantId);
		const code = mailbox.acknowledgement === 'NUMBER_AND_CODE' ? inGroups(sender.receiptCode) : undefined;
		const token = answerToken(platform.keys, tenantId, taken.reportId, taken.takenAt);
		const [local = '', domain = ''] = mailbox.address.split('@');
		return {
			...receiptMail({
				office: name,
				reference: sender.reference,
				code,
				postbox: `${platform.config.origin}/postfach?ort=${slug}`
			}),
			to: sender.contact,
			answersTo: mailbox.hasPlusAddresses ? `${local}+${token}@${domain}` : mailbox.address,
			messageId: `${token}@${domain}`,
			isReply: true
		};
	};
