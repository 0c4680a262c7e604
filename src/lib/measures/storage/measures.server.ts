import { sql } from 'kysely';
import type { MeasureOrigin, MeasureState } from '../domain/measure.ts';
import type { Tx } from '../../platform/server/database.server.ts';

export type MeasureContent = {
	readonly title: string;
	readonly description: string;
	readonly origin: MeasureOrigin;
	readonly caseId: string | null;
	readonly agreementId: string | null;
	readonly ownerUnitId: string | null;
	readonly ownerId: string | null;
	readonly dueOn: string | null;
	readonly doNoHarmNote: string;
};
export type Measure = MeasureContent & {
	readonly id: string;
	readonly state: MeasureState;
	readonly progressNote: string;
	readonly reason: string;
	readonly updatedAt: Date;
	readonly version: number;
	/** True when the asker may open the case the measure came from; its owner usually may not. */
	readonly seesCase: boolean;
};

const columns = [
	'id',
	'title',
	'description',
	'origin',
	'caseId',
	'agreementId',
	'ownerUnitId',
	'ownerId',
	'state',
	'dueOn',
	'doNoHarmNote',
	'progressNote',
	'reason',
	'updatedAt',
	'version'
] as const;
const seesCase = sql<boolean>`case_id is not null and app.may_read_case(tenant_id, case_id)`.as('seesCase');

export type MeasureFilter = {
	readonly states?: readonly MeasureState[];
	/** Only those whose day has passed. */
	readonly dueBefore?: string;
	readonly ownerId?: string;
};

/** Measures the asker may see, by due day. */
export const listMeasures = (tx: Tx, tenantId: string, filter: MeasureFilter): Promise<Measure[]> => {
	let query = tx
		.selectFrom('measures.measures')
		.select(columns)
		.select(seesCase)
		.where('tenantId', '=', tenantId)
		.orderBy(sql`due_on nulls last`)
		.orderBy('id')
		.limit(300);
	if (filter.states) query = query.where('state', 'in', filter.states);
	if (filter.dueBefore) query = query.where('dueOn', '<', filter.dueBefore);
	if (filter.ownerId) query = query.where('ownerId', '=', filter.ownerId);
	return query.execute() as Promise<Measure[]>;
};

export const findMeasure = (tx: Tx, tenantId: string, id: string): Promise<Measure | undefined> =>
	tx
		.selectFrom('measures.measures')
		.select(columns)
		.select(seesCase)
		.where('tenantId', '=', tenantId)
		.where('id', '=', id)
		.executeTakeFirst() as Promise<Measure | undefined>;

export const listMeasuresOfCase = (tx: Tx, tenantId: string, caseId: string): Promise<Measure[]> =>
	tx
		.selectFrom('measures.measures')
		.select(columns)
		.select(seesCase)
		.where('tenantId', '=', tenantId)
		.where('caseId', '=', caseId)
		.orderBy(sql`due_on nulls last`)
		.execute() as Promise<Measure[]>;

export async function insertMeasure(
	tx: Tx,
	measure: MeasureContent & {
		readonly tenantId: string;
		readonly id: string;
		readonly state: MeasureState;
		readonly createdBy: string;
		readonly createdAt: Date;
		readonly updatedAt: Date;
	}
): Promise<void> {
	await tx.insertInto('measures.measures').values(measure).execute();
}

export type MeasureUpdate = {
	readonly state: MeasureState;
	readonly progressNote: string;
	readonly reason: string;
	readonly updatedAt: Date;
};

/** False when somebody changed the measure since `version` was read. */
export async function updateMeasure(
	tx: Tx,
	place: { readonly tenantId: string; readonly id: string },
	change: MeasureUpdate,
	version: number
): Promise<boolean> {
	const result = await tx
		.updateTable('measures.measures')
		.set({ ...change, version: version + 1 })
		.where('tenantId', '=', place.tenantId)
		.where('id', '=', place.id)
		.where('version', '=', version)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** What is not yet finished goes from one owner to another; gives the measures. */
export async function moveMeasures(
	tx: Tx,
	tenantId: string,
	move: { readonly from: string; readonly to: string; readonly states: readonly MeasureState[]; readonly now: Date }
): Promise<string[]> {
	const rows = await tx
		.updateTable('measures.measures')
		.set((eb) => ({ ownerId: move.to, updatedAt: move.now, version: eb('version', '+', 1) }))
		.where('tenantId', '=', tenantId)
		.where('ownerId', '=', move.from)
		.where('state', 'in', move.states)
		.returning('id')
		.execute();
	return rows.map(({ id }) => id);
}

/** How many of a person's measures are in one of these states. */
export async function countMeasuresOf(
	tx: Tx,
	tenantId: string,
	ownerId: string,
	states: readonly MeasureState[]
): Promise<number> {
	const { count } = await tx
		.selectFrom('measures.measures')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('tenantId', '=', tenantId)
		.where('ownerId', '=', ownerId)
		.where('state', 'in', states)
		.executeTakeFirstOrThrow();
	return count;
}

/** Measures somebody works on whose day has come within the last week, so that a night without a worker is made up for. */
export const listMeasuresDue = (
	tx: Tx,
	tenantId: string,
	today: string
): Promise<{ id: string; dueOn: string; caseId: string | null }[]> =>
	tx
		.selectFrom('measures.measures')
		.select(['id', sql<string>`due_on`.as('dueOn'), 'caseId'])
		.where('tenantId', '=', tenantId)
		.where('state', 'in', ['DECIDED', 'ACCEPTED', 'IN_PROGRESS'])
		.where('dueOn', '<=', today)
		.where('dueOn', '>', sql<string>`${today}::date - 7`)
		.execute();
