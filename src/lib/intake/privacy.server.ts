import type { PrivacyDoor } from '../platform/server/privacy-door.server.ts';
import {
	countSignal,
	disableReceipt,
	dropWaitingFilesWith,
	listReportsWithIdentity,
	findReferencedReport,
	listOldIdentities,
	listOldSignals,
	listSettledReports,
	listUnusedReceipts
} from './storage/expired-reports.server.ts';
import { filesForArchive } from './service/files-for-archive.server.ts';
import { eraseIdentity } from './storage/identities.server.ts';

/** Reports with postbox, files, receipt and the protected identity, which no search opens. */
export const privacy: PrivacyDoor = {
	module: 'intake',
	tables: [
		{ name: 'intake.messages', key: 'id', texts: ['text'], belongsTo: { report: 'report_id' } },
		{ name: 'intake.attachments', key: 'id', unsearched: ['content'], belongsTo: { report: 'report_id' } },
		{ name: 'intake.identity_openings', key: 'id', texts: ['reason'], belongsTo: { report: 'report_id' } },
		{
			name: 'intake.vaulted_identities',
			key: 'report_id',
			unsearched: ['sealed'],
			belongsTo: { report: 'report_id' }
		},
		{
			name: 'intake.reporter_addresses',
			key: 'report_id',
			unsearched: ['sealed'],
			belongsTo: { report: 'report_id' }
		},
		{
			name: 'intake.sender_marks',
			key: 'report_id',
			unsearched: ['sender_hash'],
			belongsTo: { report: 'report_id' }
		},
		{ name: 'intake.report_relations', key: 'report_id', belongsTo: { report: 'report_id' } },
		{ name: 'intake.receipts', key: 'report_id', belongsTo: { report: 'report_id' } },
		{
			name: 'intake.imports',
			key: 'id',
			texts: ['name'],
			json: ['bad_rows'],
			unsearched: ['content'],
			belongsTo: { tenant: 'tenant_id' }
		},
		{
			name: 'intake.reports',
			key: 'id',
			texts: ['text', 'place_text', 'callback_window', 'decision_reason', 'referred_to', 'source_key'],
			belongsTo: { report: 'id', case: 'case_id' }
		}
	],
	findByNumber: findReferencedReport,
	retention: {
		R1: {
			kind: 'listed',
			candidates: listOldSignals,
			act: async (tx, context, id) => {
				await countSignal(tx, context.actor.tenantId, id);
				return { anchor: 'report', ids: [id] };
			}
		},
		R2: {
			kind: 'listed',
			candidates: listSettledReports,
			act: async (_tx, _context, id) => ({ anchor: 'report', ids: [id] })
		},
		R4: {
			kind: 'listed',
			candidates: listOldIdentities,
			act: async (tx, context, id) => {
				await eraseIdentity(tx, context.actor.tenantId, id, { at: context.now, why: 'RETENTION' });
				return undefined;
			}
		},
		R5: {
			kind: 'listed',
			candidates: listUnusedReceipts,
			act: async (tx, context, id) => {
				await disableReceipt(tx, context.actor.tenantId, id);
				return undefined;
			}
		}
	},
	reportsWithReporter: listReportsWithIdentity,
	redactElsewhere: dropWaitingFilesWith,
	filesOf: filesForArchive
};
