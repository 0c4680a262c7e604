import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { parseReceiptCode } from '../domain/receipt-code.ts';
import { findReceipt, markNoted } from '../storage/receipts.server.ts';
import { findOwnReport, type ReporterReport } from '../storage/postbox.server.ts';
import { openFromBrowser, sealForBrowser } from './reporter-session.server.ts';

/** A receipt that waits to be noted, and what the reporter is promised. */
export type WaitingReceipt = { readonly code: string; readonly report: ReporterReport };

/** The receipt between sending and noting: carried by the reporter's browser, encrypted, for half an hour. */
export const receipts = (platform: Platform) => ({
	carry: (tenantId: string, code: string): string => sealForBrowser(platform.keys, tenantId, 'receipt', code),

	/** The receipt in a cookie; undefined when there is none, when it is another tenant's or when it was noted. */
	waiting: async (tenantId: string, cookie: string | undefined): Promise<WaitingReceipt | undefined> => {
		const carried = openFromBrowser(platform.keys, 'receipt', cookie);
		if (carried?.tenantId !== tenantId) return undefined;
		const hash = platform.keys.hash('receipt', carried.content);
		const receipt = await platform.database.atGate((tx) => findReceipt(tx, hash));
		if (!receipt || receipt.notedAt) return undefined;
		const context = await platform.contextOf({ kind: 'reporter' as const, tenantId, reportId: receipt.reportId });
		const report = await platform.database.inTenant(context, (tx) => findOwnReport(tx, tenantId, receipt.reportId));
		return report && { code: carried.content, report };
	},

	/** Whose receipt a cookie carries; undefined when there is none. */
	ownerOf: async (cookie: string | undefined): Promise<{ tenantId: string; reportId: string } | undefined> => {
		const carried = openFromBrowser(platform.keys, 'receipt', cookie);
		if (!carried) return undefined;
		const hash = platform.keys.hash('receipt', carried.content);
		const receipt = await platform.database.atGate((tx) => findReceipt(tx, hash));
		return receipt && { tenantId: receipt.tenantId, reportId: receipt.reportId };
	},

	/** Takes note that the reporter has the code: ticked, or typed back without a mistake. */
	note: async (
		cookie: string | undefined,
		given: { readonly isTicked: boolean; readonly typed: string }
	): Promise<Outcome<undefined, 'choose-one' | 'code-mistyped'>> => {
		const carried = openFromBrowser(platform.keys, 'receipt', cookie);
		if (!carried) return succeed();
		if (given.typed && parseReceiptCode(given.typed) !== carried.content) return refuse('code-mistyped');
		if (!given.typed && !given.isTicked) return refuse('choose-one');
		const hash = platform.keys.hash('receipt', carried.content);
		const receipt = await platform.database.atGate((tx) => findReceipt(tx, hash));
		if (!receipt) return succeed();
		const { tenantId, reportId } = receipt;
		const context = await platform.contextOf({ kind: 'reporter' as const, tenantId, reportId });
		await platform.database.inTenant(context, (tx) => markNoted(tx, tenantId, reportId, context.now));
		return succeed();
	}
});
