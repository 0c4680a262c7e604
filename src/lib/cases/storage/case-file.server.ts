import { sql } from 'kysely';
import type { PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';
import type {
	CaseIntensity,
	CaseLevel,
	CaseScope,
	CaseState,
	CaseVisibility,
	ClosingReason,
	Instrumentalised,
	ResponsibilityLevel
} from '../domain/case-words.ts';

/** The case as its file shows it. */
export type CaseFile = {
	readonly id: string;
	readonly number: string;
	readonly title: string;
	readonly summary: string;
	readonly level: CaseLevel;
	readonly scope: CaseScope;
	readonly intensity: CaseIntensity;
	readonly presentingIssue: string;
	readonly underlyingIssue: string;
	readonly instrumentalised: Instrumentalised;
	readonly conflictTypes: readonly string[];
	readonly topics: readonly string[];
	readonly areaId: string | null;
	readonly placeText: string;
	readonly responsibilityLevel: ResponsibilityLevel;
	readonly leadId: string;
	readonly teamIds: readonly string[];
	readonly concernedUnits: readonly string[];
	readonly visibility: CaseVisibility;
	readonly state: CaseState;
	readonly pausedUntil: PlainDate | null;
	readonly pauseReason: string;
	readonly closingReason: ClosingReason | null;
	readonly closingChecklist: unknown;
	readonly openedAt: Date | null;
	readonly closedAt: Date | null;
	readonly retentionClass: string;
	readonly holdUntil: PlainDate | null;
	readonly createdAt: Date;
	readonly version: number;
};

const columns = [
	'id',
	'number',
	'title',
	'summary',
	'level',
	'scope',
	'intensity',
	'presentingIssue',
	'underlyingIssue',
	'instrumentalised',
	'conflictTypes',
	'topics',
	'areaId',
	'placeText',
	'responsibilityLevel',
	'leadId',
	'teamIds',
	'concernedUnits',
	'visibility',
	'state',
	'pausedUntil',
	'pauseReason',
	'closingReason',
	'closingChecklist',
	'openedAt',
	'closedAt',
	'retentionClass',
	'holdUntil',
	'createdAt',
	'version'
] as const;

/** The case, or undefined when it does not exist or the asker may not read it; the two look the same. */
export async function findCase(tx: Tx, tenantId: string, id: string): Promise<CaseFile | undefined> {
	const row = await tx
		.selectFrom('cases.conflictCases')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.executeTakeFirst();
	return row as CaseFile | undefined; // text columns with check constraints hold exactly these words
}

/** The same, locked until the transaction ends, for deciding upon it. */
export async function findCaseForUpdate(tx: Tx, tenantId: string, id: string): Promise<CaseFile | undefined> {
	const row = await tx
		.selectFrom('cases.conflictCases')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	return row as CaseFile | undefined;
}

type Changeable = Omit<CaseFile, 'id' | 'number' | 'version' | 'createdAt' | 'closingChecklist'> & {
	readonly closingChecklist: object;
};

/** Changes a case whose row the caller holds, and counts its version up. */
export async function updateCase(
	tx: Tx,
	tenantId: string,
	id: string,
	change: Partial<Changeable>,
	now: Date
): Promise<void> {
	const { closingChecklist, conflictTypes, topics, teamIds, concernedUnits, ...rest } = change;
	await tx
		.updateTable('cases.conflictCases')
		.set((eb) => ({
			...rest,
			...(conflictTypes && { conflictTypes: [...conflictTypes] }),
			...(topics && { topics: [...topics] }),
			...(teamIds && { teamIds: [...teamIds] }),
			...(concernedUnits && { concernedUnits: [...concernedUnits] }),
			...(closingChecklist && { closingChecklist: JSON.stringify(closingChecklist) }),
			updatedAt: now,
			version: eb('version', '+', 1)
		}))
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.execute();
}

export type CaseCounts = {
	readonly agreements: number;
	readonly dangerChecks: number;
	readonly latestMethod: string | null;
	readonly processEnded: boolean;
	readonly refusedHandOvers: number;
};

/** What the guards of a case's steps ask, in one look. */
export async function caseCounts(tx: Tx, tenantId: string, caseId: string): Promise<CaseCounts> {
	const { rows } = await sql<CaseCounts>`select
		(select count(*)::int from cases.agreements where tenant_id = ${tenantId} and case_id = ${caseId}
			and state in ('APPROVED','IN_FORCE','FULFILLED','BROKEN')) as "agreements",
		(select count(*)::int from cases.danger_checks where tenant_id = ${tenantId} and case_id = ${caseId}) as "dangerChecks",
		(select method from cases.process_decisions where tenant_id = ${tenantId} and case_id = ${caseId}
			order by decided_at desc, id desc limit 1) as "latestMethod",
		exists (select from cases.case_phases where tenant_id = ${tenantId} and case_id = ${caseId}
			and kind = 'PROCESS' and state in ('COMPLETED','ABORTED')) as "processEnded",
		(select count(*)::int from (select refused_at from cases.hand_overs where tenant_id = ${tenantId}
			and case_id = ${caseId} order by granted_at desc limit 1) latest where refused_at is not null) as "refusedHandOvers"`.execute(
		tx
	);
	const [counts] = rows;
	if (!counts) throw new Error('the counts of a case gave no row');
	return counts;
}

/** Whether a person is noted as an actor of the case in person. */
export async function isOwnActor(tx: Tx, tenantId: string, caseId: string, userId: string): Promise<boolean> {
	const row = await tx
		.selectFrom('cases.actors')
		.select('id')
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.where('memberId', '=', userId)
		.where('role', '=', 'OWN_ORGANISATION')
		.where('kind', '=', 'PERSON')
		.where('removedAt', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}
