import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { findIdentity } from '../storage/identities.server.ts';
import { findSubmission } from '../storage/reports.server.ts';
import { identityFrom } from './read-report.server.ts';
import { receiptCodeOf } from './submit-report.server.ts';

export type SenderOfReport = {
	readonly contact: string;
	readonly reference: string;
	readonly receiptCode: string;
};

/** Whom to tell that a report arrived, and its number and code; undefined once the identity or the report is gone. */
export const senderOfReport =
	(platform: Platform) =>
	async (tx: Tx, tenantId: string, reportId: string): Promise<SenderOfReport | undefined> => {
		const identity = await findIdentity(tx, tenantId, reportId);
		const report = await findSubmission(tx, tenantId, reportId);
		if (!identity || identity.erasedAt || !report || ['WITHDRAWN', 'ERASED'].includes(report.state)) return undefined;
		const { contact } = await identityFrom(platform, tx, { tenantId, reportId }, identity);
		const { reference, submissionId } = report;
		return { contact, reference, receiptCode: receiptCodeOf(platform.keys, tenantId, submissionId) };
	};
