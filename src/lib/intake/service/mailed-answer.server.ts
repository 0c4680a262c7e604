import type { Context, Reporter } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { insertAttachments, type NewAttachment } from '../storage/attachments.server.ts';
import { holdOwnReport } from '../storage/postbox.server.ts';
import { dropFiles, storeFiles } from './attachment-files.server.ts';
import { receive, type ReporterMessage } from './postbox.server.ts';
import { orderScans } from './scan-attachments.server.ts';

export type MailedAnswer = ReporterMessage & {
	readonly reportId: string;
	readonly attachments: readonly NewAttachment[];
};

/**
 * Puts an answer that came by mail into the postbox of its report, with its files; whoever calls has checked that it may.
 * `alongside` is stored in the same transaction. Refused when the report is gone, taken back or erased.
 */
export const takeMailedAnswer =
	(platform: Platform, alongside: (tx: Tx) => Promise<void>) =>
	async (
		tenantId: string,
		{ reportId, attachments, ...message }: MailedAnswer
	): Promise<Outcome<undefined, 'not-possible-now'>> => {
		const context: Context<Reporter> = await platform.contextOf({ kind: 'reporter' as const, tenantId, reportId });
		const files = await storeFiles(platform, tenantId, attachments);
		let isKept = false;
		try {
			const outcome = await platform.database.inTenant(context, async (tx) => {
				const own = await holdOwnReport(tx, tenantId, reportId);
				if (!own || own.state === 'WITHDRAWN' || own.state === 'ERASED') return refuse('not-possible-now');
				await receive(
					tx,
					context,
					{ tenantId, reportId },
					{ ...message, kind: 'MESSAGE', talkAnswer: null, byMail: true }
				);
				await insertAttachments(tx, tenantId, reportId, context.now, files);
				await orderScans(tx, tenantId, files);
				await alongside(tx);
				return succeed();
			});
			isKept = outcome.ok;
			return outcome;
		} finally {
			if (!isKept) await dropFiles(platform, files);
		}
	};
