import { v7 as newId } from 'uuid';
import { enqueue } from '../../jobs/index.server.ts';
import type { Context } from '../../platform/pure/actor.ts';
import type { OfficeLanguage } from '../../platform/pure/language.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { MailTemplate, MailValues } from '../domain/mail.ts';
import { insertMail } from '../storage/outbox.server.ts';

export type MailOrder = {
	readonly recipient: string;
	readonly template: MailTemplate;
	/** Path within this house, e.g. `/einladung/…`; the origin is put before it when the mail leaves. */
	readonly linkPath: string;
	readonly values?: MailValues;
	readonly language?: OfficeLanguage;
};

/** Puts a mail into the outbox inside the caller's transaction; it leaves after the commit or not at all. */
export async function sendMail(tx: Tx, context: Context, order: MailOrder): Promise<string> {
	const { tenantId } = context.actor;
	const id = newId();
	await insertMail(tx, {
		values: {},
		language: 'de',
		...order,
		tenantId,
		id,
		createdAt: context.now
	});
	await enqueue(tx, 'notifications.send', { tenantId, mailId: id }, { key: `mail:${id}` });
	return id;
}
