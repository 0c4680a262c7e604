import { v7 as newId } from 'uuid';
import { recordAudit } from '../../audit/index.server.ts';
import { getTenant } from '../../identity/index.server.ts';
import { tellProgrammes } from '../../jobs/index.server.ts';
import type { Context } from '../../platform/pure/actor.ts';
import { succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { plainDateOf } from '../../platform/pure/plain-date.ts';
import { holidaysOf } from '../../platform/server/holidays.server.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Sealed } from '../../platform/server/envelopes.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import type { Keys } from '../../platform/server/secrets.server.ts';
import { receiptCodeFrom } from '../domain/receipt-code.ts';
import { deadlinesOf, type Channel, type IdentityMode, type Wish } from '../domain/report.ts';
import type { Intensity } from '../domain/report-work.ts';
import { insertAttachments, type NewAttachment } from '../storage/attachments.server.ts';
import { identityPlace, insertIdentity } from '../storage/identities.server.ts';
import { insertReceipt } from '../storage/receipts.server.ts';
import { insertReport } from '../storage/reports.server.ts';
import { markSender } from './mark-sender.server.ts';
import { dropFiles, storeFiles } from './attachment-files.server.ts';
import { orderScans } from './scan-attachments.server.ts';
import { noticeFor, tellOfNewReport } from './tell-of-report.server.ts';
import { newReference } from './new-reference.server.ts';

export type ReportSubmission = {
	/** Drawn with the form (UUID version 4): names this sending, so that a second click changes nothing. */
	readonly submissionId: string;
	readonly channel: Channel;
	readonly language: string;
	readonly text: string;
	readonly placeText: string;
	readonly areaId: string | null;
	readonly latitude: number | null;
	readonly longitude: number | null;
	readonly sinceDay: string | null;
	readonly topicCode: string | null;
	readonly wish: Wish | null;
	readonly identityMode: IdentityMode;
	readonly interpreterLanguage: string | null;
	readonly callbackWindow: string;
	readonly dangerSelfReport: boolean;
	/** Asked of colleagues only: how heated it is, and that nobody can be recognised. */
	readonly intensity?: Intensity | null;
	readonly namesNobody?: boolean;
	/** When it reached the office; now, unless a colleague notes an earlier talk or letter. */
	readonly receivedAt?: Date;
	/** Name and contact, for reports that are not anonymous; stored sealed only. */
	readonly identity?: ReporterIdentity;
	/** Files made anew by `prepareAttachments`. */
	readonly attachments?: readonly NewAttachment[];
};

/** Who reported; encrypted with the tenant's key before it reaches the database. */
export type ReporterIdentity = { readonly name: string; readonly contact: string };

export type Submitted = { readonly reportId: string; readonly receiptCode: string; readonly isRepeated: boolean };

/**
 * Stores a report with its receipt, deadlines, audit entry and notice in one transaction. The receipt code is
 * derived from the submission with the instance key, so a repeated sending gives the same code although
 * only its keyed hash is stored. `alongside` is stored in the same transaction, once.
 */
export const submitReport =
	(platform: Platform, alongside: (tx: Tx, reportId: string) => Promise<void> = async () => {}) =>
	async (context: Context, submission: ReportSubmission): Promise<Outcome<Submitted>> => {
		const receiptCode = receiptCodeOf(platform.keys, context.actor.tenantId, submission.submissionId);
		const notice = await noticeFor(platform, context.actor.tenantId, submission);
		const id = newId();
		const { tenantId } = context.actor;
		const identity = await sealIdentity(platform, tenantId, id, submission);
		const files = await storeFiles(platform, tenantId, submission.attachments ?? []);
		const store = async (tx: Tx) => {
			const stored = await storeReport(tx, context, id, submission);
			if (!stored) return succeed({ reportId: '', receiptCode, isRepeated: true });
			if (identity) await insertIdentity(tx, { ...identity, tenantId, reportId: stored, createdAt: context.now });
			const contact = identity ? (submission.identity?.contact ?? '') : '';
			await Promise.all([
				markSender(tx, platform.keys, { tenantId, reportId: stored }, contact),
				insertAttachments(tx, tenantId, stored, context.now, files),
				orderScans(tx, tenantId, files),
				insertReceipt(tx, tenantId, stored, platform.keys.hash('receipt', receiptCode)),
				recordAudit(tx, context, { verb: 'report.received', objectType: 'report', objectId: stored }),
				tellProgrammes(tx, context, 'report.received', stored),
				tellOfNewReport(tx, context, { id: stored, isDanger: submission.dangerSelfReport, notice })
			]);
			await alongside(tx, stored); // alone: it may step into another role
			return succeed({ reportId: stored, receiptCode, isRepeated: false });
		};
		let isKept = false;
		try {
			const outcome = await platform.database.inTenant(context, store);
			isKept = !outcome.value.isRepeated;
			return outcome;
		} finally {
			if (!isKept) await dropFiles(platform, files);
		}
	};

/** The code of a sending; the same whenever it is asked for, and nowhere stored. */
export const receiptCodeOf = (keys: Keys, tenantId: string, submissionId: string): string =>
	receiptCodeFrom(keys.hash('receipt-of', `${tenantId}:${submissionId}`));

async function storeReport(
	tx: Tx,
	context: Context,
	id: string,
	submission: ReportSubmission
): Promise<string | undefined> {
	const tenant = await getTenant(tx, context.actor.tenantId);
	const receivedAt = submission.receivedAt ?? context.now;
	const { receivedAt: _, identity: _identity, attachments: _attachments, ...content } = submission;
	const isNew = await insertReport(tx, {
		...content,
		...deadlinesOf(plainDateOf(receivedAt), tenant, holidaysOf(tenant.country, tenant.state)),
		tenantId: tenant.id,
		id,
		reference: newReference(),
		receivedAt,
		createdBy: context.actor.kind === 'member' ? context.actor.userId : null
	});
	return isNew ? id : undefined;
}

/** Encrypts before the transaction begins. An anonymous report never stores a name, whatever else was handed over with it. */
async function sealIdentity(
	platform: Platform,
	tenantId: string,
	reportId: string,
	{ identity, identityMode }: ReportSubmission
): Promise<Sealed | undefined> {
	if (!identity || identityMode === 'ANONYMOUS') return undefined;
	const sealer = await platform.envelopes.sealerFor(tenantId);
	const { name, contact } = identity;
	return sealer.seal(identityPlace(tenantId, reportId), JSON.stringify({ name, contact }));
}
