import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { approvalLinkDays, type ApprovalState } from '../domain/agreement.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type { AgreementPlace } from './agreements.server.ts';

export type Approval = {
	readonly id: string;
	readonly actorId: string;
	readonly label: string;
	readonly language: string;
	readonly state: ApprovalState;
	readonly via: 'LINK' | 'PAPER' | null;
	readonly answeredAt: Date | null;
	/** Until when a link handed out works; nothing when none was made. */
	readonly linkUntil: Date | null;
};

/** Answers of everybody who is a party now; a party taken out of the case is no longer asked. */
export const listApprovals = (tx: Tx, tenantId: string, agreementId: string): Promise<Approval[]> =>
	tx
		.selectFrom('cases.agreementApprovals as p')
		.innerJoin('cases.actors as a', (join) =>
			join.onRef('a.tenantId', '=', 'p.tenantId').onRef('a.id', '=', 'p.actorId')
		)
		.select(['p.id', 'p.actorId', 'a.label', 'a.language', 'p.state', 'p.via', 'p.answeredAt'])
		.select('p.tokenExpiresAt as linkUntil')
		.where('p.tenantId', '=', tenantId)
		.where('p.agreementId', '=', agreementId)
		.where('a.removedAt', 'is', null)
		.where('a.role', '=', 'PARTY')
		.orderBy('a.createdAt')
		.execute() as Promise<Approval[]>;

/** Asks each party anew: earlier answers were to another wording, earlier links end. */
export async function askParties(tx: Tx, place: AgreementPlace, actorIds: readonly string[]): Promise<void> {
	const { tenantId, caseId, id: agreementId } = place;
	await withdrawAnswers(tx, place);
	await tx
		.insertInto('cases.agreementApprovals')
		.values(actorIds.map((actorId) => ({ tenantId, caseId, agreementId, actorId, id: newId() })))
		.onConflict((conflict) => conflict.constraint('approvals_once').doNothing())
		.execute();
}

/** Opens all answers again and ends all links, as the wording is about to change. */
export async function withdrawAnswers(tx: Tx, place: AgreementPlace): Promise<void> {
	await tx
		.updateTable('cases.agreementApprovals')
		.set({ state: 'OPEN', via: null, answeredAt: null, recordedBy: null, tokenHash: null, tokenExpiresAt: null })
		.where('tenantId', '=', place.tenantId)
		.where('agreementId', '=', place.id)
		.execute();
}

/** Gives an open approval a link; a link made before stops working. Runs out by the database's clock. */
export async function setLink(tx: Tx, place: AgreementPlace, approvalId: string, tokenHash: Buffer): Promise<boolean> {
	const result = await tx
		.updateTable('cases.agreementApprovals')
		.set({ tokenHash, tokenExpiresAt: sql<Date>`now() + make_interval(days => ${approvalLinkDays})` })
		.where('tenantId', '=', place.tenantId)
		.where('agreementId', '=', place.id)
		.where('id', '=', approvalId)
		.where('state', '=', 'OPEN')
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

export type Answer = {
	readonly state: 'APPROVED' | 'REFUSED';
	readonly via: 'LINK' | 'PAPER';
	readonly answeredAt: Date;
	readonly recordedBy: string | null;
};

/** False when the party has already answered. */
export async function recordAnswer(
	tx: Tx,
	place: AgreementPlace,
	approvalId: string,
	answer: Answer
): Promise<boolean> {
	const result = await tx
		.updateTable('cases.agreementApprovals')
		.set(answer)
		.where('tenantId', '=', place.tenantId)
		.where('agreementId', '=', place.id)
		.where('id', '=', approvalId)
		.where('state', '=', 'OPEN')
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

export type KnownLink = {
	readonly tenantId: string;
	readonly id: string;
	readonly state: ApprovalState;
	readonly isExpired: boolean;
};

/** Runs at the gate: the five columns that tell whether a link still works, nothing of the case. */
export const findLink = (tx: Tx, tokenHash: Buffer): Promise<KnownLink | undefined> =>
	tx
		.selectFrom('cases.agreementApprovals')
		.select(['tenantId', 'id', 'state'])
		.select(sql<boolean>`token_expires_at <= now()`.as('isExpired'))
		.where('tokenHash', '=', tokenHash)
		.executeTakeFirst() as Promise<KnownLink | undefined>;

/** Where an approval belongs; for the narrowed act behind a link. */
export const findApprovalPlace = async (
	tx: Tx,
	link: Pick<KnownLink, 'tenantId' | 'id'>
): Promise<AgreementPlace | undefined> => {
	const row = await tx
		.selectFrom('cases.agreementApprovals')
		.select(['tenantId', 'caseId', 'agreementId'])
		.where('tenantId', '=', link.tenantId)
		.where('id', '=', link.id)
		.executeTakeFirst();
	return row && { tenantId: row.tenantId, caseId: row.caseId, id: row.agreementId };
};
