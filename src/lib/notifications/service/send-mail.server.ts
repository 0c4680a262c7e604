import { v7 as newId } from 'uuid';
import { enqueue } from '../../jobs/index.server.ts';
import type { Context } from '../../platform/pure/actor.ts';
import type { OfficeLanguage } from '../../platform/pure/language.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { MailTemplate, MailValues } from '../domain/mail.ts';
import { hasWaiting, insertMail } from '../storage/outbox.server.ts';

export type MailOrder = {
	readonly recipient: string;
	readonly template: MailTemplate;
	/** Path within this house, e.g. `/einladung/…`; the origin is put before it when the mail leaves. */
	readonly linkPath: string;
	readonly values?: MailValues;
	readonly language?: OfficeLanguage;
	/** Real time before which the mail does not leave. */
	readonly notBefore?: Date;
};

/** Puts a mail into the outbox inside the caller's transaction; it leaves after the commit or not at all. */
export async function sendMail(tx: Tx, context: Context, order: MailOrder): Promise<string> {
	const { tenantId } = context.actor;
	const id = newId();
	const { notBefore, ...mail } = order;
	await insertMail(tx, {
		values: {},
		language: 'de',
		...mail,
		...(notBefore && { nextAttemptAt: notBefore }),
		tenantId,
		id,
		createdAt: context.now
	});
	await enqueue(
		tx,
		'notifications.send',
		{ tenantId, mailId: id },
		{
			key: `mail:${id}`,
			...(notBefore && { runAt: notBefore })
		}
	);
	return id;
}

/** As {@link sendMail}, unless a mail to the same recipient waits; for whoever may read the outbox. */
export async function sendMailOnce(tx: Tx, context: Context, order: MailOrder): Promise<void> {
	if (await hasWaiting(tx, context.actor.tenantId, order.recipient)) return;
	await sendMail(tx, context, order);
}
