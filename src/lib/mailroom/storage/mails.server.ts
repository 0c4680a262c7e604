import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';
import type { LeftReason } from '../domain/mail.ts';

export type MailOutcome = 'REPORT' | 'REPLY' | 'SET_ASIDE' | 'UNREADABLE';

export type BegunMail = { readonly id: string; readonly tries: number; readonly outcome: MailOutcome | null };

/** Notes that a worker begins with a mail, before anything else; gives what became of it when it was taken before. */
export async function beginMail(
	tx: Tx,
	mail: {
		readonly tenantId: string;
		readonly id: string;
		readonly placeHash: Buffer;
		readonly size: number;
		readonly arrivedAt: Date;
	}
): Promise<BegunMail> {
	const row = await tx
		.insertInto('mailroom.mails')
		.values(mail)
		.onConflict((conflict) =>
			conflict.constraint('mails_place').doUpdateSet({
				tries: sql`mails.tries + case when mails.outcome is null then 1 else 0 end`
			})
		)
		.returning(['id', 'tries', 'outcome'])
		.executeTakeFirstOrThrow();
	return row as BegunMail;
}

export type FinishedMail = {
	readonly outcome: MailOutcome;
	readonly contentHash?: Buffer;
	readonly reason?: LeftReason;
	readonly reportId?: string;
	readonly filesLeftOut?: number;
	readonly isCut?: boolean;
	readonly takenAt: Date;
};

/** Writes down what became of it; throws when another worker was faster, so that nothing of this one is kept. */
export async function finishMail(tx: Tx, tenantId: string, id: string, finished: FinishedMail): Promise<void> {
	const result = await tx
		.updateTable('mailroom.mails')
		.set(finished)
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.where('outcome', 'is', null)
		.executeTakeFirst();
	if (result.numUpdatedRows === 0n) throw new Error('another worker took this mail');
}

/** True when the same mail was taken before, from another place of the mailbox. */
export async function isContentKnown(tx: Tx, tenantId: string, contentHash: Buffer): Promise<boolean> {
	const row = await tx
		.selectFrom('mailroom.mails')
		.select('id')
		.where('tenantId', '=', tenantId)
		.where('contentHash', '=', contentHash)
		.executeTakeFirst();
	return row !== undefined;
}

export type LeftMail = {
	readonly id: string;
	readonly outcome: 'SET_ASIDE' | 'UNREADABLE';
	readonly reason: LeftReason;
	readonly size: number;
	readonly arrivedAt: Date;
};

/** Mails that became no report, newest first, those people should look at before the others. */
export const listLeft = (tx: Tx, tenantId: string, most: number): Promise<LeftMail[]> =>
	tx
		.selectFrom('mailroom.mails')
		.select(['id', 'outcome', 'reason', 'size', 'arrivedAt'])
		.where('tenantId', '=', tenantId)
		.where('outcome', 'in', ['SET_ASIDE', 'UNREADABLE'])
		.orderBy(sql`outcome = 'UNREADABLE'`, 'desc')
		.orderBy('arrivedAt', 'desc')
		.limit(most)
		.execute() as Promise<LeftMail[]>;

export type MailCounts = {
	readonly reports: number;
	readonly replies: number;
	readonly aside: number;
	readonly unreadable: number;
};

/** How many mails became what in the last thirty days. */
export async function countMails(tx: Tx, tenantId: string, since: Date): Promise<MailCounts> {
	const { rows } = await sql<MailCounts>`
		select count(*) filter (where outcome = 'REPORT')::int as reports, count(*) filter (where outcome = 'REPLY')::int as replies,
			count(*) filter (where outcome = 'SET_ASIDE')::int as aside, count(*) filter (where outcome = 'UNREADABLE')::int as unreadable
		from mailroom.mails where tenant_id = ${tenantId} and arrived_at >= ${since}`.execute(tx);
	return rows[0] ?? { reports: 0, replies: 0, aside: 0, unreadable: 0 };
}

export type MailOfReport = { readonly filesLeftOut: number; readonly isCut: boolean };

/** What the mails of a report brought that is not in KoKo; undefined when none came. */
export async function findMailOfReport(tx: Tx, tenantId: string, reportId: string): Promise<MailOfReport | undefined> {
	const row = await tx
		.selectFrom('mailroom.mails')
		.select(({ fn }) => [
			fn.countAll<number>().as('mails'),
			fn.sum<number | null>('filesLeftOut').as('filesLeftOut'),
			fn.agg<boolean | null>('bool_or', ['isCut']).as('isCut')
		])
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.executeTakeFirstOrThrow();
	return row.mails > 0 ? { filesLeftOut: row.filesLeftOut ?? 0, isCut: row.isCut ?? false } : undefined;
}

/** The report a mail became, for writing back. */
export async function findTakenMail(
	tx: Tx,
	tenantId: string,
	id: string
): Promise<{ reportId: string; takenAt: Date } | undefined> {
	const row = await tx
		.selectFrom('mailroom.mails')
		.select(['reportId', 'takenAt'])
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row?.reportId && row.takenAt ? { reportId: row.reportId, takenAt: row.takenAt } : undefined;
}

/** Notes that a sender is written to today; false when that was done already. */
export async function noteAcknowledged(tx: Tx, tenantId: string, senderHash: Buffer, day: string): Promise<boolean> {
	const result = await tx
		.insertInto('mailroom.acknowledgedSenders')
		.values({ tenantId, senderHash, day })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function forgetAcknowledged(tx: Tx, tenantId: string, before: string): Promise<void> {
	await tx
		.deleteFrom('mailroom.acknowledgedSenders')
		.where('tenantId', '=', tenantId)
		.where('day', '<', before)
		.execute();
}
