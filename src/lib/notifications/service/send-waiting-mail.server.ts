import { enqueue } from '../../jobs/index.server.ts';
import { addressOf, listTenants, getTenant } from '../../identity/index.server.ts';
import type { Language } from '../../platform/pure/language.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { writeMail } from '../domain/mail.ts';
import { reporterMail } from '../domain/reporter-mail.ts';
import { listOverdue, markSent, markTrouble, takeWaitingMail, type OutboxMail } from '../storage/outbox.server.ts';
import { troubleOf, type Mailer } from './mailer.server.ts';

type Letter = Omit<Parameters<Mailer>[0], 'messageId'> & { readonly messageId?: string };

/** Opens the address a reporter left; handed in by the module that keeps it. */
export type AddressOfReporter = (
	tx: Tx,
	tenantId: string,
	reportId: string
) => Promise<{ readonly email: string; readonly language: Language } | undefined>;

/** Puts a mail together that another module knows the words of; undefined when nobody is there to get it any more. */
export type LetterElsewhere = (tx: Tx, tenantId: string, recipient: string) => Promise<Letter | undefined>;

/** What other modules hand in. */
export type Elsewhere = { readonly addressOfReporter: AddressOfReporter; readonly receiptLetter: LetterElsewhere };

/** After this many attempts, about three days, a mail counts as failed and waits for the administrator. */
const lastAttempt = 20;

/**
 * Sends one mail of the outbox. The row stays locked while the mail server answers, so no other worker sends it
 * too; trouble is written down and thrown, so that the queue tries again later.
 */
export const sendWaitingMail =
	(platform: Platform, mailer: Mailer | undefined, elsewhere: Elsewhere) =>
	async ({ tenantId, mailId }: { tenantId: string; mailId: string }): Promise<void> => {
		const { kind } = await platform.clock.instance();
		if (!mailer || kind === 'DEMO') return; // invented people get no mail
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		const trouble = await platform.database.inTenant(context, async (tx) => {
			const mail = await takeWaitingMail(tx, tenantId, mailId);
			if (!mail) return undefined;
			const letter = await letterOf(platform, elsewhere, tx, tenantId, mail);
			return attempt(mailer, tx, tenantId, mail, letter);
		});
		if (trouble) throw new Error(`a mail was not accepted: ${trouble}`);
	};

/** Gives the trouble when another attempt makes sense. */
async function attempt(
	mailer: Mailer,
	tx: Tx,
	tenantId: string,
	mail: OutboxMail,
	letter: Letter | undefined
): Promise<string | undefined> {
	if (!letter) {
		await markTrouble(tx, tenantId, mail.id, { problem: 'RECIPIENT_LEFT', isFinal: true });
		return undefined;
	}
	try {
		await mailer({ messageId: mail.id, ...letter });
	} catch (error) {
		const { problem, isPermanent } = troubleOf(error);
		const isFinal = isPermanent || mail.attempts + 1 >= lastAttempt;
		await markTrouble(tx, tenantId, mail.id, { problem, isFinal });
		return isFinal ? undefined : problem;
	}
	await markSent(tx, tenantId, mail.id);
	return undefined;
}

/** Words and address of a mail, put together when it leaves; undefined when there is nobody to send it to any more. */
async function letterOf(
	platform: Platform,
	{ addressOfReporter, receiptLetter }: Elsewhere,
	tx: Tx,
	tenantId: string,
	mail: OutboxMail
): Promise<Letter | undefined> {
	if (mail.template === 'reporter-news') {
		const reporter = await addressOfReporter(tx, tenantId, mail.recipient.slice('reporter:'.length));
		return reporter && { ...reporterMail(reporter.language), to: reporter.email, isNeutral: true };
	}
	if (mail.template === 'mail-receipt') return receiptLetter(tx, tenantId, mail.recipient);
	const recipient = await recipientOf(platform, tx, tenantId, mail);
	if (!recipient) return undefined;
	const tenant = await getTenant(tx, tenantId);
	const values = { tenant: tenant.name, ...mail.values };
	const words = writeMail(mail.template, values, recipient.language, platform.config.origin + mail.linkPath);
	return { ...words, to: recipient.email };
}

async function recipientOf(platform: Platform, tx: Tx, tenantId: string, mail: OutboxMail) {
	if (!mail.recipient.startsWith('person:')) return { email: mail.recipient, language: mail.language };
	return addressOf(platform)(tx, tenantId, mail.recipient.slice('person:'.length));
}

/** Orders again what should have left by now: lost jobs, and mails from before SMTP_URL was set. */
export const sendOverdueMails = (platform: Platform, mailer: Mailer | undefined) => async (): Promise<void> => {
	if (!mailer) return;
	const tenants = await platform.database.atGate(listTenants);
	for (const { id: tenantId } of tenants) {
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		await platform.database.inTenant(context, async (tx) => {
			for (const mailId of await listOverdue(tx, tenantId)) {
				await enqueue(tx, 'notifications.send', { tenantId, mailId }, { key: `mail:${mailId}` });
			}
		});
	}
};
