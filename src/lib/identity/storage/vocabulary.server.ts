import { sql } from 'kysely';
import type { Tx } from '../../platform/server/database.server.ts';

export type Topic = {
	readonly code: string;
	readonly label: string;
	readonly labelEn: string;
	readonly active: boolean;
};
export type Area = { readonly id: string; readonly name: string; readonly parentId: string | null };

/** The topic catalogue in its order. */
export const listTopics = (tx: Tx, tenantId: string): Promise<Topic[]> =>
	tx
		.selectFrom('identity.topics')
		.select(['code', 'label', 'labelEn', 'active'])
		.where('tenantId', '=', tenantId)
		.orderBy('position')
		.orderBy('label')
		.execute();

/** Districts in force, by name. */
export const listAreas = (tx: Tx, tenantId: string): Promise<Area[]> =>
	tx
		.selectFrom('identity.areas')
		.select(['id', 'name', 'parentId'])
		.where('tenantId', '=', tenantId)
		.where('validTo', 'is', null)
		.orderBy(sql`name collate "de-x-icu"`)
		.execute();

export type UnitName = { readonly id: string; readonly name: string };

/** Organisation units in force, by name. */
export const listUnitNames = (tx: Tx, tenantId: string): Promise<UnitName[]> =>
	tx
		.selectFrom('identity.units')
		.select(['id', 'name'])
		.where('tenantId', '=', tenantId)
		.where('validTo', 'is', null)
		.orderBy(sql`name collate "de-x-icu"`)
		.execute();

export async function insertTopics(
	tx: Tx,
	tenantId: string,
	topics: readonly { code: string; label: string; labelEn: string }[]
): Promise<void> {
	await tx
		.insertInto('identity.topics')
		.values(topics.map((topic, position) => ({ tenantId, ...topic, position })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Adds districts by name; one that is in force already stays as it is. */
export async function insertAreas(
	tx: Tx,
	tenantId: string,
	areas: readonly { id: string; name: string }[]
): Promise<void> {
	await tx
		.insertInto('identity.areas')
		.values(areas.map((area) => ({ tenantId, ...area })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export type ChangeableTopic = Topic & { readonly version: string };

export const listTopicsForChange = (tx: Tx, tenantId: string): Promise<ChangeableTopic[]> =>
	tx
		.selectFrom('identity.topics')
		.select(['code', 'label', 'labelEn', 'active', sql<string>`xmin::text`.as('version')])
		.where('tenantId', '=', tenantId)
		.orderBy('position')
		.orderBy('label')
		.execute();

/** False when the topic was changed since `version` was read. */
export async function updateTopic(
	tx: Tx,
	tenantId: string,
	code: string,
	version: string,
	fields: Pick<Topic, 'label' | 'labelEn' | 'active'>
): Promise<boolean> {
	const result = await tx
		.updateTable('identity.topics')
		.set(fields)
		.where('tenantId', '=', tenantId)
		.where('code', '=', code)
		.where(sql<string>`xmin::text`, '=', version)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Adds a topic at the end; false when the code is taken. */
export async function insertTopic(
	tx: Tx,
	tenantId: string,
	topic: { readonly code: string; readonly label: string; readonly labelEn: string }
): Promise<boolean> {
	const result = await tx
		.insertInto('identity.topics')
		.values({
			tenantId,
			...topic,
			position: sql<number>`(select coalesce(max(position), 0) + 1 from identity.topics where tenant_id = ${tenantId})`
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
