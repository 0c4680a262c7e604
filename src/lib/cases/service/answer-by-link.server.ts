import { recordAudit } from '../../audit/index.server.ts';
import { getTenant } from '../../identity/index.server.ts';
import { notify } from '../../notifications/index.server.ts';
import type { Context, System } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome, type Refusal } from '../../platform/pure/outcome.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { findApprovalPlace, findLink, listApprovals, recordAnswer } from '../storage/agreement-approvals.server.ts';
import {
	findAgreement,
	listPoints,
	lockAgreement,
	type AgreementPlace,
	type AgreementPoint
} from '../storage/agreements.server.ts';
import { findWorkedCase } from '../storage/worked-cases.server.ts';
import { approveWhenAllAgree } from './keep-agreements.server.ts';

export type LinkRefusal = 'link-unknown' | 'link-expired' | 'link-used';
export type TextToApprove = {
	readonly tenantName: string;
	readonly party: string;
	readonly title: string;
	readonly reviewHintGiven: boolean;
	readonly points: readonly Omit<AgreementPoint, 'shareable'>[];
};

type OpenLink = { readonly ok: true; readonly context: Context<System>; readonly approvalId: string };

/**
 * A party has no account, and row security knows no actor "party of this agreement". So the gate first finds
 * whether the link works (five columns, no content); then the act runs as the system of that tenant, narrowed
 * here to the one approval the link was made for: nothing the visitor sends names any other row.
 */
async function openLink(platform: Platform, token: string): Promise<OpenLink | Refusal<LinkRefusal>> {
	if (!/^[\w-]{32}$/.test(token)) return refuse('link-unknown');
	const link = await platform.database.atGate((tx) => findLink(tx, platform.keys.hash('approval', token)));
	if (!link) return refuse('link-unknown');
	if (link.state !== 'OPEN') return refuse('link-used');
	if (link.isExpired) return refuse('link-expired');
	const context = await platform.contextOf({ kind: 'system', tenantId: link.tenantId } as const);
	return { ok: true, context, approvalId: link.id };
}

/** Shows the wording; consumes nothing, so that a preview by a messenger or a mail scanner does no harm. */
export const readByLink =
	(platform: Platform) =>
	async (token: string): Promise<Outcome<TextToApprove, LinkRefusal>> => {
		const link = await openLink(platform, token);
		if (!link.ok) return link;
		return platform.database.inTenant<Outcome<TextToApprove, LinkRefusal>>(link.context, async (tx) => {
			const text = await textBehind(tx, link);
			return text ? succeed(text) : refuse('link-unknown');
		});
	};

async function textBehind(tx: Tx, { context, approvalId }: OpenLink): Promise<TextToApprove | undefined> {
	const { tenantId } = context.actor;
	const place = await findApprovalPlace(tx, { tenantId, id: approvalId });
	const agreement = place && (await findAgreement(tx, place));
	if (!place || agreement?.state !== 'IN_REVIEW') return undefined;
	const approval = (await listApprovals(tx, tenantId, place.id)).find(({ id }) => id === approvalId);
	if (!approval) return undefined;
	const points = await listPoints(tx, tenantId, place.id);
	return {
		tenantName: (await getTenant(tx, tenantId)).name,
		party: approval.label,
		title: agreement.title,
		reviewHintGiven: agreement.reviewHintGiven,
		points: points.map(({ text, responsible, dueOn }) => ({ text, responsible, dueOn }))
	};
}

/** Takes the party's yes or no once; no reason is asked. The lead hears that somebody answered, not what. */
export const answerByLink =
	(platform: Platform) =>
	async (token: string, state: 'APPROVED' | 'REFUSED'): Promise<Outcome<undefined, LinkRefusal>> => {
		const link = await openLink(platform, token);
		if (!link.ok) return link;
		const { context, approvalId } = link;
		const { tenantId } = context.actor;
		return platform.database.inTenant<Outcome<undefined, LinkRefusal>>(context, async (tx) => {
			const place = await findApprovalPlace(tx, { tenantId, id: approvalId });
			const agreement = place && (await lockAgreement(tx, place));
			if (!place || agreement?.state !== 'IN_REVIEW') return refuse('link-unknown');
			const answer = { state, via: 'LINK', answeredAt: context.now, recordedBy: null } as const;
			if (!(await recordAnswer(tx, place, approvalId, answer))) return refuse('link-used');
			await approveWhenAllAgree(tx, place, agreement);
			const proof = { verb: 'approval.given-by-link', objectType: 'approval', objectId: approvalId };
			await recordAudit(tx, context, { ...proof, caseId: place.caseId });
			await tellLead(tx, context, place);
			return succeed();
		});
	};

async function tellLead(tx: Tx, context: Context<System>, place: AgreementPlace): Promise<void> {
	const worked = await findWorkedCase(tx, place.tenantId, place.caseId);
	if (!worked) return;
	const news = { kind: 'agreement.answered', objectType: 'case', objectId: place.caseId } as const;
	await notify(tx, context, { ...news, userIds: [worked.leadId] });
}
