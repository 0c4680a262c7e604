import type { Tx } from '../../platform/server/database.server.ts';
import type { ReportState } from '../domain/report.ts';

export type ReporterReport = {
	readonly reference: string;
	readonly state: ReportState;
	readonly receivedAt: Date;
	readonly acknowledgeDue: string;
	readonly feedbackDue: string;
	readonly expiresAt: Date | null;
};

/** What a reporter may see of the own report: never its text (whoever finds the code must not read it). */
export const findOwnReport = (tx: Tx, tenantId: string, reportId: string): Promise<ReporterReport | undefined> =>
	tx
		.selectFrom('intake.reports as r')
		.innerJoin('intake.receipts as c', (join) =>
			join.onRef('c.tenantId', '=', 'r.tenantId').onRef('c.reportId', '=', 'r.id')
		)
		.select(['r.reference', 'r.state', 'r.receivedAt', 'r.acknowledgeDue', 'r.feedbackDue', 'c.expiresAt'])
		.where('r.tenantId', '=', tenantId)
		.where('r.id', '=', reportId)
		.executeTakeFirst() as Promise<ReporterReport | undefined>;

/** State of the own report, who takes care of it and its case, held until the transaction ends. */
export async function holdOwnReport(
	tx: Tx,
	tenantId: string,
	reportId: string
): Promise<{ state: ReportState; assignedTo: string | null; caseId: string | null } | undefined> {
	const row = await tx
		.selectFrom('intake.reports')
		.select(['state', 'assignedTo', 'caseId'])
		.where('tenantId', '=', tenantId)
		.where('id', '=', reportId)
		.forUpdate()
		.executeTakeFirst();
	return row && { ...row, state: row.state as ReportState };
}

export async function saveOwnState(tx: Tx, tenantId: string, reportId: string, state: ReportState, at: Date) {
	await tx
		.updateTable('intake.reports')
		.set((eb) => ({ state, updatedAt: at, version: eb('version', '+', 1) }))
		.where('tenantId', '=', tenantId)
		.where('id', '=', reportId)
		.execute();
}

export type PostboxMessage = {
	readonly id: string;
	readonly direction: string;
	readonly kind: string;
	readonly text: string;
	readonly language: string;
	readonly talkAnswer: string | null;
	readonly createdAt: Date;
};

/**
 * What is new to the reporter: office messages not read before this visit, and what was written during it. A talk offer
 * stays until it is answered, or it could never be.
 */
export const listVisitMessages = (
	tx: Tx,
	tenantId: string,
	reportId: string,
	visitAt: Date
): Promise<PostboxMessage[]> =>
	tx
		.selectFrom('intake.messages')
		.select(['id', 'direction', 'kind', 'text', 'language', 'talkAnswer', 'createdAt'])
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.where((eb) =>
			eb.or([
				eb.and([
					eb('direction', '=', 'TO_REPORTER'),
					eb.or([
						eb('readAt', 'is', null),
						eb('readAt', '>=', visitAt),
						eb.and([eb('kind', '=', 'TALK_OFFER'), eb('talkAnswer', 'is', null)])
					])
				]),
				eb.and([eb('direction', '=', 'FROM_REPORTER'), eb('createdAt', '>=', visitAt)])
			])
		)
		.orderBy('createdAt')
		.orderBy('id')
		.execute();

export async function markReadByReporter(tx: Tx, tenantId: string, reportId: string, at: Date): Promise<void> {
	await tx
		.updateTable('intake.messages')
		.set({ readAt: at })
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.where('direction', '=', 'TO_REPORTER')
		.where('readAt', 'is', null)
		.execute();
}

export type NewReporterMessage = {
	readonly tenantId: string;
	readonly id: string;
	readonly reportId: string;
	readonly kind: 'MESSAGE' | 'TALK_ANSWER';
	readonly text: string;
	readonly language: string;
	readonly talkAnswer: 'ACCEPTED' | 'REFUSED' | null;
	readonly createdAt: Date;
	readonly submissionId: string;
	readonly byMail?: boolean;
};

/** Stores a reporter's message; false when this very sending was stored before. */
export async function insertReporterMessage(tx: Tx, message: NewReporterMessage): Promise<boolean> {
	const result = await tx
		.insertInto('intake.messages')
		.values({ ...message, direction: 'FROM_REPORTER' })
		.onConflict((conflict) => conflict.constraint('messages_submission').doNothing())
		.executeTakeFirst();
	return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Writes the answer on a talk offer; false when it has one already. */
export async function saveTalkAnswer(
	tx: Tx,
	tenantId: string,
	reportId: string,
	offerId: string,
	answer: 'ACCEPTED' | 'REFUSED'
): Promise<boolean> {
	const result = await tx
		.updateTable('intake.messages')
		.set({ talkAnswer: answer })
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.where('id', '=', offerId)
		.where('kind', '=', 'TALK_OFFER')
		.where('talkAnswer', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}
