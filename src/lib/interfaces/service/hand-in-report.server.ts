import { listAreas, listTopics } from '../../identity/index.server.ts';
import { may } from '../../identity/index.ts';
import { recordAudit } from '../../audit/index.server.ts';
import { listStandings, submitReport, type ReportSubmission, type Standing } from '../../intake/index.server.ts';
import { inGroups } from '../../intake/index.ts';
import type { Member, Reporter } from '../../platform/pure/actor.ts';
import type { Context } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { actingAsSystem, type Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { findHandedReport, insertHandedReport } from '../storage/handed-reports.server.ts';

export type HandedIn = { readonly report: Standing; readonly receiptCode: string; readonly isRepeated: boolean };
export type HandInRefusal = 'not-yours' | 'key-used-otherwise' | 'unknown-topic' | 'unknown-area';
/** Everything but what the hand-over itself decides. */
export type HandedContent = Omit<ReportSubmission, 'submissionId' | 'channel' | 'attachments' | 'receivedAt'>;

/**
 * Takes a report from another programme. Number of the submission and receipt code follow from token and key, so a
 * repeated call finds what the first one stored, also when both come at once; another report under a used key is refused.
 */
export const handInReport =
	(platform: Platform) =>
	async (
		context: Context<Member | Reporter>,
		tokenId: string,
		key: string,
		content: HandedContent
	): Promise<Outcome<HandedIn, HandInRefusal>> => {
		const { tenantId } = context.actor;
		const refusal = await platform.database.inTenant(context, (tx) => refusalOf(tx, context, content));
		if (refusal) return refuse(refusal);
		const keyHash = platform.keys.hash('handed-key', `${tokenId}:${key}`);
		const requestHash = platform.keys.hash('handed-request', JSON.stringify(content));
		const remember = (tx: Tx, reportId: string): Promise<void> =>
			insertHandedReport(tx, { tenantId, reportId, tokenId, keyHash, requestHash, createdAt: context.now });
		const submission = { ...content, submissionId: uuidFrom(keyHash), channel: 'APP' as const };
		const sent = await submitReport(platform, remember)(context, submission);
		if (!sent.ok) return refuse('not-yours');
		return platform.database.inTenant(context, async (tx) => {
			const known = await findHandedReport(tx, tenantId, tokenId, keyHash);
			if (!known?.requestHash.equals(requestHash)) return refuse('key-used-otherwise');
			const [report] = await actingAsSystem(tx, () => listStandings(tx, tenantId, [known.reportId]));
			if (!report) return refuse('key-used-otherwise');
			const { receiptCode, isRepeated } = sent.value;
			return succeed({ report, receiptCode: inGroups(receiptCode), isRepeated });
		});
	};

async function refusalOf(
	tx: Tx,
	context: Context<Member | Reporter>,
	{ topicCode, areaId }: HandedContent
): Promise<HandInRefusal | undefined> {
	const { tenantId } = context.actor;
	if (!may(context.actor, 'create', { kind: 'report', id: '', createdBy: null })) {
		await recordAudit(tx, context, { verb: 'report.received', objectType: 'report', allowed: false });
		return 'not-yours';
	}
	const isKnownTopic = async (): Promise<boolean> =>
		(await listTopics(tx, tenantId)).some(({ code, active }) => active && code === topicCode);
	if (topicCode && !(await isKnownTopic())) return 'unknown-topic';
	if (areaId && !(await listAreas(tx, tenantId)).some(({ id }) => id === areaId)) return 'unknown-area';
	return undefined;
}

/** A UUID (version 8) from the first half of a keyed hash. */
function uuidFrom(hash: Buffer): string {
	const bytes = Buffer.from(hash.subarray(0, 16));
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
