import { setTimeout as sleep } from 'node:timers/promises';
import { recordAudit } from '../../audit/index.server.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { parseReceiptCode } from '../domain/receipt-code.ts';
import { findOwnReport } from '../storage/postbox.server.ts';
import { findReceipt, markUsed, type Receipt } from '../storage/receipts.server.ts';
import { sealSession, type ReporterSession } from './reporter-session.server.ts';

const answerAfterMs = 400;
const longestWaitMs = 5_000;
const wrongCodes = { burst: 10, perMinute: 20 };
const wrongCodesOfOneStart = { burst: 5, perMinute: 2 };

/**
 * Opens a postbox by its code. A wrong code, one that cannot be a code, and one whose report is gone are told apart neither
 * by words nor by time; many wrong ones, or many with the same beginning, are slowed. No address is looked at.
 */
export const openPostbox =
	(platform: Platform) =>
	async (typed: string): Promise<Outcome<string, 'code-unknown' | 'code-expired'>> => {
		const answerAt = Date.now() + answerAfterMs;
		const code = parseReceiptCode(typed) ?? 'none';
		const hash = platform.keys.hash('receipt', code);
		const receipt = await platform.database.atGate((tx) => findReceipt(tx, hash));
		const session = receipt && !isOver(receipt) ? await enter(platform, receipt) : undefined;
		if (!session) await slowDown(platform, code);
		await sleep(Math.max(0, answerAt - Date.now()));
		if (session) return succeed(sealSession(platform.keys, session));
		return refuse(receipt && isOver(receipt) ? 'code-expired' : 'code-unknown');
	};

const isOver = ({ expiresAt }: Receipt): boolean => expiresAt !== null && expiresAt.getTime() <= Date.now();

async function enter(platform: Platform, receipt: Receipt): Promise<ReporterSession | undefined> {
	const { tenantId, reportId } = receipt;
	const context = await platform.contextOf({ kind: 'reporter' as const, tenantId, reportId });
	return platform.database.inTenant(context, async (tx) => {
		const report = await findOwnReport(tx, tenantId, reportId);
		if (!report || report.state === 'ERASED') return undefined;
		await markUsed(tx, tenantId, reportId, context.now);
		await recordAudit(tx, context, { verb: 'postbox.opened', objectType: 'report', objectId: reportId });
		return { tenantId, reportId, visitAt: context.now };
	});
}

async function slowDown(platform: Platform, code: string): Promise<void> {
	const start = platform.keys.hash('postbox-start', code.slice(0, 10)).toString('base64url');
	const seconds = await Promise.all([
		platform.rates.take('postbox', wrongCodes),
		platform.rates.take(`postbox:${start}`, wrongCodesOfOneStart)
	]);
	await sleep(Math.min(longestWaitMs, Math.max(...seconds) * 1000));
}
