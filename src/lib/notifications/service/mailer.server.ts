import { createTransport } from 'nodemailer';
import type { Config } from '../../platform/server/config.server.ts';
import type { Mail } from '../domain/mail.ts';

/** Hands one mail to the mail server and resolves when it was accepted. */
export type Mailer = (
	letter: Mail & {
		readonly to: string;
		readonly messageId: string;
		/** Where an answer goes to, when it is not the sender. */
		readonly answersTo?: string;
		/** Answers a mail by itself (RFC 3834), so that no machine answers it. */
		readonly isReply?: boolean;
		/** Leaves out the sender's name and the address of this house, which tell what it is about. */
		readonly isNeutral?: boolean;
	}
) => Promise<void>;

/** Undefined without SMTP_URL: mails then wait where the administrator reads them in the browser. */
export function openMailer(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'origin'>): Mailer | undefined {
	if (!config.smtpUrl) return undefined;
	const transport = createTransport(config.smtpUrl, { from: config.mailFrom });
	const host = new URL(config.origin).hostname;
	const addressOnly = /<([^>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom;
	return async ({ to, subject, text, messageId, isNeutral, answersTo, isReply }) => {
		await transport.sendMail({
			...(isNeutral && { from: addressOnly }),
			...(answersTo && { replyTo: { name: '', address: answersTo } }),
			to: { name: '', address: to }, // one recipient, whatever signs the address has: never read as a list
			subject,
			text,
			messageId: messageId.includes('@')
				? `<${messageId}>`
				: `<${messageId}@${isNeutral ? addressOnly.replace(/^.*@/, '') : host}>`, // the same for each attempt, so that a mail accepted twice shows once
			headers: { 'auto-submitted': isReply ? 'auto-replied' : 'auto-generated' }
		});
	};
}

/**
 * Names a mail server's trouble without its words, which often hold the address. A permanent answer (5xx to the
 * recipient or the message, RFC 5321) is final; anything else may be better later.
 */
export function troubleOf(error: unknown): { problem: string; isPermanent: boolean } {
	const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
	const problem = [responseCode && `SMTP ${responseCode}`, code].filter(Boolean).join(' ') || 'UNKNOWN';
	const isAboutMail = command === 'RCPT TO' || command === 'DATA' || code === 'EENVELOPE' || code === 'EMESSAGE';
	return { problem, isPermanent: isAboutMail && (responseCode ?? 0) >= 500 };
}
