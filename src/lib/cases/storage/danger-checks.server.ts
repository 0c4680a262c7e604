import type { DangerAnswers, DangerOccasion } from '../domain/danger-check.ts';
import type { PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type DangerCheck = {
	readonly id: string;
	readonly occasion: DangerOccasion;
	readonly answers: DangerAnswers;
	readonly danger: boolean;
	readonly actionTaken: string;
	readonly followUpOn: PlainDate | null;
	readonly assessedBy: string;
	readonly assessedAt: Date;
};

/** A danger check belongs to a report, to a case, or to both. */
export type DangerSubject = { readonly reportId: string } | { readonly caseId: string };

export type NewDangerCheck = DangerCheck & {
	readonly tenantId: string;
	readonly reportId: string | null;
	readonly caseId: string | null;
};

export async function insertDangerCheck(tx: Tx, check: NewDangerCheck): Promise<void> {
	await tx
		.insertInto('cases.dangerChecks')
		.values({ ...check, answers: JSON.stringify(check.answers) })
		.execute();
}

const columns = [
	'id',
	'occasion',
	'answers',
	'danger',
	'actionTaken',
	'followUpOn',
	'assessedBy',
	'assessedAt'
] as const;

/** The checks of a report or case, newest first. */
export async function listDangerChecks(tx: Tx, tenantId: string, subject: DangerSubject): Promise<DangerCheck[]> {
	let query = tx
		.selectFrom('cases.dangerChecks')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.orderBy('assessedAt', 'desc')
		.orderBy('id', 'desc');
	query =
		'reportId' in subject ? query.where('reportId', '=', subject.reportId) : query.where('caseId', '=', subject.caseId);
	return (await query.execute()) as unknown as DangerCheck[]; // jsonb and text columns hold what insertDangerCheck wrote
}

export async function findLatestDangerCheck(
	tx: Tx,
	tenantId: string,
	subject: DangerSubject
): Promise<DangerCheck | undefined> {
	const [latest] = await listDangerChecks(tx, tenantId, subject);
	return latest;
}

/** Takes the checks of a report along into the case opened from it. */
export async function moveDangerChecksToCase(
	tx: Tx,
	tenantId: string,
	reportId: string,
	caseId: string
): Promise<number> {
	const result = await tx
		.updateTable('cases.dangerChecks')
		.set({ caseId })
		.where('tenantId', '=', tenantId)
		.where('reportId', '=', reportId)
		.where('caseId', 'is', null)
		.executeTakeFirst();
	return Number(result.numUpdatedRows);
}
