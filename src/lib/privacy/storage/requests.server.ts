import { sql } from 'kysely';
import type { PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type RequestKind = 'ACCESS' | 'RECTIFICATION' | 'ERASURE' | 'RESTRICTION' | 'OBJECTION';
export type RequestState = 'RECEIVED' | 'IDENTITY_CHECK' | 'IN_SEARCH' | 'IN_REVIEW' | 'ANSWERED' | 'REFUSED';

export type StoredRequest = {
	readonly id: string;
	readonly number: number;
	readonly kind: RequestKind;
	readonly personName: string;
	readonly personContact: string;
	readonly words: readonly string[];
	readonly receivedOn: PlainDate;
	readonly dueOn: PlainDate;
	readonly extensionReason: string;
	readonly extendedOn: PlainDate | null;
	readonly identityNote: string;
	readonly identityCheckedOn: PlainDate | null;
	readonly state: RequestState;
	readonly searchedAt: Date | null;
	readonly answerText: string;
	readonly answeredAt: Date | null;
	readonly version: number;
};

const columns = [
	'id',
	'number',
	'kind',
	'personName',
	'personContact',
	'words',
	'receivedOn',
	'dueOn',
	'extensionReason',
	'extendedOn',
	'identityNote',
	'identityCheckedOn',
	'state',
	'searchedAt',
	'answerText',
	'answeredAt',
	'version'
] as const;

type Row = Omit<StoredRequest, 'kind' | 'state'> & { readonly kind: string; readonly state: string };
// The constraints of the table name exactly these kinds and states.
const requestOf = (row: Row): StoredRequest => ({
	...row,
	kind: row.kind as RequestKind,
	state: row.state as RequestState
});

/** Open ones by their deadline, then those answered. */
export async function listRequests(tx: Tx, tenantId: string): Promise<StoredRequest[]> {
	const rows = await tx
		.selectFrom('privacy.dataSubjectRequests')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.orderBy(({ eb, ref }) => eb(ref('answeredAt'), 'is not', null))
		.orderBy('dueOn')
		.orderBy('number')
		.execute();
	return rows.map(requestOf);
}

export async function findRequest(tx: Tx, tenantId: string, id: string): Promise<StoredRequest | undefined> {
	const row = await tx
		.selectFrom('privacy.dataSubjectRequests')
		.select(columns)
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	return row && requestOf(row);
}

export type NewRequest = Pick<
	StoredRequest,
	'id' | 'kind' | 'personName' | 'personContact' | 'words' | 'receivedOn' | 'dueOn'
> & { readonly createdBy: string; readonly createdAt: Date };

/** Two officers at once get two numbers: the second waits for the first. */
export async function insertRequest(tx: Tx, tenantId: string, request: NewRequest): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext(${`request:${tenantId}`}))`.execute(tx);
	const { last } = await tx
		.selectFrom('privacy.dataSubjectRequests')
		.select(({ fn }) => fn.max('number').as('last'))
		.where('tenantId', '=', tenantId)
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('privacy.dataSubjectRequests')
		.values({ tenantId, ...request, words: [...request.words], number: (last ?? 0) + 1 })
		.execute();
}

export type RequestChange = Partial<
	Pick<
		StoredRequest,
		| 'dueOn'
		| 'extensionReason'
		| 'extendedOn'
		| 'identityNote'
		| 'identityCheckedOn'
		| 'state'
		| 'searchedAt'
		| 'answerText'
		| 'answeredAt'
	>
> & { readonly answeredBy?: string };

/** False when somebody changed the request meanwhile. */
export async function saveRequest(
	tx: Tx,
	tenantId: string,
	id: string,
	version: number,
	change: RequestChange
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('privacy.dataSubjectRequests')
		.set({ ...change, version: version + 1 })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

export const findingDecisions = ['OPEN', 'DISCLOSE', 'WITHHOLD', 'OTHER_PERSON', 'ERASE'] as const;
export type FindingDecision = (typeof findingDecisions)[number];
export const refusalGrounds = ['REPORTER', 'RIGHTS_OF_OTHERS', 'SECRECY_BY_LAW', 'RETENTION_DUTY', 'CLAIMS'] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

export type Finding = {
	readonly id: string;
	/** Schema, table and column. */
	readonly place: string;
	readonly rowId: string;
	readonly reportId: string | null;
	readonly caseId: string | null;
	readonly passage: string;
	readonly decision: FindingDecision;
	readonly ground: RefusalGround | null;
	readonly disclosed: string;
};

export async function listFindings(tx: Tx, tenantId: string, requestId: string): Promise<Finding[]> {
	const rows = await tx
		.selectFrom('privacy.requestFindings')
		.select(['id', 'place', 'rowId', 'reportId', 'caseId', 'passage', 'decision', 'ground', 'disclosed'])
		.where('tenantId', '=', tenantId)
		.where('requestId', '=', requestId)
		.orderBy('reportId')
		.orderBy('caseId')
		.orderBy('place', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		...row,
		decision: row.decision as FindingDecision,
		ground: row.ground as RefusalGround | null
	}));
}

/** A new search replaces what an earlier one found. */
export async function replaceFindings(
	tx: Tx,
	tenantId: string,
	requestId: string,
	findings: readonly Finding[]
): Promise<void> {
	await tx
		.deleteFrom('privacy.requestFindings')
		.where('tenantId', '=', tenantId)
		.where('requestId', '=', requestId)
		.execute();
	if (findings.length === 0) return;
	await tx
		.insertInto('privacy.requestFindings')
		.values(findings.map((finding) => ({ tenantId, requestId, ...finding })))
		.execute();
}

export async function saveFinding(
	tx: Tx,
	tenantId: string,
	id: string,
	change: Partial<Pick<Finding, 'decision' | 'ground' | 'disclosed' | 'passage'>>
): Promise<void> {
	await tx
		.updateTable('privacy.requestFindings')
		.set(change)
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.execute();
}
