import { randomBytes } from 'node:crypto';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed } from '../../platform/pure/outcome.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { recordAnswer, setLink } from '../storage/agreement-approvals.server.ts';
import { lockAgreement } from '../storage/agreements.server.ts';
import { approveWhenAllAgree, managersOnly } from './keep-agreements.server.ts';
import { proveInCase, workInCase } from './work-in-case.server.ts';

export type ApprovalPlace = { readonly caseId: string; readonly agreementId: string; readonly approvalId: string };

/** Makes a link for one party and gives its token: shown this once, kept as a keyed hash only. */
export const makeApprovalLink = (platform: Platform) => (context: MemberContext, place: ApprovalPlace) => {
	const act = { caseId: place.caseId, verb: 'approval.link-made', roles: managersOnly };
	return workInCase(platform)(context, act, async (tx) => {
		const agreement = { tenantId: context.actor.tenantId, caseId: place.caseId, id: place.agreementId };
		if ((await lockAgreement(tx, agreement))?.state !== 'IN_REVIEW') return refuse('not-possible-now');
		const token = randomBytes(24).toString('base64url');
		const isSet = await setLink(tx, agreement, place.approvalId, platform.keys.hash('approval', token));
		if (!isSet) return refuse('already-answered');
		await proveInCase(tx, context, act, 'approval', place.approvalId);
		return succeed(token);
	});
};

/** A party answered on paper; whoever records it stands for it with their name. */
export const recordOnPaper =
	(platform: Platform) => (context: MemberContext, place: ApprovalPlace, state: 'APPROVED' | 'REFUSED') => {
		const act = { caseId: place.caseId, verb: 'approval.recorded', roles: managersOnly };
		return workInCase(platform)(context, act, async (tx) => {
			const { tenantId, userId } = context.actor;
			const where = { tenantId, caseId: place.caseId, id: place.agreementId };
			const agreement = await lockAgreement(tx, where);
			if (agreement?.state !== 'IN_REVIEW') return refuse('not-possible-now');
			const answer = { state, via: 'PAPER', answeredAt: context.now, recordedBy: userId } as const;
			if (!(await recordAnswer(tx, where, place.approvalId, answer))) return refuse('already-answered');
			await approveWhenAllAgree(tx, where, agreement);
			await proveInCase(tx, context, act, 'approval', place.approvalId);
			return succeed();
		});
	};
