import { sql } from 'kysely';
import type { PlainDate } from '../../platform/pure/plain-date.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type InformationState = 'OPEN' | 'GRANTED' | 'PARTLY_GRANTED' | 'REFUSED' | 'WITHDRAWN';
export type InformationRequest = {
	readonly id: string;
	readonly number: number;
	readonly asker: string;
	readonly subject: string;
	readonly receivedOn: PlainDate;
	readonly dueOn: PlainDate;
	readonly extendedOn: PlainDate | null;
	readonly extensionReason: string;
	readonly state: InformationState;
	readonly outcome: string;
	readonly answeredOn: PlainDate | null;
	readonly version: number;
};

const informationColumns = [
	'id',
	'number',
	'asker',
	'subject',
	'receivedOn',
	'dueOn',
	'extendedOn',
	'extensionReason',
	'state',
	'outcome',
	'answeredOn',
	'version'
] as const;

/** Open ones by their deadline, then those answered. */
export async function listInformationRequests(tx: Tx, tenantId: string): Promise<InformationRequest[]> {
	const rows = await tx
		.selectFrom('privacy.informationRequests')
		.select(informationColumns)
		.where('tenantId', '=', tenantId)
		.orderBy(({ eb, ref }) => eb(ref('state'), '<>', 'OPEN'))
		.orderBy('dueOn')
		.orderBy('number')
		.execute();
	return rows.map((row) => ({ ...row, state: row.state as InformationState }));
}

export type NewInformationRequest = Pick<InformationRequest, 'id' | 'asker' | 'subject' | 'receivedOn' | 'dueOn'> & {
	readonly createdBy: string;
	readonly createdAt: Date;
};

export async function insertInformationRequest(
	tx: Tx,
	tenantId: string,
	request: NewInformationRequest
): Promise<void> {
	const number = await nextNumber(tx, tenantId, 'privacy.informationRequests');
	await tx
		.insertInto('privacy.informationRequests')
		.values({ tenantId, number, ...request })
		.execute();
}

export type InformationChange = Partial<
	Pick<InformationRequest, 'dueOn' | 'extendedOn' | 'extensionReason' | 'state' | 'outcome' | 'answeredOn'>
>;

/** False when somebody changed it meanwhile. */
export async function saveInformationRequest(
	tx: Tx,
	tenantId: string,
	{ id, version }: { readonly id: string; readonly version: number },
	change: InformationChange
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('privacy.informationRequests')
		.set({ ...change, version: version + 1 })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

export type BreachRisk = 'UNKNOWN' | 'NONE' | 'RISK' | 'HIGH';
export type Breach = {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	readonly description: string;
	readonly discoveredAt: Date;
	readonly risk: BreachRisk;
	readonly assessment: string;
	readonly assessedAt: Date | null;
	readonly authorityInformedAt: Date | null;
	readonly authorityNote: string;
	readonly peopleInformedAt: Date | null;
	readonly peopleNote: string;
	readonly measures: string;
	readonly closedAt: Date | null;
	readonly version: number;
};

const breachColumns = [
	'id',
	'number',
	'title',
	'description',
	'discoveredAt',
	'risk',
	'assessment',
	'assessedAt',
	'authorityInformedAt',
	'authorityNote',
	'peopleInformedAt',
	'peopleNote',
	'measures',
	'closedAt',
	'version'
] as const;

/** Open ones first, the newest on top. */
export async function listBreaches(tx: Tx, tenantId: string): Promise<Breach[]> {
	const rows = await tx
		.selectFrom('privacy.breaches')
		.select(breachColumns)
		.where('tenantId', '=', tenantId)
		.orderBy(({ eb, ref }) => eb(ref('closedAt'), 'is not', null))
		.orderBy('discoveredAt', 'desc')
		.execute();
	return rows.map((row) => ({ ...row, risk: row.risk as BreachRisk }));
}

export type NewBreach = Pick<Breach, 'id' | 'title' | 'description' | 'discoveredAt'> & {
	readonly createdBy: string;
	readonly createdAt: Date;
};

export async function insertBreach(tx: Tx, tenantId: string, breach: NewBreach): Promise<void> {
	const number = await nextNumber(tx, tenantId, 'privacy.breaches');
	await tx
		.insertInto('privacy.breaches')
		.values({ tenantId, number, ...breach })
		.execute();
}

export type BreachChange = Partial<Omit<Breach, 'id' | 'number' | 'title' | 'discoveredAt' | 'version'>>;

/** False when somebody changed it meanwhile. */
export async function saveBreach(
	tx: Tx,
	tenantId: string,
	{ id, version }: { readonly id: string; readonly version: number },
	change: BreachChange
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('privacy.breaches')
		.set({ ...change, version: version + 1 })
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Two at once get two numbers: the second waits for the first. */
async function nextNumber(
	tx: Tx,
	tenantId: string,
	table: 'privacy.informationRequests' | 'privacy.breaches'
): Promise<number> {
	await sql`select pg_advisory_xact_lock(hashtext(${`${table}:${tenantId}`}))`.execute(tx);
	const { last } = await tx
		.selectFrom(table)
		.select(({ fn }) => fn.max('number').as('last'))
		.where('tenantId', '=', tenantId)
		.executeTakeFirstOrThrow();
	return (last ?? 0) + 1;
}
