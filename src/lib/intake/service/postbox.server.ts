import { v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import { tellProgrammes } from '../../jobs/index.server.ts';
import type { Context, Reporter } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { stateAfter } from '../domain/report.ts';
import {
	findOwnReport,
	holdOwnReport,
	insertReporterMessage,
	listVisitMessages,
	markReadByReporter,
	saveOwnState,
	saveTalkAnswer,
	type PostboxMessage,
	type ReporterReport
} from '../storage/postbox.server.ts';
import { deleteAddress } from '../storage/reporter-addresses.server.ts';
import { eraseIdentity } from '../storage/identities.server.ts';
import { tellOfReporter } from './tell-of-report.server.ts';
import type { ReporterSession } from './reporter-session.server.ts';

export type OpenPostbox = { readonly report: ReporterReport; readonly messages: readonly PostboxMessage[] };
export type ReporterMessage = { readonly submissionId: string; readonly text: string; readonly language: string };
export type TalkAnswer = ReporterMessage & { readonly offerId: string; readonly answer: 'ACCEPTED' | 'REFUSED' };

/** What the reporter may do with the own report while the postbox is open. */
export const postbox = (platform: Platform) => ({
	/** State and new messages; undefined when the report is gone or its code has expired meanwhile. */
	read: (session: ReporterSession): Promise<OpenPostbox | undefined> =>
		asReporter(platform, session, async (tx, context) => {
			const { tenantId, reportId, visitAt } = session;
			const report = await findOwnReport(tx, tenantId, reportId);
			const isOver = report?.expiresAt && report.expiresAt.getTime() <= Date.now();
			if (!report || report.state === 'ERASED' || isOver) return undefined;
			const messages = await listVisitMessages(tx, tenantId, reportId, visitAt);
			await markReadByReporter(tx, tenantId, reportId, context.now);
			return { report, messages };
		}),

	/** Sends a message; one that answers a question sets the clearing going again. */
	write: (session: ReporterSession, message: ReporterMessage): Promise<Outcome<undefined, 'not-possible-now'>> =>
		asReporter(platform, session, async (tx, context) => {
			const own = await holdOwnReport(tx, session.tenantId, session.reportId);
			if (!own || own.state === 'WITHDRAWN' || own.state === 'ERASED') return refuse('not-possible-now');
			await receive(tx, context, session, { ...message, kind: 'MESSAGE', talkAnswer: null });
			return succeed();
		}),

	/** Accepts or refuses an offered talk, once, with or without a word. */
	answerTalk: (session: ReporterSession, input: TalkAnswer): Promise<Outcome<undefined, 'not-possible-now'>> =>
		asReporter(platform, session, async (tx, context) => {
			const { tenantId, reportId } = session;
			const own = await holdOwnReport(tx, tenantId, reportId);
			if (!own || own.state === 'WITHDRAWN' || own.state === 'ERASED') return refuse('not-possible-now');
			if (!(await saveTalkAnswer(tx, tenantId, reportId, input.offerId, input.answer)))
				return refuse('not-possible-now');
			const { submissionId, text, language, answer } = input;
			await receive(tx, context, session, { submissionId, text, language, kind: 'TALK_ANSWER', talkAnswer: answer });
			return succeed();
		}),

	/** Takes the report back, without a reason; name and contact are deleted at once. */
	withdraw: (session: ReporterSession): Promise<Outcome<undefined, 'not-possible-now'>> =>
		asReporter(platform, session, async (tx, context) => {
			const { tenantId, reportId } = session;
			const own = await holdOwnReport(tx, tenantId, reportId);
			const next = own && stateAfter(own.state, 'withdraw');
			if (!next) return refuse('not-possible-now');
			await saveOwnState(tx, tenantId, reportId, next, context.now);
			await eraseIdentity(tx, tenantId, reportId, { at: context.now, why: 'WITHDRAWN' });
			await deleteAddress(tx, tenantId, reportId);
			await recordAudit(tx, context, { verb: 'report.withdrawn', objectType: 'report', objectId: reportId });
			await tellProgrammes(tx, context, 'report.withdrawn', reportId);
			await tellOfReporter(tx, context, { ...own, reportId, kind: 'report.withdrawn' });
			return succeed();
		})
});

async function asReporter<T>(
	platform: Platform,
	{ tenantId, reportId }: ReporterSession,
	act: (tx: Tx, context: Context<Reporter>) => Promise<T>
): Promise<T> {
	const context = await platform.contextOf({ kind: 'reporter' as const, tenantId, reportId });
	return platform.database.inTenant(context, (tx) => act(tx, context));
}

type Received = ReporterMessage & {
	readonly kind: 'MESSAGE' | 'TALK_ANSWER';
	readonly talkAnswer: 'ACCEPTED' | 'REFUSED' | null;
	readonly byMail?: boolean;
};

/** Stores what a reporter wrote, sets the clearing going again and tells who takes care of it; once per sending. */
export async function receive(
	tx: Tx,
	context: Context,
	{ tenantId, reportId }: Pick<ReporterSession, 'tenantId' | 'reportId'>,
	message: Received
): Promise<void> {
	const isNew = await insertReporterMessage(tx, {
		...message,
		tenantId,
		reportId,
		id: newId(),
		createdAt: context.now
	});
	if (!isNew) return;
	const own = await holdOwnReport(tx, tenantId, reportId);
	if (!own) return;
	const next = stateAfter(own.state, 'reply');
	if (next) await saveOwnState(tx, tenantId, reportId, next, context.now);
	await recordAudit(tx, context, { verb: 'report.message-received', objectType: 'report', objectId: reportId });
	await tellOfReporter(tx, context, { ...own, reportId, kind: 'report.message' });
}
