import { recordAudit } from '../../audit/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { stateAfter } from '../domain/report.ts';
import { stateAfterLetter, type LetterKind } from '../domain/report-work.ts';
import { hasLetter, insertLetter } from '../storage/letters.server.ts';
import { changeReport, holdReportFile, type ReportFile } from '../storage/report-files.server.ts';
import { tellReporterLater } from './reporter-address.server.ts';
import { mayWorkOnReports, refuseAccess } from './report-rights.server.ts';

export type LetterInput = {
	readonly reportId: string;
	readonly kind: LetterKind;
	readonly text: string;
	readonly language: string;
	/** Drawn with the form: two clicks on send make one letter. */
	readonly submissionId: string;
};
type LetterRefusal = 'not-yours' | 'not-found' | 'not-possible-now';

/** Writes into the postbox. An acknowledgement and a question move the report on; a question starts the clearing. */
export const writeLetter =
	(platform: Platform) =>
	(context: MemberContext, input: LetterInput): Promise<Outcome<undefined, LetterRefusal>> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			if (!mayWorkOnReports(context.actor)) return refuseAccess(tx, context, 'letter.written', input.reportId);
			const report = await holdReportFile(tx, tenantId, input.reportId);
			if (!report) return refuse('not-found');
			const state = stateAfterLetter(report.state, input.kind);
			if (!state) return (await wasSentBefore(tx, context, input)) ? succeed() : refuse('not-possible-now');
			if (!(await putIntoPostbox(tx, context, input))) return succeed();
			const acknowledges = input.kind === 'ACKNOWLEDGEMENT';
			if (state !== report.state) {
				await changeReport(
					tx,
					tenantId,
					report.id,
					acknowledges ? { state, acknowledgedAt: context.now } : { state },
					context.now
				);
			}
			await auditOf(tx, context, report, acknowledges ? 'report.acknowledged' : `letter.${input.kind.toLowerCase()}`);
			return succeed();
		});

export type FeedbackInput = Omit<LetterInput, 'kind'>;

/** Answers the reporter after the decision; with it the promise to them is kept. */
export const giveFeedback =
	(platform: Platform) =>
	(context: MemberContext, input: FeedbackInput): Promise<Outcome<undefined, LetterRefusal>> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			if (!mayWorkOnReports(context.actor)) return refuseAccess(tx, context, 'report.feedback-given', input.reportId);
			const report = await holdReportFile(tx, tenantId, input.reportId);
			if (!report) return refuse('not-found');
			const state = stateAfter(report.state, 'giveFeedback');
			if (!state) return (await wasSentBefore(tx, context, input)) ? succeed() : refuse('not-possible-now');
			await putIntoPostbox(tx, context, { ...input, kind: 'FEEDBACK' });
			await changeReport(tx, tenantId, report.id, { state, feedbackGivenAt: context.now }, context.now);
			await auditOf(tx, context, report, 'report.feedback-given');
			return succeed();
		});

async function putIntoPostbox(
	tx: Tx,
	context: MemberContext,
	input: Omit<LetterInput, 'kind'> & { readonly kind: LetterKind | 'FEEDBACK' }
): Promise<boolean> {
	const { tenantId, userId: authorId } = context.actor;
	const isNew = await insertLetter(tx, { ...input, tenantId, authorId, createdAt: context.now });
	if (isNew) await tellReporterLater(tx, context, input.reportId);
	return isNew;
}

const wasSentBefore = (
	tx: Tx,
	context: MemberContext,
	{ reportId, submissionId }: Pick<LetterInput, 'reportId' | 'submissionId'>
): Promise<boolean> => hasLetter(tx, context.actor.tenantId, reportId, submissionId);

const auditOf = (tx: Tx, context: MemberContext, report: ReportFile, verb: string): Promise<void> =>
	recordAudit(tx, context, {
		verb,
		objectType: 'report',
		objectId: report.id,
		caseId: report.caseId ?? undefined
	});
