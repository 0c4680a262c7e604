import { v7 as newId } from 'uuid';
import type { Tx } from '../../platform/server/database.server.ts';
import type { LetterKind } from '../domain/report-work.ts';

export type NewLetter = {
	readonly tenantId: string;
	readonly reportId: string;
	readonly kind: LetterKind | 'FEEDBACK';
	readonly text: string;
	readonly language: string;
	readonly authorId: string;
	readonly createdAt: Date;
	readonly submissionId: string;
};

/** Puts a letter of the office into the postbox; false when this sending was stored before. */
export async function insertLetter(tx: Tx, letter: NewLetter): Promise<boolean> {
	const result = await tx
		.insertInto('intake.messages')
		.values({ id: newId(), direction: 'TO_REPORTER', ...letter })
		.onConflict((conflict) => conflict.constraint('messages_submission').doNothing())
		.executeTakeFirst();
	return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** True when this sending is in the postbox already. */
export const hasLetter = async (tx: Tx, tenantId: string, reportId: string, submissionId: string): Promise<boolean> =>
	(await tx
		.selectFrom('intake.messages')
		.select('id')
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.where('submissionId', '=', submissionId)
		.executeTakeFirst()) !== undefined;

export type Letter = {
	readonly id: string;
	readonly direction: 'TO_REPORTER' | 'FROM_REPORTER';
	readonly kind: 'MESSAGE' | 'ACKNOWLEDGEMENT' | 'QUESTION' | 'FEEDBACK' | 'TALK_OFFER' | 'TALK_ANSWER';
	readonly text: string;
	readonly language: string;
	readonly talkAnswer: 'ACCEPTED' | 'REFUSED' | null;
	readonly authorId: string | null;
	readonly createdAt: Date;
	readonly readAt: Date | null;
	readonly byMail: boolean;
};

/** Both directions, oldest first. */
export const listLetters = async (tx: Tx, tenantId: string, reportId: string): Promise<Letter[]> =>
	(await tx
		.selectFrom('intake.messages')
		.select(['id', 'direction', 'kind', 'text', 'language', 'talkAnswer', 'authorId', 'createdAt', 'readAt', 'byMail'])
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.orderBy('createdAt')
		.orderBy('id')
		.execute()) as Letter[];

/** Notes that the office has read what the reporter wrote. */
export async function markReportersLettersRead(tx: Tx, tenantId: string, reportId: string, at: Date): Promise<void> {
	await tx
		.updateTable('intake.messages')
		.set({ readAt: at })
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.where('direction', '=', 'FROM_REPORTER')
		.where('readAt', 'is', null)
		.execute();
}

export type WaitingAnswer = { readonly reportId: string; readonly reference: string; readonly askedAt: Date };

/** Reports whose reporter was asked and has not answered, longest waiting first, with the day of the last question. */
export async function listWaitingAnswers(tx: Tx, tenantId: string, limit: number): Promise<WaitingAnswer[]> {
	return tx
		.selectFrom('intake.reports as r')
		.innerJoin('intake.messages as m', (join) =>
			join.onRef('m.tenantId', '=', 'r.tenantId').onRef('m.reportId', '=', 'r.id').on('m.kind', '=', 'QUESTION')
		)
		.select(({ fn }) => ['r.id as reportId', 'r.reference', fn.max('m.createdAt').as('askedAt')])
		.where('r.tenantId', '=', tenantId)
		.where('r.state', '=', 'WAITING_FOR_REPORTER')
		.groupBy(['r.id', 'r.reference'])
		.orderBy('askedAt')
		.limit(limit)
		.execute();
}
