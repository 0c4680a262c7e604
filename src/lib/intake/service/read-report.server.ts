import { z } from 'zod';
import { listTraces, recordAudit, type Trace } from '../../audit/index.server.ts';
import { listAreas, listHolders, listTopics, namesOf, type Area, type Topic } from '../../identity/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { findAttachmentSource } from '../storage/attachments.server.ts';
import { fileContent } from './attachment-files.server.ts';
import { listLetters, markReportersLettersRead, type Letter } from '../storage/letters.server.ts';
import { findIdentity, identityPlace, type ErasureReason, type StoredIdentity } from '../storage/identities.server.ts';
import { listOpenings, type IdentityOpening } from '../storage/protected-identities.server.ts';
import {
	findReportFile,
	listAttachments,
	type ReportFile,
	type ShownAttachment
} from '../storage/report-files.server.ts';
import { listSimilarReports, type SimilarReport } from '../storage/similar-reports.server.ts';
import { burst, nearDays, oneHand, type OneHand } from '../domain/same-sender.ts';
import { listOtherReports, type OtherReport } from '../storage/report-relations.server.ts';
import { mayWorkOnReports, refuseAccess } from './report-rights.server.ts';

/** Name and contact as the reporter gave them; stored sealed. */
export type OpenedIdentity = { readonly name: string; readonly contact: string };
const Identity = z.object({ name: z.string().default(''), contact: z.string().default('') });

/** Opens sealed bytes with the tenant's key, which lies wrapped in the database and useless without the instance key. */
export const identityFrom = async (
	platform: Platform,
	tx: Tx,
	report: { readonly tenantId: string; readonly reportId: string },
	stored: StoredIdentity
): Promise<OpenedIdentity> => {
	const place = identityPlace(report.tenantId, report.reportId);
	return Identity.parse(JSON.parse(await platform.envelopes.open(tx, place, stored)));
};

export type ReportReading = {
	readonly report: ReportFile;
	readonly letters: readonly Letter[];
	readonly attachments: readonly ShownAttachment[];
	/** Known at once for a named report; a protected one is opened by a separate act. */
	readonly identity: OpenedIdentity | undefined;
	readonly hasSealedIdentity: boolean;
	/** When and why name and contact were erased for good. */
	readonly erased: { readonly at: Date; readonly why: ErasureReason } | undefined;
	readonly openings: readonly IdentityOpening[];
	readonly traces: readonly Trace[];
	readonly similar: readonly SimilarReport[];
	/** Reports that may come from one hand, and what people decided about them. */
	readonly oneHand: OneHand<OtherReport>;
	readonly colleagues: readonly { readonly userId: string; readonly displayName: string }[];
	readonly names: ReadonlyMap<string, string>;
	readonly topics: readonly Topic[];
	readonly areas: readonly Area[];
};

/**
 * The whole report for a conflict manager. Reading it is a level 2 read: the entry is written in the same
 * transaction, so nobody reads without a trace. Refuses `not-yours` with a trace of the attempt.
 */
export const readReport =
	(platform: Platform) =>
	(context: MemberContext, reportId: string): Promise<Outcome<ReportReading, 'not-yours' | 'not-found'>> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			if (!mayWorkOnReports(context.actor)) return refuseAccess(tx, context, 'report.read', reportId);
			const report = await findReportFile(tx, tenantId, reportId);
			if (!report) return refuse('not-found');
			await recordAudit(tx, context, {
				verb: 'report.read',
				objectType: 'report',
				objectId: reportId,
				caseId: report.caseId ?? undefined
			});
			const reading = await gather(tx, context, report);
			await markReportersLettersRead(tx, tenantId, reportId, context.now);
			return succeed({ report, ...reading, ...(await identityOf(platform, tx, tenantId, report)) });
		});

/** So many of the reports near in time are compared word by word. */
const compared = { days: nearDays, burstHours: burst.hours, most: 200 };

async function gather(tx: Tx, context: MemberContext, report: ReportFile) {
	const { tenantId } = context.actor;
	const letters = await listLetters(tx, tenantId, report.id);
	const openings = await listOpenings(tx, tenantId, report.id);
	const traces = await listTraces(tx, tenantId, 'report', report.id, 30);
	const people = [
		report.assignedTo,
		report.createdBy,
		...letters.map(({ authorId }) => authorId),
		...openings.map(({ openedBy }) => openedBy),
		...traces.map(({ actorId }) => actorId)
	];
	return {
		letters,
		openings,
		traces,
		attachments: await listAttachments(tx, tenantId, report.id),
		similar: await listSimilarReports(tx, tenantId, report.id, 5),
		oneHand: oneHand(report.text, await listOtherReports(tx, tenantId, report.id, compared)),
		colleagues: await listHolders(tx, tenantId, ['CONFLICT_MANAGER'], context.today),
		names: await namesOf(tx, tenantId, people),
		topics: await listTopics(tx, tenantId),
		areas: await listAreas(tx, tenantId)
	};
}

async function identityOf(platform: Platform, tx: Tx, tenantId: string, report: ReportFile) {
	const stored = await findIdentity(tx, tenantId, report.id);
	if (!stored) return { hasSealedIdentity: false, identity: undefined, erased: undefined };
	const { erasedAt: at, erasedWhy: why } = stored;
	if (at && why) return { hasSealedIdentity: false, identity: undefined, erased: { at, why } };
	const isNamed = report.identityMode === 'NAMED';
	const place = { tenantId, reportId: report.id };
	const identity = isNamed ? await identityFrom(platform, tx, place, stored) : undefined;
	return { hasSealedIdentity: true, identity, erased: undefined };
}

export type ReadAttachment = {
	readonly mediaType: string;
	readonly size: number;
	readonly content: AsyncIterable<Buffer>;
};

/** One photo or PDF of a report, with a trace of its own; none before the scanner has seen it, where there is one. */
export const readAttachment =
	(platform: Platform) =>
	(
		context: MemberContext,
		reportId: string,
		attachmentId: string
	): Promise<Outcome<ReadAttachment, 'not-yours' | 'not-found' | 'held-back'>> =>
		platform.database.inTenant(context, async (tx) => {
			const { tenantId } = context.actor;
			if (!mayWorkOnReports(context.actor)) return refuseAccess(tx, context, 'attachment.read', reportId);
			const source = await findAttachmentSource(tx, tenantId, attachmentId);
			if (source?.reportId !== reportId) return refuse('not-found');
			if (source.scanState === 'WAITING' || source.scanState === 'QUARANTINED') return refuse('held-back');
			const content = await fileContent(platform, tx, tenantId, source);
			await recordAudit(tx, context, { verb: 'attachment.read', objectType: 'report', objectId: reportId });
			return succeed({ mediaType: source.mediaType, size: source.size, content: content() });
		});
