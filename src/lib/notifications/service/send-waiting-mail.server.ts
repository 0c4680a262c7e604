import { enqueue } from '../../jobs/index.server.ts';
import { addressOf, listTenants, getTenant } from '../../identity/index.server.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { writeMail } from '../domain/mail.ts';
import { listOverdue, markSent, markTrouble, takeWaitingMail, type OutboxMail } from '../storage/outbox.server.ts';
import { troubleOf, type Mailer } from './mailer.server.ts';

/** After this many attempts, about three days, a mail counts as failed and waits for the administrator. */
const lastAttempt = 20;

/**
 * Sends one mail of the outbox. The row stays locked while the mail server answers, so no other worker sends it
 * too; trouble is written down and thrown, so that the queue tries again later.
 */
export const sendWaitingMail =
	(platform: Platform, mailer: Mailer | undefined) =>
	async ({ tenantId, mailId }: { tenantId: string; mailId: string }): Promise<void> => {
		const { kind } = await platform.clock.instance();
		if (!mailer || kind === 'DEMO') return; // invented people get no mail
		const context = await platform.contextOf({ kind: 'system' as const, tenantId });
		const trouble = await platform.database.inTenant(context, async (tx) => {
			const mail = await takeWaitingMail(tx, tenantId, mailId);
			return mail && attempt(platform, mailer, tx, tenantId, mail);
		});
		if (trouble) throw new Error(`a mail was not accepted: ${trouble}`);
	};

/** Gives the trouble when another attempt makes sense. */
async function attempt(
	platform: Platform,
	mailer: Mailer,
	tx: Tx,
	tenantId: string,
	mail: OutboxMail
): Promise<string | undefined> {
	const recipient = await recipientOf(platform, tx, tenantId, mail);
	if (!recipient) {
		await markTrouble(tx, tenantId, mail.id, { problem: 'RECIPIENT_LEFT', isFinal: true });
		return undefined;
	}
	const tenant = await getTenant(tx, tenantId);
	const values = { tenant: tenant.name, ...mail.values };
	const words = writeMail(mail.template, values, recipient.language, platform.config.origin + mail.linkPath);
	try {
		await mailer({ ...words, to: recipient.email, messageId: mail.id });
	} catch (error) {
		const { problem, isPermanent } = troubleOf(error);
		const isFinal = isPermanent || mail.attempts + 1 >= lastAttempt;
		await markTrouble(tx, tenantId, mail.id, { problem, isFinal });
		return isFinal ? undefined : problem;
	}
	await markSent(tx, tenantId, mail.id);
	return undefined;
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
