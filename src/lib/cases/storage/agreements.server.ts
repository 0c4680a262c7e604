import { v7 as newId } from 'uuid';
import type { AgreementState, CheckResult } from '../domain/agreement.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type AgreementPoint = {
	readonly text: string;
	readonly responsible: string;
	readonly dueOn: string | null;
	readonly shareable: boolean;
};
export type Agreement = {
	readonly id: string;
	readonly title: string;
	readonly state: AgreementState;
	readonly reviewHintGiven: boolean;
	readonly inForceOn: string | null;
	readonly createdAt: Date;
	readonly version: number;
};
export type AgreementPlace = { readonly tenantId: string; readonly caseId: string; readonly id: string };

const columns = ['id', 'title', 'state', 'reviewHintGiven', 'inForceOn', 'createdAt', 'version'] as const;

/** Newest first. */
export const listAgreements = (tx: Tx, tenantId: string, caseId: string): Promise<Agreement[]> =>
	tx
		.selectFrom('cases.agreements')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.orderBy('createdAt', 'desc')
		.orderBy('id', 'desc')
		.execute() as Promise<Agreement[]>;

export const findAgreement = (tx: Tx, place: AgreementPlace): Promise<Agreement | undefined> =>
	tx
		.selectFrom('cases.agreements')
		.select(columns)
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('id', '=', place.id)
		.executeTakeFirst() as Promise<Agreement | undefined>;

/** The same, held until the transaction ends: two answers at once wait for each other. */
export const lockAgreement = (tx: Tx, place: AgreementPlace): Promise<Agreement | undefined> =>
	tx
		.selectFrom('cases.agreements')
		.select(columns)
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('id', '=', place.id)
		.forUpdate()
		.executeTakeFirst() as Promise<Agreement | undefined>;

export async function insertAgreement(
	tx: Tx,
	place: AgreementPlace,
	agreement: { readonly title: string; readonly createdBy: string; readonly createdAt: Date }
): Promise<void> {
	await tx
		.insertInto('cases.agreements')
		.values({ ...place, ...agreement })
		.execute();
}

export type AgreementUpdate = Partial<Pick<Agreement, 'title' | 'state' | 'reviewHintGiven' | 'inForceOn'>>;

/** False when somebody changed the agreement since `version` was read. */
export async function updateAgreement(
	tx: Tx,
	place: AgreementPlace,
	change: AgreementUpdate,
	version: number
): Promise<boolean> {
	const result = await tx
		.updateTable('cases.agreements')
		.set({ ...change, version: version + 1 })
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('id', '=', place.id)
		.where('version', '=', version)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

export const listPoints = (tx: Tx, tenantId: string, agreementId: string): Promise<AgreementPoint[]> =>
	tx
		.selectFrom('cases.agreementPoints')
		.select(['text', 'responsible', 'dueOn', 'shareable'])
		.where('tenantId', '=', tenantId)
		.where('agreementId', '=', agreementId)
		.orderBy('position')
		.execute();

/** The points as they now stand, in place of those before. */
export async function replacePoints(tx: Tx, place: AgreementPlace, points: readonly AgreementPoint[]): Promise<void> {
	const { tenantId, caseId, id: agreementId } = place;
	await tx
		.deleteFrom('cases.agreementPoints')
		.where('tenantId', '=', tenantId)
		.where('agreementId', '=', agreementId)
		.execute();
	if (points.length === 0) return;
	const rows = points.map((point, position) => ({ tenantId, caseId, agreementId, id: newId(), position, ...point }));
	await tx.insertInto('cases.agreementPoints').values(rows).execute();
}

export type AgreementCheck = {
	readonly id: string;
	readonly agreementId: string;
	readonly dueOn: string;
	readonly result: CheckResult | null;
	readonly note: string;
	readonly checkedBy: string | null;
	readonly checkedAt: Date | null;
};

export const listChecks = (tx: Tx, tenantId: string, agreementId: string): Promise<AgreementCheck[]> =>
	tx
		.selectFrom('cases.agreementChecks')
		.select(['id', 'agreementId', 'dueOn', 'result', 'note', 'checkedBy', 'checkedAt'])
		.where('tenantId', '=', tenantId)
		.where('agreementId', '=', agreementId)
		.orderBy('dueOn')
		.execute() as Promise<AgreementCheck[]>;

export async function insertChecks(tx: Tx, place: AgreementPlace, days: readonly string[]): Promise<void> {
	const { tenantId, caseId, id: agreementId } = place;
	await tx
		.insertInto('cases.agreementChecks')
		.values(days.map((dueOn) => ({ tenantId, caseId, agreementId, id: newId(), dueOn })))
		.execute();
}

export type CheckRecord = {
	readonly result: CheckResult;
	readonly note: string;
	readonly checkedBy: string;
	readonly checkedAt: Date;
};

/** False when the check was already recorded. */
export async function recordCheck(
	tx: Tx,
	place: AgreementPlace,
	checkId: string,
	record: CheckRecord
): Promise<boolean> {
	const result = await tx
		.updateTable('cases.agreementChecks')
		.set(record)
		.where('tenantId', '=', place.tenantId)
		.where('caseId', '=', place.caseId)
		.where('agreementId', '=', place.id)
		.where('id', '=', checkId)
		.where('result', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}
