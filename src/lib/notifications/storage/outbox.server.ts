import { sql } from 'kysely';
import type { OfficeLanguage } from '../../platform/pure/language.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import { officeTemplates, type MailTemplate, type MailValues, type OfficeTemplate } from '../domain/mail.ts';

export type NewMail = {
	readonly tenantId: string;
	readonly id: string;
	/** An address, or `person:<id>`, `reporter:<report>` or `mail:<mail>` for somebody whose address is looked up when the mail leaves. */
	readonly recipient: string;
	readonly template: MailTemplate;
	readonly linkPath: string;
	readonly values: MailValues;
	readonly language: OfficeLanguage;
	readonly createdAt: Date;
	/** Real time before which it does not leave; at once when absent. */
	readonly nextAttemptAt?: Date;
};

export async function insertMail(tx: Tx, mail: NewMail): Promise<void> {
	await tx
		.insertInto('notifications.outbox')
		.values({ ...mail, values: JSON.stringify(mail.values) })
		.execute();
}

export type MailState = 'WAITING' | 'SENT' | 'FAILED';
export type OutboxMail = Omit<NewMail, 'tenantId' | 'nextAttemptAt'> & {
	readonly state: MailState;
	readonly attempts: number;
	readonly lastProblem: string | null;
};

export type OfficeMail = OutboxMail & { readonly template: OfficeTemplate };

const columns = [
	'id',
	'recipient',
	'template',
	'linkPath',
	'values',
	'language',
	'createdAt',
	'state',
	'attempts',
	'lastProblem'
] as const;

const mailOf = (row: Record<(typeof columns)[number], unknown>): OutboxMail => row as OutboxMail; // columns as written by insertMail

/** Locks a mail that still has to leave; undefined when it was sent, or while another process is sending it. */
export async function takeWaitingMail(tx: Tx, tenantId: string, id: string): Promise<OutboxMail | undefined> {
	const row = await tx
		.selectFrom('notifications.outbox')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.where('state', '=', 'WAITING')
		.forUpdate()
		.skipLocked()
		.executeTakeFirst();
	return row && mailOf(row);
}

/** The link goes with the mail: afterwards nobody but the recipient can use it. */
export async function markSent(tx: Tx, tenantId: string, id: string): Promise<void> {
	await tx
		.updateTable('notifications.outbox')
		.set({ state: 'SENT', sentAt: sql<Date>`now()`, linkPath: '', lastProblem: null, attempts: sql`attempts + 1` })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.execute();
}

export async function markTrouble(
	tx: Tx,
	tenantId: string,
	id: string,
	trouble: { readonly problem: string; readonly isFinal: boolean }
): Promise<void> {
	await tx
		.updateTable('notifications.outbox')
		.set({
			state: trouble.isFinal ? 'FAILED' : 'WAITING',
			attempts: sql`attempts + 1`,
			lastProblem: trouble.problem,
			nextAttemptAt: sql<Date>`now() + make_interval(secs => least(exp(least(10, attempts + 1)), 21600))`
		})
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.execute();
}

/** Puts a mail back among the waiting; false when it was sent or never existed. */
export async function makeWaiting(tx: Tx, tenantId: string, id: string): Promise<boolean> {
	const result = await tx
		.updateTable('notifications.outbox')
		.set({ state: 'WAITING', attempts: 0, nextAttemptAt: sql<Date>`now()` })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.where('state', '<>', 'SENT')
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** True while a mail to this recipient waits. */
export async function hasWaiting(tx: Tx, tenantId: string, recipient: string): Promise<boolean> {
	const row = await tx
		.selectFrom('notifications.outbox')
		.select('id')
		.where('tenantId', '=', tenantId)
		.where('recipient', '=', recipient)
		.where('state', '=', 'WAITING')
		.executeTakeFirst();
	return row !== undefined;
}

/** Mails of the office that have not left; those to reporters are nobody's business and hold nothing to pass on. */
export async function listUnsent(tx: Tx, tenantId: string, limit: number): Promise<OfficeMail[]> {
	const rows = await tx
		.selectFrom('notifications.outbox')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.where('state', '<>', 'SENT')
		.where('template', 'in', officeTemplates)
		.orderBy('createdAt', 'desc')
		.limit(limit)
		.execute();
	return rows.map((row) => mailOf(row) as OfficeMail);
}

/** Waiting mails whose turn passed long ago, because the queue lost them or mail was switched on later. */
export async function listOverdue(tx: Tx, tenantId: string): Promise<string[]> {
	const rows = await tx
		.selectFrom('notifications.outbox')
		.select('id')
		.where('tenantId', '=', tenantId)
		.where('state', '=', 'WAITING')
		.where(sql<boolean>`next_attempt_at < now() - interval '15 minutes'`)
		.limit(500)
		.execute();
	return rows.map(({ id }) => id);
}
